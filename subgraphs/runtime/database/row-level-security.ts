/**
 * Checks the row-level security that separates tenants: a subgraph refuses to start with a table that lacks it.
 * https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */
import type { QueryRunner } from 'typeorm';

// In a subquery, so that PostgreSQL reads the setting once a statement and not once a row. Without a tenant it
// is NULL, which equals nothing: no row is visible.
const sessionTenant = "(SELECT NULLIF(current_setting('joinery.tenant', true), '')::uuid)";

const isSystem = "(SELECT current_setting('joinery.system', true) = 'on')";

/** Makes every row of the tables visible and writable only to sessions of its `tenant_id`. */
export async function scopeToTenant(queryRunner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) await addPolicy(queryRunner, table, 'tenant_id');
}

/** The same for the table of the tenants themselves, whose `id` is the tenant. The runtime may ask for all their ids. */
export async function scopeToTenantById(queryRunner: QueryRunner, table: string): Promise<void> {
  await addPolicy(queryRunner, table, 'id');
  await queryRunner.query(`CREATE POLICY system ON "${table}" FOR SELECT USING (${isSystem})`);
}

/** Beside the tenant's own sessions, the runtime's own work on the table, which is for all tenants, sees the rows. */
export async function scopeToTenantOrSystem(queryRunner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await addPolicy(queryRunner, table, 'tenant_id');
    await queryRunner.query(`CREATE POLICY system ON "${table}" USING (${isSystem})`);
  }
}

async function addPolicy(queryRunner: QueryRunner, table: string, column: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`);
  await queryRunner.query(`CREATE POLICY tenant ON "${table}" USING ("${column}" = ${sessionTenant})`);
}
