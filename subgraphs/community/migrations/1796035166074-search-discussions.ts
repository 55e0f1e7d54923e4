/** Keeps the words of discussions, for `discussions(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchDiscussions1796035166074 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE discussions ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(body, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX discussions_words_idx ON discussions USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX discussions_words_idx');
    await queryRunner.query('ALTER TABLE discussions DROP COLUMN words');
  }
}
