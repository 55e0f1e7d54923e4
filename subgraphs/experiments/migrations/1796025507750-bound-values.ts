/** Bounds what is measured: sums of larger values would overflow. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BoundValues1796025507750 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE experiment_events ADD CONSTRAINT experiment_events_value_range_check CHECK (abs(value) <= 1e12)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE experiment_events DROP CONSTRAINT experiment_events_value_range_check',
    );
  }
}
