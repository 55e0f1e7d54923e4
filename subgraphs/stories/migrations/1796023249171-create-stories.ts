/** Creates stories, story_views, story_close_friends, follow_replica, tenant_replica and user_replica. */
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
    table: 'stories',
    type: 'Story',
    fields: { userId: 'user_id', audience: 'audience', expiresAt: 'expires_at' },
    referable: false,
  },
] as const;

const references = [
  { table: 'story_close_friends', column: 'owner_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  {
    table: 'story_close_friends',
    column: 'friend_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  { table: 'story_views', column: 'viewer_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'stories', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'stories', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

const counts = [{ table: 'stories', column: 'view_count', of: 'story_views', by: 'story_id' }] as const;

export class CreateStories1796023249171 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, {
      type: 'Follow',
      table: 'follow_replica',
      fields: { follower_id: 'uuid', following_id: 'uuid' },
    });
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
      CREATE TABLE stories (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        media_type varchar(20) NOT NULL,
        media_url varchar(500) NOT NULL,
        caption text,
        audience varchar(20) NOT NULL DEFAULT 'FOLLOWERS',
        expires_at timestamptz(3) NOT NULL,
        view_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT stories_pkey PRIMARY KEY (id),
        CONSTRAINT stories_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT stories_media_type_check CHECK (media_type IN ('IMAGE', 'VIDEO')),
        CONSTRAINT stories_media_url_check CHECK (media_url ~ '^https?://'),
        CONSTRAINT stories_caption_check CHECK (caption ~ '[^[:space:]]'),
        CONSTRAINT stories_caption_length_check CHECK (char_length(caption) <= 500),
        CONSTRAINT stories_audience_check CHECK (audience IN ('EVERYBODY', 'FOLLOWERS', 'CLOSE_FRIENDS')),
        CONSTRAINT stories_view_count_check CHECK (view_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE story_views (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        story_id uuid NOT NULL,
        viewer_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT story_views_pkey PRIMARY KEY (id),
        CONSTRAINT story_views_story_id_viewer_id_key UNIQUE (tenant_id, story_id, viewer_id),
        CONSTRAINT story_views_story_id_fkey FOREIGN KEY (tenant_id, story_id)
          REFERENCES stories (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE story_close_friends (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        owner_id uuid NOT NULL,
        friend_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT story_close_friends_pkey PRIMARY KEY (id),
        CONSTRAINT story_close_friends_owner_id_friend_id_key UNIQUE (tenant_id, owner_id, friend_id),
        CONSTRAINT story_close_friends_self_check CHECK (owner_id <> friend_id)
      )`);
    await queryRunner.query(`
      CREATE INDEX stories_user_id_idx ON stories (tenant_id, user_id, created_at, id);
      CREATE INDEX stories_expires_at_idx ON stories (tenant_id, expires_at, id);
      CREATE INDEX stories_created_at_idx ON stories (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX story_views_story_id_idx ON story_views (tenant_id, story_id, created_at, id);
      CREATE INDEX story_views_viewer_id_idx ON story_views (tenant_id, viewer_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX story_close_friends_owner_id_idx ON story_close_friends (tenant_id, owner_id, created_at, id);
      CREATE INDEX story_close_friends_friend_id_idx ON story_close_friends (tenant_id, friend_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX follow_replica_follower_id_following_id_idx ON follow_replica (tenant_id, follower_id, following_id)',
    );
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'stories', 'story_views', 'story_close_friends');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, follow_replica, story_close_friends, story_views, stories',
    );
  }
}
