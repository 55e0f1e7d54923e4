/** Creates streams, viewer_sessions, tenant_replica and user_replica; the database keeps the most viewers at once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  publish,
  refer,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'streams',
    type: 'Stream',
    fields: {
      title: 'title',
      broadcasterId: 'broadcaster_id',
      status: 'status',
      viewerCount: 'viewer_count',
      peakViewerCount: 'peak_viewer_count',
    },
    events: { started: "n.status = 'LIVE' AND o.status IS DISTINCT FROM 'LIVE'" },
  },
] as const;

const references = [
  { table: 'viewer_sessions', column: 'viewer_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'streams', column: 'broadcaster_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'streams', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

const counts = [
  {
    table: 'streams',
    column: 'viewer_count',
    of: 'viewer_sessions',
    by: 'stream_id',
    where: 'left_at IS NULL',
  },
] as const;

export class CreateStreaming1796023533497 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await queryRunner.query(`
      CREATE TABLE streams (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        broadcaster_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text,
        status varchar(20) NOT NULL DEFAULT 'SCHEDULED',
        scheduled_at timestamptz(3) NOT NULL,
        started_at timestamptz(3),
        ended_at timestamptz(3),
        viewer_count integer NOT NULL DEFAULT 0,
        peak_viewer_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT streams_pkey PRIMARY KEY (id),
        CONSTRAINT streams_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT streams_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT streams_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT streams_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT streams_status_check CHECK (status IN ('SCHEDULED', 'LIVE', 'ENDED')),
        CONSTRAINT streams_viewer_count_check CHECK (viewer_count >= 0),
        CONSTRAINT streams_peak_viewer_count_check CHECK (peak_viewer_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE viewer_sessions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        stream_id uuid NOT NULL,
        viewer_id uuid,
        last_seen_at timestamptz(3) NOT NULL,
        left_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT viewer_sessions_pkey PRIMARY KEY (id),
        CONSTRAINT viewer_sessions_stream_id_fkey FOREIGN KEY (tenant_id, stream_id)
          REFERENCES streams (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX streams_broadcaster_id_idx ON streams (tenant_id, broadcaster_id, created_at, id);
      CREATE INDEX streams_status_viewer_count_idx ON streams (tenant_id, status, viewer_count, id);
      CREATE INDEX streams_status_idx ON streams (tenant_id, status, created_at, id);
      CREATE INDEX streams_scheduled_at_idx ON streams (tenant_id, scheduled_at, id);
      CREATE INDEX streams_viewer_count_idx ON streams (tenant_id, viewer_count, id);
      CREATE INDEX streams_created_at_idx ON streams (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX viewer_sessions_stream_id_idx ON viewer_sessions (tenant_id, stream_id, created_at, id);
      CREATE UNIQUE INDEX viewer_sessions_watching_key ON viewer_sessions (tenant_id, stream_id, viewer_id) WHERE left_at IS NULL;
      CREATE INDEX viewer_sessions_viewer_id_idx ON viewer_sessions (tenant_id, viewer_id, created_at, id);
      CREATE INDEX viewer_sessions_last_seen_idx ON viewer_sessions (tenant_id, last_seen_at, id) WHERE left_at IS NULL;
      CREATE INDEX viewer_sessions_created_at_idx ON viewer_sessions (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'streams', 'viewer_sessions');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
    await queryRunner.query(`
      -- Each change of the count holds the row: no peak between two of them is missed.
      CREATE FUNCTION streams_keep_peak() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.peak_viewer_count := NEW.viewer_count;
        RETURN NEW;
      END $$;
      CREATE TRIGGER streams_keep_peak BEFORE UPDATE OF viewer_count ON streams FOR EACH ROW
        WHEN (NEW.viewer_count > OLD.peak_viewer_count) EXECUTE FUNCTION streams_keep_peak()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER streams_keep_peak ON streams; DROP FUNCTION streams_keep_peak()');
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query('DROP TABLE user_replica, tenant_replica, viewer_sessions, streams');
  }
}
