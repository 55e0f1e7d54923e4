/** Keeps the words of events, for `events(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchEvents1796035183530 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE events ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(description, '') || ' ' || COALESCE(place, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX events_words_idx ON events USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX events_words_idx');
    await queryRunner.query('ALTER TABLE events DROP COLUMN words');
  }
}
