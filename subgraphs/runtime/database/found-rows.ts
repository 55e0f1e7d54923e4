/**
 * Creates the function that finds rows of the session's tenant by an index of words (declare/searched.ts). Under
 * row-level security, PostgreSQL uses an index before the policy only for leakproof operators, and `@@` is not
 * leakproof. So the function runs as the tables' owner, compares the tenant itself and returns only IDs; the statement
 * then reads those rows under row-level security, and with the domain's conditions for the viewer.
 * https://www.postgresql.org/docs/current/ddl-rowsecurity.html
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFoundRows1710000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION joinery_found(searched regclass, lexemes name, asked tsquery, most int) RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE tenant uuid := NULLIF(current_setting('joinery.tenant', true), '')::uuid;
      BEGIN
        -- Of stop words alone nothing is left to look for.
        IF numnode(asked) = 0 THEN RETURN; END IF;
        RETURN QUERY EXECUTE format('SELECT id FROM %s WHERE %I @@ $1 AND tenant_id = $2 LIMIT $3', searched, lexemes)
          USING quote_literal(tenant)::tsquery && asked, tenant, most;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION joinery_found(regclass, name, tsquery, int)');
  }
}
