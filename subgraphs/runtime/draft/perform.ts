/** Executes migration steps on a database, exactly as the drafted migration will. */
import type { QueryRunner } from 'typeorm';
import { count, uncount } from '../database/count';
import { scopeToTenant, scopeToTenantById } from '../database/row-level-security';
import {
  announce,
  createReplica,
  guard,
  publish,
  refer,
  silence,
  unguard,
  unpublish,
  unrefer,
} from '../references/database/migration';
import type { RuntimeCall, Step } from './steps';

type Perform = (queryRunner: QueryRunner, ...args: any[]) => Promise<void>;

const runtime: Record<RuntimeCall, Perform> = {
  createReplica,
  scopeToTenant,
  scopeToTenantById,
  publish,
  silence,
  announce,
  unpublish,
  refer,
  unrefer,
  guard,
  unguard,
  count,
  uncount,
};

export async function perform(queryRunner: QueryRunner, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('sql' in step) await queryRunner.query(step.sql);
    else await runtime[step.call](queryRunner, ...step.args);
  }
}
