/** Keeps the words of tickets, for `supportTickets(filter: { search })`. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchTickets1796035189199 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE support_tickets ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(ARRAY[tenant_id::text]) || to_tsvector('english', left(COALESCE(subject, '') || ' ' || COALESCE(description, ''), 50000))) STORED`,
    );
    await queryRunner.query('CREATE INDEX support_tickets_words_idx ON support_tickets USING gin (words)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX support_tickets_words_idx');
    await queryRunner.query('ALTER TABLE support_tickets DROP COLUMN words');
  }
}
