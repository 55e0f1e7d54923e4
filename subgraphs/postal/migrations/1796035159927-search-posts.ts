/** Keeps the words of posts, for `posts(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchPosts1796035159927 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE posts ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(summary, '') || ' ' || COALESCE(content, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX posts_words_idx ON posts USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX posts_words_idx');
    await queryRunner.query('ALTER TABLE posts DROP COLUMN words');
  }
}
