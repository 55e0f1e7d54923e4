/** Makes the views of posts, the log of activities with the numbers of each day, the search index, and clients' events. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  publish,
  refer,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  { table: 'post_views', type: 'PostView', fields: { postId: 'post_id', day: 'day' }, referable: false },
] as const;

const references = [
  { table: 'activity_logs', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'activity_logs', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'analytics_events', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  {
    table: 'analytics_events',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  { table: 'post_views', column: 'post_id', to: 'post_replica', type: 'Post', onDelete: 'CASCADE' },
  { table: 'post_views', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'search_index', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'tenant_stats', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

export class CreateAnalytics1796025894034 implements MigrationInterface {
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
    await createReplica(queryRunner, { type: 'Post', table: 'post_replica' });
    await queryRunner.query(`
      CREATE TABLE post_views (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        user_id uuid,
        visitor_id varchar(64) COLLATE "und-x-icu",
        day varchar(10) NOT NULL DEFAULT to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD'),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT post_views_pkey PRIMARY KEY (id),
        CONSTRAINT post_views_viewer_check CHECK (num_nonnulls(user_id, visitor_id) <= 1),
        CONSTRAINT post_views_visitor_id_check CHECK (visitor_id ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE activity_logs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid,
        action varchar(60) COLLATE "und-x-icu" NOT NULL,
        subject_id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT activity_logs_pkey PRIMARY KEY (id),
        CONSTRAINT activity_logs_action_check CHECK (action ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE tenant_stats (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        day varchar(10) NOT NULL,
        new_users integer NOT NULL DEFAULT 0,
        new_posts integer NOT NULL DEFAULT 0,
        new_comments integer NOT NULL DEFAULT 0,
        new_likes integer NOT NULL DEFAULT 0,
        new_follows integer NOT NULL DEFAULT 0,
        activities integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT tenant_stats_pkey PRIMARY KEY (id),
        CONSTRAINT tenant_stats_day_key UNIQUE (tenant_id, day),
        CONSTRAINT tenant_stats_new_users_check CHECK (new_users >= 0),
        CONSTRAINT tenant_stats_new_posts_check CHECK (new_posts >= 0),
        CONSTRAINT tenant_stats_new_comments_check CHECK (new_comments >= 0),
        CONSTRAINT tenant_stats_new_likes_check CHECK (new_likes >= 0),
        CONSTRAINT tenant_stats_new_follows_check CHECK (new_follows >= 0),
        CONSTRAINT tenant_stats_activities_check CHECK (activities >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE search_index (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        document_type varchar(20) NOT NULL,
        document_id uuid NOT NULL,
        owner_id uuid,
        visible_to varchar(20) NOT NULL,
        title text NOT NULL,
        body text NOT NULL DEFAULT '',
        document_revision bigint NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT search_index_pkey PRIMARY KEY (id),
        CONSTRAINT search_index_document_type_document_id_key UNIQUE (tenant_id, document_type, document_id),
        CONSTRAINT search_index_document_type_check
          CHECK (document_type IN ('POST', 'DISCUSSION', 'COURSE', 'JOB', 'EVENT', 'COMMUNITY', 'USER')),
        CONSTRAINT search_index_visible_to_check CHECK (visible_to IN ('EVERYBODY', 'OWNER', 'OWNER_ALONE', 'NOBODY'))
      )`);
    await queryRunner.query(`
      CREATE TABLE analytics_events (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid,
        event_name varchar(64) NOT NULL,
        properties jsonb NOT NULL DEFAULT '{}',
        timestamp timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT analytics_events_pkey PRIMARY KEY (id),
        CONSTRAINT analytics_events_event_name_check CHECK (event_name ~ '^[a-z][a-z0-9_.]*$')
      )`);
    await queryRunner.query(`
      CREATE INDEX post_views_post_id_idx ON post_views (tenant_id, post_id, created_at, id);
      CREATE UNIQUE INDEX post_views_visitor_key ON post_views (tenant_id, post_id, visitor_id, day);
      CREATE UNIQUE INDEX post_views_user_key ON post_views (tenant_id, post_id, user_id, day);
      CREATE INDEX post_views_user_id_idx ON post_views (tenant_id, user_id, created_at, id);
      CREATE INDEX post_views_created_at_idx ON post_views (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX activity_logs_user_id_idx ON activity_logs (tenant_id, user_id, occurred_at, id);
      CREATE INDEX activity_logs_action_occurred_at_idx ON activity_logs (tenant_id, action, occurred_at, id);
      CREATE INDEX activity_logs_subject_id_occurred_at_idx ON activity_logs (tenant_id, subject_id, occurred_at, id);
      CREATE INDEX activity_logs_occurred_at_idx ON activity_logs (tenant_id, occurred_at, id)`);
    await queryRunner.query(`
      CREATE INDEX search_index_document_type_updated_at_idx ON search_index (tenant_id, document_type, updated_at, id);
      CREATE INDEX search_index_words_idx ON search_index USING gin
        ((setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')));
      CREATE INDEX search_index_updated_at_idx ON search_index (tenant_id, updated_at, id)`);
    await queryRunner.query(`
      CREATE INDEX analytics_events_user_id_idx ON analytics_events (tenant_id, user_id, timestamp, id);
      CREATE INDEX analytics_events_event_name_timestamp_idx ON analytics_events (tenant_id, event_name, timestamp, id);
      CREATE INDEX analytics_events_timestamp_idx ON analytics_events (tenant_id, timestamp, id);
      CREATE INDEX analytics_events_created_at_idx ON analytics_events (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'post_views',
      'activity_logs',
      'tenant_stats',
      'search_index',
      'analytics_events',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE post_replica, user_replica, tenant_replica, analytics_events, search_index, tenant_stats, activity_logs, post_views',
    );
  }
}
