/** Counts the published posts of users: the effects of postal's events do, from the first on. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountPosts1796026009910 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE user_social_stats ADD COLUMN posts_count integer NOT NULL DEFAULT 0',
    );
    await queryRunner.query(
      'CREATE INDEX user_social_stats_posts_count_idx ON user_social_stats (tenant_id, posts_count, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX user_social_stats_posts_count_idx');
    await queryRunner.query('ALTER TABLE user_social_stats DROP COLUMN posts_count');
  }
}
