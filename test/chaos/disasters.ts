/**
 * What happens to the estate: processes that freeze, whose clocks jump, and that are upgraded one by one; transactions
 * that are prepared and forgotten for a while; servers that crash without having waited for their disk, fail over to a
 * standby that lagged behind, or have a database put back to an older state. What needs an operator has one.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { announce, type Published, silence } from '../../subgraphs/runtime/references/database/migration';
import type { Fault } from '../references/faults';
import type { ServedEstate } from '../references/served-estate';
import { firstDomains } from '../support/first-domains';
import type { Cluster } from './cluster';
import type { Operator } from './operator';

const names = firstDomains.map(({ name }) => name);
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const one = <Value>(values: readonly Value[], fraction: () => number): Value =>
  values[Math.floor(fraction() * values.length)]!;

/** Longer than a lease lasts. */
const frozenMs = 12_000;
const crashedMs = 1_000;
/** What the older state lacks. */
const olderMs = 6_000;
/** Before the operator has seen what happened. */
const unnoticedMs = 4_000;
const preparedMs = 6_000;
const clockMs = 4_000;
const offsetsMs = [-86_400_000, -3_600_000, -5_000, 5_000, 3_600_000, 86_400_000];
/** Between two of a kind. */
const restMs = 8_000;

export interface Scene {
  readonly estate: ServedEstate;
  /** Each domain's server. */
  readonly clusters: Readonly<Record<string, Cluster>>;
  /** Where the processes read how wrong their clocks are, each in a file of its name. */
  readonly clocks: string;
  readonly operator: Operator;
}

export const openClocks = (): Promise<string> => mkdtemp(join(tmpdir(), 'joinery-clocks-'));

/** As versions of cortex say more and less of a user: what nobody knows yet, and not what the others have a column for. */
const versions: readonly Published['fields'][] = [
  { username: 'username', displayName: 'display_name', avatarUrl: 'avatar_url', verified: 'verified' },
  {
    username: 'username',
    displayName: 'display_name',
    avatarUrl: 'avatar_url',
    verified: 'verified',
    email: 'email',
  },
  { username: 'username', verified: 'verified' },
];

/** The names of what happens, as they are counted; `tell` hears of each when it begins and ends. */
export function disasters(scene: Scene, tell: (line: string) => void): Readonly<Record<string, Fault>> {
  const { estate, clusters, clocks, operator } = scene;
  // A database has one misfortune at a time.
  let before: Promise<unknown> = Promise.resolve();
  const alone =
    (fault: Fault): Fault =>
    fraction => {
      const mine = before.then(() => fault(fraction));
      before = mine.catch(() => {});
      return mine;
    };
  const rested =
    (name: string, fault: Fault): Fault =>
    async fraction => {
      await wait(restMs * fraction());
      tell(`${name} …`);
      await fault(fraction);
      tell(`${name} is over`);
    };
  const all: Record<string, Fault> = {
    freeze: async fraction => {
      const name = one(names, fraction);
      // Half of the time, another process of the subgraph is there to take over.
      const other = fraction() < 0.5 ? await estate.startAnother(name).catch(() => undefined) : undefined;
      const frozen = estate.processOf(name);
      frozen?.kill('SIGSTOP');
      await wait(frozenMs * fraction());
      frozen?.kill('SIGCONT');
      await other?.stop();
    },
    'move a clock': async fraction => {
      const file = join(clocks, one(names, fraction));
      await writeFile(file, String(one(offsetsMs, fraction)));
      await wait(clockMs * fraction());
      await writeFile(file, '0');
    },
    'prepare a transaction': alone(async fraction => {
      const name = one(names, fraction);
      await prepared(estate.databases[name]!.ownerUrl, preparedMs * fraction(), fraction() < 0.5);
    }),
    crash: alone(async fraction => {
      await clusters[one(names, fraction)]!.crash(crashedMs * fraction());
    }),
    'fail over': alone(async fraction => {
      const cluster = clusters[one(names, fraction)]!;
      await cluster.failOver(olderMs * fraction());
      await wait(unnoticedMs * fraction());
      await operator.accept(names.filter(name => clusters[name] === cluster));
    }),
    restore: alone(async fraction => {
      const name = one(names, fraction);
      await clusters[name]!.restore(name, olderMs * fraction());
      await wait(unnoticedMs * fraction());
      await operator.accept([name]);
    }),
    upgrade: async fraction => {
      await publishUsers(estate.databases.cortex!.ownerUrl, one(versions, fraction));
      for (const name of names) {
        await estate.kill(name, 'SIGTERM');
        await estate.start(name);
      }
    },
  };
  return Object.fromEntries(Object.entries(all).map(([name, fault]) => [name, rested(name, fault)]));
}

/** It holds the horizon of its database's events until it is ended; after a fail over there is no such transaction. */
async function prepared(url: string, ms: number, commits: boolean): Promise<void> {
  const name = `forgotten-${process.hrtime.bigint()}`;
  const sql = async (...statements: string[]) => {
    const client = new Client(url);
    client.on('error', () => {});
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await sql('BEGIN', 'SELECT pg_current_xact_id()', `PREPARE TRANSACTION '${name}'`);
  await wait(ms);
  await sql(`${commits ? 'COMMIT' : 'ROLLBACK'} PREPARED '${name}'`);
}

/** As a migration of cortex does. */
async function publishUsers(url: string, fields: Published['fields']): Promise<void> {
  const users: Published = { table: 'users', type: 'User', fields };
  const client = new Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'`);
    const query = async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows;
    const queryRunner = { query } as unknown as QueryRunner;
    await silence(queryRunner, users);
    await announce(queryRunner, users);
    await client.query('COMMIT');
  } catch {
    // Its server is away, or its tables are busy: it is this version's deployment that failed.
  } finally {
    await client.end().catch(() => {});
  }
}

/** The last version of all is deployed, clocks are right, everything runs and is compared. */
export async function calm({ estate, clocks, operator }: Scene): Promise<void> {
  for (const name of names) await writeFile(join(clocks, name), '0');
  await publishUsers(estate.databases.cortex!.ownerUrl, versions[0]!);
  for (const name of names) await estate.start(name);
  await operator.repair();
}
