/** Finds the tenants with viewers who are heard of no more. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindDueSessions1796025009647 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX viewer_sessions_last_seen_idx');
    await queryRunner.query(
      'CREATE INDEX viewer_sessions_due_idx ON viewer_sessions (last_seen_at) WHERE left_at IS NULL',
    );
    // Of all tenants, whose rows no session sees: their ids alone.
    await queryRunner.query(`
      CREATE FUNCTION viewer_sessions_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$ SELECT DISTINCT tenant_id FROM viewer_sessions
          WHERE left_at IS NULL AND last_seen_at < now() - interval '45 seconds' $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION viewer_sessions_due()');
    await queryRunner.query('DROP INDEX viewer_sessions_due_idx');
    await queryRunner.query(
      'CREATE INDEX viewer_sessions_last_seen_idx ON public.viewer_sessions USING btree (tenant_id, last_seen_at, id) WHERE (left_at IS NULL)',
    );
  }
}
