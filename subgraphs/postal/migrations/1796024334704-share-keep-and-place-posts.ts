/** Lets posts be shared and kept, and be in communities and spaces and about events; who follows whom makes the feed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  announce,
  createReplica,
  publish,
  refer,
  silence,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'post_shares',
    type: 'PostShare',
    fields: {
      postId: 'post_id',
      userId: 'user_id',
      sharedWithUserId: 'shared_with_user_id',
      audience: 'audience',
    },
    referable: false,
  },
] as const;

const references = [
  { table: 'post_shares', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  {
    table: 'post_shares',
    column: 'shared_with_user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'SET NULL',
  },
  { table: 'posts', column: 'community_id', to: 'community_replica', type: 'Community', onDelete: 'CASCADE' },
  { table: 'posts', column: 'space_id', to: 'space_replica', type: 'Space', onDelete: 'CASCADE' },
  { table: 'posts', column: 'event_id', to: 'event_replica', type: 'Event', onDelete: 'SET NULL' },
  { table: 'bookmark_collections', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'bookmarks', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

const counts = [
  { table: 'posts', column: 'share_count', of: 'post_shares', by: 'post_id' },
  { table: 'bookmark_collections', column: 'bookmark_count', of: 'bookmarks', by: 'collection_id' },
] as const;

export class ShareKeepAndPlacePosts1796024334704 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await queryRunner.query(`
      ALTER TABLE posts
        ADD COLUMN share_count integer NOT NULL DEFAULT 0,
        ADD COLUMN listed_at timestamptz(3) NOT NULL DEFAULT now();
      ALTER TABLE posts
        ADD CONSTRAINT posts_space_id_check CHECK (space_id IS NULL OR community_id IS NOT NULL),
        ADD CONSTRAINT posts_share_count_check CHECK (share_count >= 0);
      UPDATE posts SET listed_at = coalesce(published_at, created_at)`);
    await createReplica(queryRunner, {
      type: 'Community',
      table: 'community_replica',
      fields: {
        name: 'varchar(100) COLLATE "und-x-icu" NOT NULL DEFAULT \'\'',
        slug: "varchar(100) NOT NULL DEFAULT ''",
        visibility: "varchar(20) NOT NULL DEFAULT 'PRIVATE'",
      },
    });
    await createReplica(queryRunner, {
      type: 'Space',
      table: 'space_replica',
      fields: { community_id: 'uuid' },
    });
    await createReplica(queryRunner, {
      type: 'Event',
      table: 'event_replica',
      fields: { community_id: 'uuid' },
    });
    await createReplica(queryRunner, {
      type: 'Member',
      table: 'member_replica',
      fields: { community_id: 'uuid', user_id: 'uuid', role: "varchar(20) NOT NULL DEFAULT 'MEMBER'" },
    });
    await createReplica(queryRunner, {
      type: 'Follow',
      table: 'follow_replica',
      fields: { follower_id: 'uuid', following_id: 'uuid' },
    });
    await queryRunner.query(`
      CREATE TABLE post_shares (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        user_id uuid NOT NULL,
        audience varchar(20) NOT NULL,
        shared_with_user_id uuid,
        share_via varchar(20) NOT NULL,
        message text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT post_shares_pkey PRIMARY KEY (id),
        CONSTRAINT post_shares_post_id_fkey FOREIGN KEY (tenant_id, post_id)
          REFERENCES posts (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT post_shares_audience_check CHECK (audience IN ('USER', 'ALL')),
        CONSTRAINT post_shares_shared_with_user_id_check
          CHECK (audience = 'USER' OR shared_with_user_id IS NULL),
        CONSTRAINT post_shares_share_via_check
          CHECK (share_via IN ('DIRECT_MESSAGE', 'STORY', 'FEED', 'EXTERNAL')),
        CONSTRAINT post_shares_message_check CHECK (message ~ '[^[:space:]]'),
        CONSTRAINT post_shares_message_length_check CHECK (char_length(message) <= 1000)
      )`);
    await queryRunner.query(`
      CREATE TABLE bookmark_collections (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        position integer NOT NULL,
        bookmark_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT bookmark_collections_pkey PRIMARY KEY (id),
        CONSTRAINT bookmark_collections_owner_key UNIQUE (tenant_id, user_id, id),
        CONSTRAINT bookmark_collections_user_id_name_key UNIQUE (tenant_id, user_id, name),
        CONSTRAINT bookmark_collections_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT bookmark_collections_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT bookmark_collections_bookmark_count_check CHECK (bookmark_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE bookmarks (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        post_id uuid NOT NULL,
        collection_id uuid,
        position integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT bookmarks_pkey PRIMARY KEY (id),
        CONSTRAINT bookmarks_user_id_post_id_key UNIQUE (tenant_id, user_id, post_id),
        CONSTRAINT bookmarks_post_id_fkey FOREIGN KEY (tenant_id, post_id)
          REFERENCES posts (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT bookmarks_collection_id_fkey FOREIGN KEY (tenant_id, user_id, collection_id)
          REFERENCES bookmark_collections (tenant_id, user_id, id) ON DELETE SET NULL (collection_id)
      )`);
    await queryRunner.query(`
      CREATE INDEX post_shares_post_id_idx ON post_shares (tenant_id, post_id, created_at, id);
      CREATE INDEX post_shares_user_id_idx ON post_shares (tenant_id, user_id, created_at, id);
      CREATE INDEX post_shares_shared_with_user_id_idx ON post_shares (tenant_id, shared_with_user_id, created_at, id);
      CREATE INDEX post_shares_created_at_idx ON post_shares (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX bookmarks_user_id_idx ON bookmarks (tenant_id, user_id, position, id);
      CREATE INDEX bookmarks_user_created_at_idx ON bookmarks (tenant_id, user_id, created_at, id);
      CREATE INDEX bookmarks_post_id_idx ON bookmarks (tenant_id, post_id);
      CREATE INDEX bookmarks_collection_id_idx ON bookmarks (tenant_id, collection_id, position, id)`);
    await queryRunner.query(
      'CREATE INDEX bookmark_collections_user_id_idx ON bookmark_collections (tenant_id, user_id, position, id)',
    );
    await queryRunner.query(
      'CREATE INDEX member_replica_user_id_community_id_idx ON member_replica (tenant_id, user_id, community_id)',
    );
    await queryRunner.query(
      'CREATE INDEX follow_replica_follower_id_following_id_idx ON follow_replica (tenant_id, follower_id, following_id)',
    );
    await queryRunner.query(`
      CREATE INDEX posts_author_listed_at_idx ON posts (tenant_id, author_id, listed_at, id);
      CREATE INDEX posts_listed_at_idx ON posts (tenant_id, listed_at, id)`);
    await scopeToTenant(queryRunner, 'post_shares', 'bookmarks', 'bookmark_collections');
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: { authorId: 'author_id', status: 'status', slug: 'slug', communityId: 'community_id' },
      events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
    });
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await silence(queryRunner, { table: 'posts' });
    await queryRunner.query(`
      ALTER TABLE posts
        DROP CONSTRAINT posts_space_id_check,
        DROP CONSTRAINT posts_share_count_check`);
    await queryRunner.query(`
      DROP INDEX posts_author_listed_at_idx;
      DROP INDEX posts_listed_at_idx`);
    await queryRunner.query(
      'DROP TABLE follow_replica, member_replica, event_replica, space_replica, community_replica, bookmarks, bookmark_collections, post_shares',
    );
    await queryRunner.query(`
      ALTER TABLE posts
        DROP COLUMN share_count,
        DROP COLUMN listed_at`);
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: { authorId: 'author_id', status: 'status', slug: 'slug' },
      events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
    });
  }
}
