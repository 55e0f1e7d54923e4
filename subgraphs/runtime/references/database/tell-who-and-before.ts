/**
 * Lets events tell what an object was before it was updated, and who changed it: the setting `joinery.by` of the writer's
 * transaction (database/tenant-scope.ts), or who asked for the deletion. Tables that are published already are announced anew.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readDescription } from '../../database/describe-function';
import { announce, type Published, silence } from './migration';

export class TellWhoAndBefore1720000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE joinery_outbox ADD COLUMN before jsonb;
      ALTER TABLE joinery_outbox ADD COLUMN by jsonb DEFAULT nullif(current_setting('joinery.by', true), '')::jsonb;
      ALTER TABLE joinery_deletions ADD COLUMN by jsonb`);
    const described: { comment: string }[] = await queryRunner.query(
      `SELECT obj_description(oid, 'pg_proc') AS comment FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND obj_description(oid, 'pg_proc') IS NOT NULL`,
    );
    for (const { comment } of described) {
      const description = readDescription(comment);
      if (description?.call !== 'publish') continue;
      const published = description.args as Published;
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
