/**
 * Creates the tables that every subgraph needs to enforce references across databases: the outbox of its own events,
 * the inbox for others', and the keys that are closing or deleted.
 * docs/explanation/references.md says what each table is for.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenantOrSystem } from '../../database/row-level-security';
import { createStay } from './immutable-keys';
import { createIncarnation, dropIncarnation } from './incarnation';

const tables = [
  'joinery_outbox',
  'joinery_outbox_pruned',
  'joinery_consumers',
  'joinery_inbox',
  'joinery_parked',
  'joinery_dead_letters',
  'joinery_fills',
  'joinery_participants',
  'joinery_closing',
  'joinery_gone',
  'joinery_deletions',
  'joinery_requests',
];

export class CreateReferenceTables1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createStay);
    await queryRunner.query(createIncarnation);
    // Ordered by transaction and place: what is older than every running transaction never gets a predecessor.
    await queryRunner.query(`
      CREATE SEQUENCE joinery_revision;
      CREATE TABLE joinery_outbox (
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        tenant_id uuid NOT NULL,
        type text NOT NULL,
        name text NOT NULL,
        key uuid NOT NULL,
        revision bigint NOT NULL,
        data jsonb NOT NULL,
        deletion uuid,
        created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (xid, seq)
      );
      CREATE INDEX joinery_outbox_created_at_idx ON joinery_outbox (created_at);
      CREATE TABLE joinery_outbox_pruned (one boolean PRIMARY KEY DEFAULT true CHECK (one), xid xid8 NOT NULL, seq bigint NOT NULL);
      CREATE TABLE joinery_consumers (
        subgraph text PRIMARY KEY,
        xid xid8 NOT NULL,
        seq bigint NOT NULL,
        seen_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE TABLE joinery_inbox (
        source text PRIMARY KEY,
        incarnation text NOT NULL,
        suspended text,
        xid xid8 NOT NULL DEFAULT '0',
        seq bigint NOT NULL DEFAULT 0,
        bulk_tenant uuid,
        ahead_xid xid8,
        ahead_seq bigint,
        moved_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE TABLE joinery_parked (
        source text NOT NULL,
        xid xid8 NOT NULL,
        seq bigint NOT NULL,
        type text NOT NULL,
        key text NOT NULL,
        event jsonb NOT NULL,
        reason text,
        tries integer NOT NULL,
        retry_at timestamptz(3) NOT NULL,
        PRIMARY KEY (source, xid, seq)
      );
      CREATE INDEX joinery_parked_key_idx ON joinery_parked (source, type, key, xid, seq);
      CREATE TABLE joinery_dead_letters (
        source text NOT NULL,
        xid xid8 NOT NULL,
        seq bigint NOT NULL,
        event jsonb NOT NULL,
        reason text NOT NULL,
        tries integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (source, xid, seq)
      );
      CREATE TABLE joinery_fills (
        fill uuid NOT NULL,
        type text NOT NULL,
        id uuid NOT NULL,
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        revision bigint NOT NULL DEFAULT 0,
        begun_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (type, id, fill)
      );
      CREATE TABLE joinery_participants (
        type text NOT NULL,
        subgraph text NOT NULL,
        restricts boolean NOT NULL,
        PRIMARY KEY (type, subgraph)
      );
      CREATE TABLE joinery_closing (
        type text NOT NULL,
        id uuid NOT NULL,
        deletion uuid NOT NULL,
        tenant_id uuid NOT NULL,
        owner text,
        PRIMARY KEY (type, id, deletion)
      );
      CREATE INDEX joinery_closing_deletion_idx ON joinery_closing (deletion);
      CREATE TABLE joinery_gone (
        type text NOT NULL,
        id uuid NOT NULL,
        tenant_id uuid NOT NULL,
        gone_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (type, id)
      );
      CREATE INDEX joinery_gone_gone_at_idx ON joinery_gone (gone_at);
      CREATE TABLE joinery_deletions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        type text NOT NULL,
        key uuid NOT NULL,
        state text NOT NULL DEFAULT 'CLOSING' CHECK (state IN ('CLOSING', 'REOPENING', 'BLOCKED', 'CASCADING', 'DONE')),
        visited text[] NOT NULL DEFAULT '{}',
        waiting_for text[] NOT NULL DEFAULT '{}',
        blockers jsonb NOT NULL DEFAULT '[]',
        runner uuid,
        held_until timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX joinery_deletions_key ON joinery_deletions (type, key)
        WHERE state IN ('CLOSING', 'REOPENING', 'CASCADING');
      CREATE TABLE joinery_requests (
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        key text NOT NULL,
        part text NOT NULL,
        request text NOT NULL,
        payload bytea,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        kept_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, user_id, key, part)
      );
      CREATE INDEX joinery_requests_kept_at_idx ON joinery_requests (kept_at)`);
    await scopeToTenantOrSystem(
      queryRunner,
      'joinery_outbox',
      'joinery_fills',
      'joinery_closing',
      'joinery_gone',
      'joinery_deletions',
      'joinery_requests',
    );

    await queryRunner.query(`
      -- Before a row of a replica is made: a key that is closing or gone stays out, however late the answer came.
      CREATE FUNCTION joinery_admit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- What events and repairs take in is theirs to take away again.
        IF current_setting('joinery.applying', true) = 'on' THEN RETURN NEW; END IF;
        PERFORM pg_advisory_xact_lock_shared(7405002, hashtext(NEW.tenant_id::text));
        IF EXISTS (SELECT FROM joinery_gone g WHERE g.type = TG_ARGV[0] AND g.id = NEW.id)
          OR EXISTS (SELECT FROM joinery_closing c WHERE c.type = TG_ARGV[0] AND c.id = NEW.id)
        THEN RETURN NULL; END IF;
        RETURN NEW;
      END $$;

      -- After events were written: others take them, and do what cannot be taken back, before this server may be said to
      -- have them. So their transaction waits for the disk, and for standbys that are waited for, whatever its session says.
      CREATE FUNCTION joinery_tell() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
        THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
      END $$;

      -- A row of a replica goes when its owner's row went; by hand, it would take along what refers to it.
      CREATE FUNCTION joinery_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('joinery.applying', true), '') <> 'on' THEN
          RAISE EXCEPTION 'rows of % go with their owner''s; delete them there', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN OLD;
      END $$;

      -- Others keep for good that a key is gone: what comes again by it could not be referred to.
      CREATE FUNCTION joinery_check_created(type_ text, ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE gone uuid;
      BEGIN
        SELECT g.id INTO gone FROM joinery_gone g WHERE g.type = type_ AND g.id = ANY (ids) LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'the id % was that of a % which was deleted: an id is not used again', gone, type_
            USING ERRCODE = 'JN003', HINT = 'Give it a new id.';
        END IF;
      END $$;

      -- What a delete that no deletion prepared may not do: pass by a subgraph that restricts it.
      CREATE FUNCTION joinery_check_deleted(type_ text, ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        deletion_ text := nullif(current_setting('joinery.deletion', true), '');
        restricting text;
      BEGIN
        -- A rehearsal is rolled back; what another subgraph's deletion takes along here was decided there.
        IF current_setting('joinery.rehearsing', true) = 'on' OR current_setting('joinery.applying', true) = 'on'
        THEN RETURN; END IF;
        IF cardinality(ids) = 0 THEN RETURN; END IF;
        IF deletion_ IS NULL THEN
          -- Who registers meanwhile waits, and is not told of what goes here.
          LOCK TABLE joinery_participants IN SHARE MODE;
          SELECT subgraph INTO restricting FROM joinery_participants WHERE type = type_ AND restricts LIMIT 1;
          IF FOUND THEN
            RAISE EXCEPTION '% may hold references that restrict the deletion of a %', restricting, type_
              USING ERRCODE = 'restrict_violation', HINT = format('Delete it by the mutation delete%s, which asks first.', type_);
          END IF;
        ELSIF EXISTS (SELECT FROM joinery_participants WHERE type = type_) AND EXISTS (
          SELECT FROM unnest(ids) AS deleted(id) WHERE NOT EXISTS (
            SELECT FROM joinery_closing c WHERE c.type = type_ AND c.id = deleted.id AND c.deletion = deletion_::uuid
          )
        ) THEN
          RAISE EXCEPTION 'a % would be deleted that was not closed', type_ USING ERRCODE = 'JN002';
        END IF;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropIncarnation);
    await queryRunner.query(`
      DROP FUNCTION joinery_check_created(text, uuid[]);
      DROP FUNCTION joinery_check_deleted(text, uuid[]);
      DROP FUNCTION joinery_stay();
      DROP FUNCTION joinery_keep();
      DROP FUNCTION joinery_tell();
      DROP FUNCTION joinery_admit();
      DROP TABLE ${tables.join(', ')};
      DROP SEQUENCE joinery_revision`);
  }
}
