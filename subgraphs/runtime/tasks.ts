/**
 * Runs what a domain does every so often, for each tenant that it knows: in a transaction of that tenant, and in every
 * process of the subgraph, so that a task takes rows by SKIP LOCKED or changes nothing the second time. One tenant's
 * failure keeps no other waiting.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../wire/log';
import type { SubgraphDefinition } from './declare/define-subgraph';
import { systemTransaction } from './references/database/system-transaction';
import { replicasOf } from './references/declare/replica';
import { loop } from './references/events/loop';
import type { Running } from './references/events/transport';

export interface Task {
  /** What it does, for the log: "Ended competitions are judged". */
  readonly name: string;
  readonly everyMs: number;
  readonly run: (manager: EntityManager) => Promise<void>;
}

export function startTasks(
  { name: subgraph, tasks = [] }: SubgraphDefinition,
  dataSource: DataSource,
  log: Log,
): Pick<Running, 'stop'> {
  const tenants = replicasOf(dataSource).get('Tenant');
  if (tasks.length > 0 && !tenants)
    throw new Error(`${subgraph} has tasks, which run for each tenant: add TenantReplica to its entities.`);
  let stopped = false;
  const running = tasks.map(({ name, everyMs, run }) =>
    loop(
      everyMs,
      async () => {
        const known: { id: string }[] = await systemTransaction(dataSource, null, manager =>
          manager.query(`SELECT id FROM "${tenants!.metadata.tableName}"`),
        );
        const failures: unknown[] = [];
        for (const { id } of known) {
          if (stopped) return;
          await systemTransaction(dataSource, id, run).catch(error => failures.push(error));
        }
        if (failures.length > 0) throw failures[0];
      },
      log,
      `${subgraph}: "${name}" failed`,
    ),
  );
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(running.map(one => one.stop()));
    },
  };
}
