/** Creates discussions with their replies, comments and likes, and the counts of all three and of posts. */
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
    table: 'comments',
    type: 'Comment',
    fields: { postId: 'post_id', userId: 'user_id', status: 'status' },
    referable: false,
  },
  {
    table: 'likes',
    type: 'Like',
    fields: { likeableType: 'likeable_type', likeableId: 'likeable_id', userId: 'user_id' },
    referable: false,
  },
] as const;

const references = [
  { table: 'likes', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'likes', column: 'post_id', to: 'post_replica', type: 'Post', onDelete: 'CASCADE' },
  { table: 'comments', column: 'post_id', to: 'post_replica', type: 'Post', onDelete: 'CASCADE' },
  { table: 'comments', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'comments', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'discussion_replies', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'discussions', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  {
    table: 'discussions',
    column: 'category_id',
    to: 'category_replica',
    type: 'Category',
    onDelete: 'RESTRICT',
  },
  { table: 'discussions', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'post_stats', column: 'post_id', to: 'post_replica', type: 'Post', onDelete: 'CASCADE' },
] as const;

const counts = [
  {
    table: 'comments',
    column: 'like_count',
    of: 'likes',
    by: 'likeable_id',
    where: "likeable_type = 'COMMENT'",
  },
  { table: 'comments', column: 'reply_count', of: 'comments', by: 'parent_id' },
  {
    table: 'discussions',
    column: 'like_count',
    of: 'likes',
    by: 'likeable_id',
    where: "likeable_type = 'DISCUSSION'",
  },
  { table: 'discussions', column: 'reply_count', of: 'discussion_replies', by: 'discussion_id' },
  { table: 'post_stats', column: 'comment_count', key: 'post_id', of: 'comments', by: 'post_id' },
  { table: 'post_stats', column: 'like_count', key: 'post_id', of: 'likes', by: 'post_id' },
] as const;

export class CreateDiscussionsCommentsLikes1796013079171 implements MigrationInterface {
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
    await createReplica(queryRunner, {
      type: 'Category',
      table: 'category_replica',
      fields: {
        slug: "varchar(100) NOT NULL DEFAULT ''",
        label: 'varchar(100) COLLATE "und-x-icu" NOT NULL DEFAULT \'\'',
      },
    });
    await createReplica(queryRunner, { type: 'Post', table: 'post_replica' });
    await queryRunner.query(`
      CREATE TABLE comments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        user_id uuid NOT NULL,
        parent_id uuid,
        body text NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'VISIBLE',
        is_edited boolean NOT NULL DEFAULT false,
        like_count integer NOT NULL DEFAULT 0,
        reply_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT comments_pkey PRIMARY KEY (id),
        CONSTRAINT comments_thread_key UNIQUE (tenant_id, post_id, id),
        CONSTRAINT comments_parent_id_fkey FOREIGN KEY (tenant_id, post_id, parent_id)
          REFERENCES comments (tenant_id, post_id, id) ON DELETE CASCADE,
        CONSTRAINT comments_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT comments_body_length_check CHECK (char_length(body) <= 10000),
        CONSTRAINT comments_status_check CHECK (status IN ('VISIBLE', 'HIDDEN')),
        CONSTRAINT comments_like_count_check CHECK (like_count >= 0),
        CONSTRAINT comments_reply_count_check CHECK (reply_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE discussions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        category_id uuid,
        title varchar(255) COLLATE "und-x-icu" NOT NULL,
        body text NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'OPEN',
        is_pinned boolean NOT NULL DEFAULT false,
        like_count integer NOT NULL DEFAULT 0,
        reply_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT discussions_pkey PRIMARY KEY (id),
        CONSTRAINT discussions_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT discussions_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT discussions_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT discussions_body_length_check CHECK (char_length(body) <= 10000),
        CONSTRAINT discussions_status_check CHECK (status IN ('OPEN', 'CLOSED')),
        CONSTRAINT discussions_like_count_check CHECK (like_count >= 0),
        CONSTRAINT discussions_reply_count_check CHECK (reply_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE discussion_replies (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        discussion_id uuid NOT NULL,
        user_id uuid NOT NULL,
        parent_id uuid,
        body text NOT NULL,
        is_accepted boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT discussion_replies_pkey PRIMARY KEY (id),
        CONSTRAINT discussion_replies_thread_key UNIQUE (tenant_id, discussion_id, id),
        CONSTRAINT discussion_replies_discussion_id_fkey FOREIGN KEY (tenant_id, discussion_id)
          REFERENCES discussions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT discussion_replies_parent_id_fkey FOREIGN KEY (tenant_id, discussion_id, parent_id)
          REFERENCES discussion_replies (tenant_id, discussion_id, id) ON DELETE CASCADE,
        CONSTRAINT discussion_replies_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT discussion_replies_body_length_check CHECK (char_length(body) <= 10000)
      )`);
    await queryRunner.query(`
      CREATE TABLE likes (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        likeable_type varchar(20) NOT NULL,
        likeable_id uuid NOT NULL,
        post_id uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT likes_pkey PRIMARY KEY (id),
        CONSTRAINT likes_likeable_key UNIQUE (user_id, likeable_type, likeable_id),
        CONSTRAINT likes_likeable_type_check CHECK (likeable_type IN ('POST', 'COMMENT', 'DISCUSSION')),
        CONSTRAINT likes_post_id_check
          CHECK (post_id IS NOT DISTINCT FROM CASE likeable_type WHEN 'POST' THEN likeable_id END)
      )`);
    await queryRunner.query(`
      CREATE TABLE post_stats (
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        comment_count integer NOT NULL DEFAULT 0,
        like_count integer NOT NULL DEFAULT 0,
        CONSTRAINT post_stats_pkey PRIMARY KEY (tenant_id, post_id),
        CONSTRAINT post_stats_comment_count_check CHECK (comment_count >= 0),
        CONSTRAINT post_stats_like_count_check CHECK (like_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX comments_thread_like_count_idx ON comments (tenant_id, post_id, like_count, id) WHERE parent_id IS NULL;
      CREATE INDEX comments_thread_idx ON comments (tenant_id, post_id, created_at, id) WHERE parent_id IS NULL;
      CREATE INDEX comments_user_id_idx ON comments (tenant_id, user_id, created_at, id);
      CREATE INDEX comments_user_like_count_idx ON comments (tenant_id, user_id, like_count, id);
      CREATE INDEX comments_parent_id_idx ON comments (tenant_id, parent_id, created_at, id);
      CREATE INDEX comments_parent_like_count_idx ON comments (tenant_id, parent_id, like_count, id);
      CREATE INDEX comments_status_idx ON comments (tenant_id, status, created_at, id);
      CREATE INDEX comments_like_count_idx ON comments (tenant_id, like_count, id);
      CREATE INDEX comments_created_at_idx ON comments (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX discussions_user_id_idx ON discussions (tenant_id, user_id, created_at, id);
      CREATE INDEX discussions_user_like_count_idx ON discussions (tenant_id, user_id, like_count, id);
      CREATE INDEX discussions_category_id_idx ON discussions (tenant_id, category_id, created_at, id);
      CREATE INDEX discussions_category_like_count_idx ON discussions (tenant_id, category_id, like_count, id);
      CREATE INDEX discussions_title_idx ON discussions (tenant_id, title, id);
      CREATE INDEX discussions_status_idx ON discussions (tenant_id, status, created_at, id);
      CREATE INDEX discussions_is_pinned_idx ON discussions (tenant_id, is_pinned, created_at, id);
      CREATE INDEX discussions_like_count_idx ON discussions (tenant_id, like_count, id);
      CREATE INDEX discussions_reply_count_idx ON discussions (tenant_id, reply_count, id);
      CREATE INDEX discussions_created_at_idx ON discussions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX discussion_replies_accepted_key ON discussion_replies (discussion_id) WHERE is_accepted;
      CREATE INDEX discussion_replies_thread_idx ON discussion_replies (tenant_id, discussion_id, created_at, id) WHERE parent_id IS NULL;
      CREATE INDEX discussion_replies_user_id_idx ON discussion_replies (tenant_id, user_id, created_at, id);
      CREATE INDEX discussion_replies_parent_id_idx ON discussion_replies (tenant_id, parent_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX likes_user_id_idx ON likes (tenant_id, user_id, created_at, id);
      CREATE INDEX likes_likeable_idx ON likes (tenant_id, likeable_type, likeable_id, created_at, id);
      CREATE INDEX likes_post_id_idx ON likes (tenant_id, post_id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await queryRunner.query(
      'CREATE INDEX category_replica_label_idx ON category_replica (tenant_id, label, id)',
    );
    await scopeToTenant(queryRunner, 'comments', 'discussions', 'discussion_replies', 'likes', 'post_stats');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE post_replica, category_replica, user_replica, tenant_replica, post_stats, likes, discussion_replies, discussions, comments',
    );
  }
}
