/**
 * Binds a request to its tenant: a view of the data source in which every connection has the session setting
 * `joinery.tenant`, which the row-level security policies compare. Raw SQL is bound too.
 */
import { escapeLiteral, type QueryResult } from 'pg';
import { type DataSource, EntityManager, type QueryRunner, type ReplicationMode } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { By } from '../references/peers/peer';
import type { DatabaseUse, HeldConnection, PooledConnection } from './database-use';
import type { Observe } from './statement-recorder';
import { announceStatement } from './statements';

// Beside the client and not on it: the pool hands the same client object to one request after the other.
const tenantOfClient = new WeakMap<object, string>();

const setBy = (by: By): string =>
  `SELECT set_config('joinery.by', ${escapeLiteral(JSON.stringify(by))}, true)`;

interface Client extends PooledConnection {
  query(sql: string, values?: unknown[]): Promise<QueryResult>;
  release(): void;
}

/**
 * An EntityManager whose reads and writes, with or without a transaction, touch rows of this tenant only. `observe`
 * stands around each statement. `use` bounds what a request takes; without, it is work of our own. `by`: what the events of
 * its transactions say of who made them; it is set as they begin, in the same message to the server.
 */
export function managerOfTenant(
  dataSource: DataSource,
  subgraph: string,
  tenantId: string,
  observe?: Observe,
  use?: DatabaseUse,
  by?: By,
): EntityManager {
  const scoped: DataSource = Object.create(dataSource, {
    createQueryRunner: {
      value: (mode?: ReplicationMode) =>
        scopedRunner(scoped, dataSource.driver.createQueryRunner(mode ?? 'master')),
    },
    query: {
      value: (sql: string, values?: unknown[], runner?: QueryRunner) =>
        runner ? runner.query(sql, values) : queryAlone(sql, values),
    },
  });
  return new EntityManager(scoped);

  function scopedRunner(owner: DataSource, runner: QueryRunner): QueryRunner {
    const connect = runner.connect.bind(runner);
    const release = runner.release.bind(runner);
    const held = use?.hold();
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    return Object.assign(runner, {
      manager: new EntityManager(owner, runner),
      connect: async () => {
        await held?.enter();
        const client: Client = await connect();
        await bind(client);
        held?.has(client);
        return client;
      },
      query: (...args: unknown[]) => {
        const [sql, values] = args as [string, unknown[]?];
        const sent = by && sql === 'START TRANSACTION' ? [`${sql}; ${setBy(by)}`] : args;
        return watched(sql, values, held, () => query(...sent));
      },
      release: () => (held ? held.release(release) : release()),
    });
  }

  /**
   * A statement that has a connection for itself, as nearly all that read: without TypeORM's runner, which costs as much
   * as the rows of a page.
   */
  async function queryAlone(sql: string, values?: unknown[]): Promise<unknown> {
    const held = use?.hold();
    let client: Client | undefined;
    const send = async () => {
      await held?.enter();
      client = (await (dataSource.driver as PostgresDriver).master.connect()) as Client;
      await bind(client);
      held?.has(client);
      const { command, rows, rowCount } = await client.query(sql, values);
      // As TypeORM answers.
      return command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
    };
    const release = async () => client?.release();
    try {
      return await watched(sql, values, held, send);
    } finally {
      await (held ? held.release(release) : release());
    }
  }

  function watched<Result>(
    sql: string,
    values: unknown[] | undefined,
    held: HeldConnection | undefined,
    query: () => Promise<Result>,
  ): Promise<Result> {
    announceStatement(subgraph, sql);
    const send = held ? () => held.send(sql, query) : query;
    return observe ? observe(sql, values, send) : send();
  }

  /** A pooled connection mostly served the same tenant before: then this costs nothing. */
  async function bind(client: Client): Promise<void> {
    if (tenantOfClient.get(client) === tenantId) return;
    tenantOfClient.delete(client);
    await client.query("SELECT set_config('joinery.tenant', $1, false)", [tenantId]);
    tenantOfClient.set(client, tenantId);
  }
}
