import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateDiscussionReplies1760000100001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        CONSTRAINT discussion_replies_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT discussion_replies_body_length_check CHECK (char_length(body) <= 10000),
        CONSTRAINT discussion_replies_discussion_id_fkey FOREIGN KEY (tenant_id, discussion_id)
          REFERENCES discussions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT discussion_replies_parent_id_fkey FOREIGN KEY (tenant_id, discussion_id, parent_id)
          REFERENCES discussion_replies (tenant_id, discussion_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX discussion_replies_thread_idx ON discussion_replies (tenant_id, discussion_id, created_at, id)
        WHERE parent_id IS NULL;
      CREATE INDEX discussion_replies_parent_id_idx ON discussion_replies (tenant_id, parent_id, created_at, id);
      CREATE INDEX discussion_replies_user_id_idx ON discussion_replies (tenant_id, user_id, created_at, id);
      CREATE UNIQUE INDEX discussion_replies_accepted_key ON discussion_replies (discussion_id) WHERE is_accepted`);
    await scopeToTenant(queryRunner, 'discussion_replies');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE discussion_replies');
  }
}
