/**
 * Runs a domain's periodic tasks, for each tenant that has work to do: in a transaction of that tenant, in every
 * process of the subgraph. So a task takes rows with SKIP LOCKED, or changes nothing the second time. A failure for
 * one tenant does not delay the others.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../wire/log';
import type { SubgraphDefinition } from './declare/define-subgraph';
import { systemTransaction } from './references/database/system-transaction';
import { loop } from './references/events/loop';
import type { Running } from './references/events/transport';

export interface Task {
  /** What it does, for the log: "Ended competitions are judged". */
  readonly name: string;
  readonly everyMs: number;
  /**
   * The tenants that have something to do, in SQL: `SELECT competitions_due()`, a function that a migration makes. No
   * session sees rows of all tenants, so it is SECURITY DEFINER, and tells their ids alone. All tenants unless given,
   * which suits a task that runs once in a while.
   */
  readonly due?: string;
  /** Where it answers with a function, that is run after the commit: what takes long, and must hold nothing. */
  readonly run: (manager: EntityManager) => Promise<AfterCommit>;
}

type AfterCommit = (() => Promise<void>) | undefined | void;

export function startTasks(
  { name: subgraph, tasks = [] }: SubgraphDefinition,
  dataSource: DataSource,
  log: Log,
): Pick<Running, 'stop'> {
  let stopped = false;
  const running = tasks.map(({ name, everyMs, due = 'SELECT id FROM tenant_replica', run }) =>
    loop(
      everyMs,
      async () => {
        const tenants: object[] = await systemTransaction(dataSource, null, manager => manager.query(due));
        const failures: unknown[] = [];
        for (const id of tenants.flatMap(row => Object.values(row))) {
          if (stopped) return;
          await systemTransaction(dataSource, id, run)
            .then(after => after?.())
            .catch(error => failures.push(error));
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
