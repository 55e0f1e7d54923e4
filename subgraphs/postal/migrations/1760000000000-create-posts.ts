import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreatePosts1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        is_featured boolean NOT NULL DEFAULT false,
        embedding real[],
        version integer NOT NULL DEFAULT 1,
        published_at timestamptz(3),
        archived_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT posts_pkey PRIMARY KEY (id),
        CONSTRAINT posts_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT posts_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT posts_kind_check CHECK (kind IN ('ARTICLE', 'SHORT')),
        CONSTRAINT posts_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT posts_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT posts_title_check
          CHECK (CASE kind WHEN 'SHORT' THEN title IS NULL ELSE title <> '' AND title IS NOT NULL END),
        CONSTRAINT posts_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT posts_cover_image_url_check CHECK (cover_image_url ~ '^https?://'),
        CONSTRAINT posts_short_content_check CHECK (kind <> 'SHORT' OR char_length(content) <= 280),
        CONSTRAINT posts_published_at_check CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL),
        CONSTRAINT posts_archived_at_check CHECK (status <> 'ARCHIVED' OR archived_at IS NOT NULL),
        CONSTRAINT posts_view_count_check CHECK (view_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX posts_created_at_idx ON posts (tenant_id, created_at, id);
      CREATE INDEX posts_updated_at_idx ON posts (tenant_id, updated_at, id);
      CREATE INDEX posts_published_at_idx ON posts (tenant_id, published_at, id);
      CREATE INDEX posts_title_idx ON posts (tenant_id, title, id);
      CREATE INDEX posts_view_count_idx ON posts (tenant_id, view_count, id);
      CREATE INDEX posts_status_idx ON posts (tenant_id, status, created_at, id);
      CREATE INDEX posts_kind_idx ON posts (tenant_id, kind, created_at, id);
      CREATE INDEX posts_is_featured_idx ON posts (tenant_id, is_featured, created_at, id);
      CREATE INDEX posts_author_id_idx ON posts (tenant_id, author_id, created_at, id);
      CREATE INDEX posts_category_id_idx ON posts (tenant_id, category_id, created_at, id);
      CREATE INDEX posts_sub_category_id_idx ON posts (tenant_id, sub_category_id, created_at, id);
      CREATE INDEX posts_community_id_idx ON posts (tenant_id, community_id, created_at, id);
      CREATE INDEX posts_space_id_idx ON posts (tenant_id, space_id, created_at, id);
      CREATE INDEX posts_event_id_idx ON posts (tenant_id, event_id, created_at, id)`);
    await scopeToTenant(queryRunner, 'posts');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE posts');
  }
}
