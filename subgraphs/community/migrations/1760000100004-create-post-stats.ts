import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreatePostStats1760000100004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
    await scopeToTenant(queryRunner, 'post_stats');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE post_stats');
  }
}
