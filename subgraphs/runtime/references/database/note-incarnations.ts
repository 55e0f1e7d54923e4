/**
 * Notes each incarnation of the database with its first event, so that whoever took events of another incarnation finds
 * where the two part (events/resumption.ts). A session notes it once: neither a failover nor a restore leaves sessions.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteIncarnations1732000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Not unique: of several that note the same incarnation at once, none waits, and the earliest place is the right one.
      CREATE TABLE joinery_incarnations (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        incarnation text NOT NULL,
        xid xid8 NOT NULL,
        seq bigint NOT NULL
      );
      COMMENT ON TABLE joinery_incarnations IS 'The last event that was there before the first of each incarnation';
      INSERT INTO joinery_incarnations (incarnation, xid, seq) VALUES (joinery_incarnation(), '0', 0);

      CREATE FUNCTION joinery_note_incarnation() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        now_ text := joinery_incarnation();
        before_ record;
      BEGIN
        PERFORM set_config('joinery.noted', 'on', false);
        IF EXISTS (SELECT FROM joinery_incarnations WHERE incarnation = now_) THEN RETURN; END IF;
        -- Whatever else of this incarnation can be seen, its writer has noted: all others' events are older.
        SELECT xid, seq INTO before_ FROM (
          SELECT xid, seq FROM joinery_outbox WHERE xid <> pg_current_xact_id()
          UNION ALL SELECT xid, seq FROM joinery_outbox_pruned
          UNION ALL SELECT '0'::xid8, 0
        ) older ORDER BY xid DESC, seq DESC LIMIT 1;
        IF before_.xid > pg_current_xact_id() THEN
          -- A dump in a younger server: older events would come after newer ones. Who lacks them compares.
          DELETE FROM joinery_outbox WHERE xid <> pg_current_xact_id();
          DELETE FROM joinery_outbox_pruned;
          DELETE FROM joinery_consumers;
          SELECT '0'::xid8 AS xid, 0::bigint AS seq INTO before_;
        END IF;
        INSERT INTO joinery_incarnations (incarnation, xid, seq) VALUES (now_, before_.xid, before_.seq);
      END $$;

      CREATE OR REPLACE FUNCTION joinery_tell() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
        THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
        IF current_setting('joinery.noted', true) IS DISTINCT FROM 'on'
        THEN PERFORM joinery_note_incarnation(); END IF;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION joinery_tell() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
        THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
      END $$;
      DROP FUNCTION joinery_note_incarnation();
      DROP TABLE joinery_incarnations`);
  }
}
