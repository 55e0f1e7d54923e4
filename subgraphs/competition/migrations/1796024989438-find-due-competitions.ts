/** Finds the tenants with competitions that are over and not yet judged. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindDueCompetitions1796024989438 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX competitions_due_idx ON competitions (ends_at) WHERE judged_at IS NULL',
    );
    // Of all tenants, whose rows no session sees: their ids alone.
    await queryRunner.query(`
      CREATE FUNCTION competitions_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$ SELECT DISTINCT tenant_id FROM competitions WHERE judged_at IS NULL AND ends_at <= now() $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION competitions_due()');
    await queryRunner.query('DROP INDEX competitions_due_idx');
  }
}
