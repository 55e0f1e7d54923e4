/**
 * Binds a request to its tenant: a view of the data source in which every connection has the session setting
 * `joinery.tenant`, which the row-level security policies compare. Raw SQL is bound too.
 */
import { escapeLiteral } from 'pg';
import { type DataSource, EntityManager, type QueryRunner, type ReplicationMode } from 'typeorm';
import type { By } from '../references/peers/peer';
import type { DatabaseUse, PooledConnection } from './database-use';
import type { Observe } from './statement-recorder';
import { announceStatement } from './statements';

// Beside the client and not on it: the pool hands the same client object to one request after the other.
const tenantOfClient = new WeakMap<object, string>();

const setBy = (by: By): string =>
  `SELECT set_config('joinery.by', ${escapeLiteral(JSON.stringify(by))}, true)`;

interface Client extends PooledConnection {
  query(sql: string, values: unknown[]): Promise<unknown>;
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
        // A pooled connection mostly served the same tenant before: then this costs nothing.
        if (tenantOfClient.get(client) !== tenantId) {
          tenantOfClient.delete(client);
          await client.query("SELECT set_config('joinery.tenant', $1, false)", [tenantId]);
          tenantOfClient.set(client, tenantId);
        }
        held?.has(client);
        return client;
      },
      query: (...args: unknown[]) => {
        const [sql, values] = args as [string, unknown[]?];
        announceStatement(subgraph, sql);
        const sent = by && sql === 'START TRANSACTION' ? [`${sql}; ${setBy(by)}`] : args;
        const send = held ? () => held.send(sql, () => query(...sent)) : () => query(...sent);
        return observe ? observe(sql, values, send) : send();
      },
      release: () => (held ? held.release(release) : release()),
    });
  }
}
