/**
 * Lets events tell what an object was before it was updated, and who changed it: the setting `joinery.by` of the writer's
 * transaction (database/tenant-scope.ts), or who asked for the deletion. Tables that are published already are announced anew.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { descriptionsIn, functionComments } from '../../database/describe-function';
import { announce, type Published, silence } from './migration';

export class TellWhoAndBefore1720000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE joinery_outbox ADD COLUMN before jsonb;
      ALTER TABLE joinery_outbox ADD COLUMN by jsonb DEFAULT nullif(current_setting('joinery.by', true), '')::jsonb;
      ALTER TABLE joinery_deletions ADD COLUMN by jsonb`);
    for (const { call, args } of descriptionsIn(await queryRunner.query(functionComments))) {
      if (call !== 'publish') continue;
      const published = args as Published;
      await silence(queryRunner, published);
      await announce(queryRunner, published);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE joinery_outbox DROP COLUMN before, DROP COLUMN by;
      ALTER TABLE joinery_deletions DROP COLUMN by`);
  }
}
