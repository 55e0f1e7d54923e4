/**
 * Random operations by several clients while processes are killed and connections cut, and what must hold when all is
 * quiet again.
 */
import { randomUUID } from 'node:crypto';
import { firstDomains } from '../support/first-domains';
import { random } from '../support/random';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryAt } from './joinery';
import { randomOperation } from './operations';
import { quiescence } from './quiescence';
import type { ServedEstate } from './served-estate';
import { tables, World } from './world';

const clients = 6;
/** Between two faults, at the most. */
const pauseMs = 2_000;
/** A killed process, or a transport, comes back after so long at the most. */
const awayMs = 800;
const names = firstDomains.map(({ name }) => name);
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Resolves when it is over and repaired. */
export type Fault = (fraction: () => number) => Promise<void>;

export interface FaultOptions {
  readonly seed: number;
  readonly seconds: number;
  /** By name, beside those that are always there. */
  readonly more?: Readonly<Record<string, Fault>>;
  /** Codes that whoever asks may be told while things fail, beside the usual ones. */
  readonly told?: readonly string[];
  /** How the databases are asked where they fail as well. */
  readonly patiently?: (joinery: Joinery) => Joinery;
  /** Whether databases are put back to an older state. */
  readonly lossy?: boolean;
  /** What an operator does when it is over. */
  readonly restore?: () => Promise<void>;
  /** Called now and then with the number of operations and faults so far. */
  readonly tell?: (outcomes: ReadonlyMap<string, number>, faults: ReadonlyMap<string, number>) => void;
}

export interface FaultRun {
  /** By answer, how many there were. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** By name, how often. */
  readonly faults: ReadonlyMap<string, number>;
  /** Has to be empty. */
  readonly broken: readonly string[];
}

/** What may be told to somebody while things fail. */
const fair = ['done', 'missing', 'absent', 'restricted', 'state', 'cycle', 'REFERENCE_CLOSING', 'JN001'];
const failing = [
  'lost',
  'CONFLICT',
  'DATABASE_UNAVAILABLE',
  'REFERENCE_UNVERIFIABLE',
  'SUBGRAPH_UNREACHABLE',
];

export async function runWithFaults(
  estate: ServedEstate,
  {
    seed,
    seconds,
    more = {},
    told = [],
    patiently = joinery => joinery,
    lossy = false,
    restore = async () => {},
    tell = () => {},
  }: FaultOptions,
): Promise<FaultRun> {
  const tenantId = randomUUID();
  const joinery = patiently(joineryAt(estate.urls, estate.databases, tenantId));
  const unanswered = [...failing, ...told];
  try {
    await joinery.read('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
      tenantId,
      // Another one where the run is repeated.
      `faults-${tenantId}`,
    ]);
    const world = new World(seed);
    const outcomes = new Map<string, number>();
    const broken: string[] = [];
    const deadline = Date.now() + seconds * 1_000;
    let done = 0;
    const work = async () => {
      while (Date.now() < deadline) {
        const operation = randomOperation(world, joinery);
        const { outcome, id } = await operation.joinery();
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (![...fair, ...unanswered].includes(outcome)) broken.push(`${operation.name} → ${outcome}`);
        if (outcome === 'done' && operation.makes) world.born(operation.makes[0], id!, operation.makes[1]);
        // Whoever is not answered does not ask as fast as the others.
        if (unanswered.includes(outcome)) await wait(100);
        done += 1;
        if (done % 100 > 0) continue;
        await world.bury(kind =>
          joinery.read(tables[kind][0], `SELECT id FROM ${tables[kind][1]} WHERE tenant_id = $1`, [tenantId]),
        );
      }
    };

    const faults: Record<string, Fault> = { kill: killOne(estate), cut: cutSome(joinery.read), ...more };
    const happened = new Map<string, number>();
    // Each in its own time, so that they meet.
    const meddle = async ([name, fault]: [string, Fault], n: number) => {
      const fraction = random(seed + n);
      while (Date.now() < deadline) {
        await wait(fraction() * pauseMs);
        await fault(fraction);
        happened.set(name, (happened.get(name) ?? 0) + 1);
        tell(outcomes, happened);
      }
    };
    const all = [...Object.entries(faults).map(meddle), ...Array.from({ length: clients }, work)];
    for (const { reason } of (await Promise.allSettled(all)) as { reason?: unknown }[])
      if (reason) throw reason;
    broken.push(...estate.crashes);
    await restore();
    await quiescence(joinery.read, 110_000);
    broken.push(...(await brokenInvariants(joinery.read, tenantId, { lossy })));
    return { outcomes, faults: happened, broken };
  } finally {
    await joinery.close();
  }
}

const killOne =
  (estate: ServedEstate): Fault =>
  async fraction => {
    const name = names[Math.floor(fraction() * names.length)]!;
    await estate.kill(name);
    await wait(fraction() * awayMs);
    await estate.start(name);
  };

/** Of the subgraphs' own connections to one database, about every second one. */
const cutSome =
  (read: (domain: string, sql: string) => Promise<unknown>): Fault =>
  async fraction => {
    await read(
      names[Math.floor(fraction() * names.length)]!,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'joinery-%' AND random() < 0.5`,
    );
  };
