import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateComments1760000100002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        CONSTRAINT comments_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT comments_body_length_check CHECK (char_length(body) <= 10000),
        CONSTRAINT comments_status_check CHECK (status IN ('VISIBLE', 'HIDDEN')),
        CONSTRAINT comments_like_count_check CHECK (like_count >= 0),
        CONSTRAINT comments_reply_count_check CHECK (reply_count >= 0),
        CONSTRAINT comments_parent_id_fkey FOREIGN KEY (tenant_id, post_id, parent_id)
          REFERENCES comments (tenant_id, post_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX comments_created_at_idx ON comments (tenant_id, created_at, id);
      CREATE INDEX comments_status_idx ON comments (tenant_id, status, created_at, id);
      CREATE INDEX comments_thread_idx ON comments (tenant_id, post_id, created_at, id) WHERE parent_id IS NULL;
      CREATE INDEX comments_parent_id_idx ON comments (tenant_id, parent_id, created_at, id);
      CREATE INDEX comments_user_id_idx ON comments (tenant_id, user_id, created_at, id);
      CREATE INDEX comments_like_count_idx ON comments (tenant_id, like_count, id);
      CREATE INDEX comments_thread_like_count_idx ON comments (tenant_id, post_id, like_count, id) WHERE parent_id IS NULL;
      CREATE INDEX comments_parent_like_count_idx ON comments (tenant_id, parent_id, like_count, id);
      CREATE INDEX comments_user_like_count_idx ON comments (tenant_id, user_id, like_count, id)`);
    await scopeToTenant(queryRunner, 'comments');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE comments');
  }
}
