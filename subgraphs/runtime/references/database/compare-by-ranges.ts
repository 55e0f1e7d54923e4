/**
 * Creates what the regular comparison with owners needs: who compares at the moment and what was found last
 * (repair/regular-comparison.ts), and the checksums of ranges that were found equal (repair/range-comparison.ts).
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenantOrSystem } from '../../database/row-level-security';

export class CompareByRanges1730000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE joinery_comparison (
        id text PRIMARY KEY,
        runner uuid,
        held_until timestamptz,
        ended_at timestamptz,
        lost_at timestamptz,
        findings jsonb NOT NULL DEFAULT '[]'
      );
      INSERT INTO joinery_comparison (id) VALUES ('replicas');
      CREATE TABLE joinery_compared (
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        type text NOT NULL,
        range text NOT NULL,
        others bigint NOT NULL,
        others_sum numeric,
        PRIMARY KEY (type, tenant_id, range)
      )`);
    await scopeToTenantOrSystem(queryRunner, 'joinery_compared');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE joinery_comparison, joinery_compared');
  }
}
