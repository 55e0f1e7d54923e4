/** Keeps the words of courses, for `courses(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchCourses1796035171443 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE courses ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(description, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX courses_words_idx ON courses USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX courses_words_idx');
    await queryRunner.query('ALTER TABLE courses DROP COLUMN words');
  }
}
