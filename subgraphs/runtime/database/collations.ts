/**
 * Names the collations of columns that people read: ICU's, so that the order is that of a dictionary (apple, Ärzte,
 * Zebra) whatever the server's locale; and creates the one that PostgreSQL does not include.
 * https://www.postgresql.org/docs/current/collation.html
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of titles and labels. What differs in case alone is next to each other, and different. */
export const dictionary = 'und-x-icu';

/** Of names that are unique whatever the case: ADA, Ada and ada are equal, and so found by each other. */
export const anyCase = 'any_case';

export class CreateCollations1600000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // ICU's level 2: letters and accents count, case does not.
    await queryRunner.query(
      `CREATE COLLATION ${anyCase} (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP COLLATION ${anyCase}`);
  }
}
