/** Keeps the words of what is found, for an index that is read under row-level security as well: the one before was not. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchByTheIndex1796035201034 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX search_index_words_idx');
    await queryRunner.query(
      `ALTER TABLE search_index ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(body, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX search_index_words_idx ON search_index USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX search_index_words_idx');
    await queryRunner.query('ALTER TABLE search_index DROP COLUMN words');
    await queryRunner.query(`
      CREATE INDEX search_index_words_idx ON search_index USING gin
        ((setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')))`);
  }
}
