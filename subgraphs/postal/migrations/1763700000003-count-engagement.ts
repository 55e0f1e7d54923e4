/** Makes a post know how often it was liked and commented on, as community's events tell: lists are ordered by it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountEngagement1763700000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE posts
        ADD COLUMN like_count integer NOT NULL DEFAULT 0,
        ADD COLUMN comment_count integer NOT NULL DEFAULT 0;
      CREATE INDEX posts_like_count_idx ON posts (tenant_id, like_count, id);
      CREATE INDEX posts_comment_count_idx ON posts (tenant_id, comment_count, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE posts DROP COLUMN like_count, DROP COLUMN comment_count');
  }
}
