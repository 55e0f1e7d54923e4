/** Indexes the comments of a post with the answers to them, for `comments(filter: { postId })`: it walked those of all posts. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAllCommentsOfAPost1796034781961 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX comments_post_id_idx ON comments (tenant_id, post_id, created_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX comments_post_id_idx');
  }
}
