/** Creates posts with their versions and tags, publishes posts, and refers to cortex's tenants, users and categories. */
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
  {
    table: 'posts',
    type: 'Post',
    fields: { authorId: 'author_id', status: 'status', slug: 'slug' },
    events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
  },
] as const;

const references = [
  { table: 'posts', column: 'author_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'posts', column: 'category_id', to: 'category_replica', type: 'Category', onDelete: 'RESTRICT' },
  {
    table: 'posts',
    column: 'sub_category_id',
    to: 'category_replica',
    type: 'Category',
    onDelete: 'RESTRICT',
  },
  { table: 'posts', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'tags', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'post_versions', column: 'edited_by', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
] as const;

export class CreatePostsAndTags1796013054718 implements MigrationInterface {
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
    await queryRunner.query(`
      CREATE TABLE posts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        author_id uuid NOT NULL,
        category_id uuid,
        sub_category_id uuid,
        community_id uuid,
        space_id uuid,
        event_id uuid,
        kind varchar(20) NOT NULL DEFAULT 'ARTICLE',
        status varchar(20) NOT NULL DEFAULT 'DRAFT',
        slug varchar(255) NOT NULL,
        title varchar(255) COLLATE "und-x-icu",
        summary text,
        content text NOT NULL,
        cover_image_url varchar(500),
        view_count integer NOT NULL DEFAULT 0,
        like_count integer NOT NULL DEFAULT 0,
        comment_count integer NOT NULL DEFAULT 0,
        is_featured boolean NOT NULL DEFAULT false,
        embedding real[],
        version integer NOT NULL DEFAULT 1,
        published_at timestamptz(3),
        archived_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT posts_pkey PRIMARY KEY (id),
        CONSTRAINT posts_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT posts_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT posts_kind_check CHECK (kind IN ('ARTICLE', 'SHORT')),
        CONSTRAINT posts_title_check
          CHECK (CASE kind WHEN 'SHORT' THEN title IS NULL ELSE title <> '' AND title IS NOT NULL END),
        CONSTRAINT posts_short_content_check CHECK (kind <> 'SHORT' OR char_length(content) <= 280),
        CONSTRAINT posts_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT posts_published_at_check CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL),
        CONSTRAINT posts_archived_at_check CHECK (status <> 'ARCHIVED' OR archived_at IS NOT NULL),
        CONSTRAINT posts_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT posts_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT posts_cover_image_url_check CHECK (cover_image_url ~ '^https?://'),
        CONSTRAINT posts_view_count_check CHECK (view_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE post_versions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        version integer NOT NULL,
        title varchar(255),
        summary text,
        content text NOT NULL,
        change_note varchar(500),
        edited_by uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT post_versions_pkey PRIMARY KEY (id),
        CONSTRAINT post_versions_version_key UNIQUE (post_id, version),
        CONSTRAINT post_versions_post_id_fkey FOREIGN KEY (tenant_id, post_id)
          REFERENCES posts (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT post_versions_version_check CHECK (version > 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE tags (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        slug varchar(100) NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT tags_pkey PRIMARY KEY (id),
        CONSTRAINT tags_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT tags_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT tags_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT tags_name_check CHECK (name ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE post_tags (
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT post_tags_pkey PRIMARY KEY (post_id, tag_id),
        CONSTRAINT post_tags_post_id_fkey FOREIGN KEY (tenant_id, post_id)
          REFERENCES posts (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT post_tags_tag_id_fkey FOREIGN KEY (tenant_id, tag_id)
          REFERENCES tags (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX posts_author_id_idx ON posts (tenant_id, author_id, created_at, id);
      CREATE INDEX posts_category_id_idx ON posts (tenant_id, category_id, created_at, id);
      CREATE INDEX posts_sub_category_id_idx ON posts (tenant_id, sub_category_id, created_at, id);
      CREATE INDEX posts_community_id_idx ON posts (tenant_id, community_id, created_at, id);
      CREATE INDEX posts_space_id_idx ON posts (tenant_id, space_id, created_at, id);
      CREATE INDEX posts_event_id_idx ON posts (tenant_id, event_id, created_at, id);
      CREATE INDEX posts_kind_idx ON posts (tenant_id, kind, created_at, id);
      CREATE INDEX posts_status_idx ON posts (tenant_id, status, created_at, id);
      CREATE INDEX posts_title_idx ON posts (tenant_id, title, id);
      CREATE INDEX posts_view_count_idx ON posts (tenant_id, view_count, id);
      CREATE INDEX posts_like_count_idx ON posts (tenant_id, like_count, id);
      CREATE INDEX posts_comment_count_idx ON posts (tenant_id, comment_count, id);
      CREATE INDEX posts_is_featured_idx ON posts (tenant_id, is_featured, created_at, id);
      CREATE INDEX posts_published_at_idx ON posts (tenant_id, published_at, id);
      CREATE INDEX posts_created_at_idx ON posts (tenant_id, created_at, id);
      CREATE INDEX posts_updated_at_idx ON posts (tenant_id, updated_at, id)`);
    await queryRunner.query(`
      CREATE INDEX post_versions_post_id_idx ON post_versions (tenant_id, post_id, version, id);
      CREATE INDEX post_versions_edited_by_idx ON post_versions (tenant_id, edited_by)`);
    await queryRunner.query(`
      CREATE INDEX tags_name_idx ON tags (tenant_id, name, id);
      CREATE INDEX tags_created_at_idx ON tags (tenant_id, created_at, id)`);
    await queryRunner.query('CREATE INDEX post_tags_tag_id_idx ON post_tags (tenant_id, tag_id, post_id)');
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await queryRunner.query(
      'CREATE INDEX category_replica_label_idx ON category_replica (tenant_id, label, id)',
    );
    await scopeToTenant(queryRunner, 'posts', 'post_versions', 'tags', 'post_tags');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE category_replica, user_replica, tenant_replica, post_tags, tags, post_versions, posts',
    );
  }
}
