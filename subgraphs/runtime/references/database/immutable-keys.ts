/**
 * Owns that a key, which others know a row by, stays as it was made, and that no TRUNCATE takes rows along that nobody
 * would hear of.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export const createStay = `
  CREATE OR REPLACE FUNCTION joinery_stay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'TRUNCATE' THEN
      RAISE EXCEPTION 'others hear of what goes from %: use DELETE', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RAISE EXCEPTION 'the key of a row of % stays as it was made', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END $$`;

/** The column that holds the tenant of a published table's rows. */
export const tenantColumn = (table: string): string => (table === 'tenants' ? 'id' : 'tenant_id');

/** Of a replica, TRUNCATE is refused already. */
export async function keepKeys(
  queryRunner: QueryRunner,
  table: string,
  { published }: { published: boolean },
): Promise<void> {
  const columns = [...new Set([tenantColumn(table), 'id'])];
  const tuple = (row: string) => `(${columns.map(column => `${row}.${column}`).join(', ')})`;
  await queryRunner.query(`
    CREATE OR REPLACE TRIGGER ${table}_stay BEFORE UPDATE OF ${columns.join(', ')} ON ${table} FOR EACH ROW
      WHEN (${tuple('OLD')} IS DISTINCT FROM ${tuple('NEW')}) EXECUTE FUNCTION joinery_stay()`);
  if (!published) return;
  await queryRunner.query(`
    CREATE OR REPLACE TRIGGER ${table}_stay_all BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION joinery_stay()`);
}

/** For tables that were published, and replicas that were made, before keys were kept. */
export class KeepKeys1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createStay);
    const tables: { name: string; published: boolean }[] = await queryRunner.query(
      `SELECT c.relname AS name, t.tgname = (c.relname || '_revise')::name AS published
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND t.tgname IN ((c.relname || '_revise')::name, (c.relname || '_admit')::name)`,
    );
    for (const { name, published } of tables) await keepKeys(queryRunner, name, { published });
  }

  /** What was published or made since has them from the beginning. */
  async down(): Promise<void> {}
}
