/** Keeps the words and the tags of datasets and models, for the filters `search` and `tag`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchDatasetsAndModels1796035194603 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE datasets
        ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(description, ''), 50000))) STORED,
        ADD COLUMN tag_items tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || array_to_tsvector(array_remove(tags, ''))) STORED`);
    await queryRunner.query(`
      ALTER TABLE models
        ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(title, '') || ' ' || COALESCE(description, ''), 50000))) STORED,
        ADD COLUMN tag_items tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || array_to_tsvector(array_remove(tags, ''))) STORED`);
    await queryRunner.query(`
      CREATE INDEX datasets_words_idx ON datasets USING gin (words);
      CREATE INDEX datasets_tag_items_idx ON datasets USING gin (tag_items)`);
    await queryRunner.query(`
      CREATE INDEX models_words_idx ON models USING gin (words);
      CREATE INDEX models_tag_items_idx ON models USING gin (tag_items)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX datasets_words_idx;
      DROP INDEX datasets_tag_items_idx;
      DROP INDEX models_words_idx;
      DROP INDEX models_tag_items_idx`);
    await queryRunner.query(`
      ALTER TABLE datasets
        DROP COLUMN words,
        DROP COLUMN tag_items`);
    await queryRunner.query(`
      ALTER TABLE models
        DROP COLUMN words,
        DROP COLUMN tag_items`);
  }
}
