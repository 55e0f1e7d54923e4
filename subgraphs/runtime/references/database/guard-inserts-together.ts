/** Makes the guards of references anew, which look at all rows and columns of an INSERT together (`guard`, migration.ts). */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { descriptionsIn, functionComments } from '../../database/describe-function';
import { guard, unguard } from './migration';

export class GuardInsertsTogether1731000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { call, args } of descriptionsIn(await queryRunner.query(functionComments))) {
      if (call !== 'guard') continue;
      const reference = args as Parameters<typeof guard>[1];
      await unguard(queryRunner, reference);
      await guard(queryRunner, reference);
    }
  }

  /** Guards of either kind keep references from keys that are closing. */
  async down(): Promise<void> {}
}
