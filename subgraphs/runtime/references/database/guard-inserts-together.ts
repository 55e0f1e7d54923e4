/** Makes the guards of references anew, which look at all rows and columns of an INSERT together (`guard`, migration.ts). */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readDescription } from '../../database/describe-function';
import { guard, unguard } from './migration';

export class GuardInsertsTogether1731000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const described: { comment: string }[] = await queryRunner.query(
      `SELECT obj_description(oid, 'pg_proc') AS comment FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND obj_description(oid, 'pg_proc') IS NOT NULL`,
    );
    for (const { comment } of described) {
      const description = readDescription(comment);
      if (description?.call !== 'guard') continue;
      const reference = description.args as Parameters<typeof guard>[1];
      await unguard(queryRunner, reference);
      await guard(queryRunner, reference);
    }
  }

  /** Guards of either kind keep references from keys that are closing. */
  async down(): Promise<void> {}
}
