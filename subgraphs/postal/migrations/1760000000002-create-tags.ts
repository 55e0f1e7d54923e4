import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateTags1760000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tags (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        slug varchar(100) NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT tags_pkey PRIMARY KEY (id),
        CONSTRAINT tags_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT tags_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT tags_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT tags_name_check CHECK (name ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE INDEX tags_name_idx ON tags (tenant_id, name, id);
      CREATE INDEX tags_created_at_idx ON tags (tenant_id, created_at, id)`);
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
    await queryRunner.query('CREATE INDEX post_tags_tag_id_idx ON post_tags (tenant_id, tag_id, post_id)');
    await scopeToTenant(queryRunner, 'tags', 'post_tags');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE post_tags');
    await queryRunner.query('DROP TABLE tags');
  }
}
