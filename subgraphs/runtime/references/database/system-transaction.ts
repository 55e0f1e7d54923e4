/**
 * Runs the runtime's own work in a database transaction of its own, for one tenant or for none, outside the count of
 * a request's statements. The settings end with the transaction.
 */
import { escapeLiteral } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { isRetryable } from '../../database/database-error';

/** Longer than a request may take. */
const workTimeoutMs = 60_000;
/** What waits for a lock does no work: it may be one that somebody has forgotten, and is to be heard of. */
const lockTimeoutMs = 60_000;
/** Where another try comes soon, and whoever waits keeps something from others. */
export const lockPatienceMs = 2_000;
/** What goes along with one object may be most of a database: a deletion that cannot end would keep its keys closed. */
export const deletionTimeoutMs = 10 * 60_000;
const attempts = 5;

/** What is told to others here must hold, as events must (joinery_tell), whatever the database's setting is. */
const durable = `CASE WHEN current_setting('synchronous_commit') = 'remote_apply' THEN 'remote_apply' ELSE 'on' END`;

/** Repeats the whole when it met another transaction (serialization failure, deadlock). */
export async function systemTransaction<Value>(
  dataSource: DataSource,
  tenantId: string | null,
  run: (manager: EntityManager) => Promise<Value>,
  /** Of each statement. */
  timeoutMs = workTimeoutMs,
  lockMs = lockTimeoutMs,
): Promise<Value> {
  const settings = {
    'joinery.system': tenantId === null ? 'on' : '',
    'joinery.tenant': tenantId ?? '',
    'joinery.by': '',
    statement_timeout: String(timeoutMs),
    lock_timeout: String(lockMs),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactionWith(dataSource, settings, run);
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
    }
  }
}

/** They are set as it begins, in the same message to the server. */
async function transactionWith<Value>(
  dataSource: DataSource,
  settings: Record<string, string>,
  run: (manager: EntityManager) => Promise<Value>,
): Promise<Value> {
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  const begin = `START TRANSACTION; SELECT ${set.join(', ')}, set_config('synchronous_commit', ${durable}, true)`;
  const runner = dataSource.createQueryRunner();
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<any>;
  runner.query = (sql: string, ...rest: unknown[]) =>
    query(sql === 'START TRANSACTION' ? begin : sql, ...rest);
  try {
    return await runner.manager.transaction(run);
  } finally {
    await runner.release();
  }
}

/**
 * What is taken back writes no event: whoever reads the outbox need not wait for its transaction (outbox.ts). It says so
 * by an advisory lock that names the transaction, and that nobody else takes.
 */
const rollsBack = 7405003;
export const sayItRollsBack = `SELECT pg_advisory_xact_lock((${rollsBack}::bigint << 32) | pg_current_xact_id()::xid::text::bigint)`;
/** The transactions of this database that said so, as PostgreSQL tells running ones apart: by 32 bits. */
export const thoseThatRollBack = `SELECT objid::bigint FROM pg_locks
  WHERE locktype = 'advisory' AND classid = ${rollsBack} AND objsubid = 1 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** The same, and what it did is taken back. */
export async function rolledBack<Value>(
  ...[dataSource, tenantId, run, timeoutMs, lockMs]: Parameters<typeof systemTransaction<Value>>
): Promise<Value> {
  const seen: { value?: Value } = {};
  const rollBack = new Error('This transaction ends by rolling back.');
  const look = async (manager: EntityManager): Promise<never> => {
    await manager.query(sayItRollsBack);
    seen.value = await run(manager);
    throw rollBack;
  };
  return systemTransaction(dataSource, tenantId, look, timeoutMs, lockMs).catch(error => {
    if (error !== rollBack) throw error;
    return seen.value!;
  });
}

/** For the rest of the transaction: the tenant whose rows it sees. */
export const switchTenant = (manager: EntityManager, tenantId: string): Promise<unknown> =>
  manager.query(`SELECT set_config('joinery.system', '', true), set_config('joinery.tenant', $1, true)`, [
    tenantId,
  ]);
