import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateDiscussions1760000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
      CREATE INDEX discussions_created_at_idx ON discussions (tenant_id, created_at, id);
      CREATE INDEX discussions_like_count_idx ON discussions (tenant_id, like_count, id);
      CREATE INDEX discussions_reply_count_idx ON discussions (tenant_id, reply_count, id);
      CREATE INDEX discussions_title_idx ON discussions (tenant_id, title, id);
      CREATE INDEX discussions_status_idx ON discussions (tenant_id, status, created_at, id);
      CREATE INDEX discussions_is_pinned_idx ON discussions (tenant_id, is_pinned, created_at, id);
      CREATE INDEX discussions_user_id_idx ON discussions (tenant_id, user_id, created_at, id);
      CREATE INDEX discussions_category_id_idx ON discussions (tenant_id, category_id, created_at, id);
      CREATE INDEX discussions_user_like_count_idx ON discussions (tenant_id, user_id, like_count, id);
      CREATE INDEX discussions_category_like_count_idx ON discussions (tenant_id, category_id, like_count, id)`);
    await scopeToTenant(queryRunner, 'discussions');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE discussions');
  }
}
