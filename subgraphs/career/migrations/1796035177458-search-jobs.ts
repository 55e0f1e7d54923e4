/** Keeps the words of jobs, for `jobs(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchJobs1796035177458 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE jobs ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(company, '') || ' ' || COALESCE(place, '') || ' ' || COALESCE(description, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX jobs_words_idx ON jobs USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX jobs_words_idx');
    await queryRunner.query('ALTER TABLE jobs DROP COLUMN words');
  }
}
