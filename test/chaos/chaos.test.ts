/**
 * Every disaster that the references are to survive, at random and together, under random operations of several clients;
 * afterwards all is equal: replicas and their owners, counts and what they count, and no deletion is stuck.
 *
 * npm run test:chaos -- --minutes 60 --seed 7
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithFaults } from '../references/faults';
import { type ServedEstate, serveEstate } from '../references/served-estate';
import { type Cluster, startCluster } from './cluster';
import { calm, disasters, openClocks } from './disasters';
import { type Operator, openOperator } from './operator';
import { patiently } from './patient';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const seconds = Number(process.env.REFERENCES_SECONDS ?? 300);
const toldEveryMs = 10_000;
/** A short run need not meet each. */
const meetsAllSeconds = 240;

let clocks: string;
let estate: ServedEstate;
let operator: Operator;
const clusters: Record<string, Cluster> = {};
beforeAll(async () => {
  clocks = await openClocks();
  // What owns users may be lost while what refers to them is not; the others share a server.
  clusters.cortex = await startCluster();
  clusters.postal = await startCluster();
  clusters.community = clusters.postal;
  const environment = {
    TEST_CLOCKS: clocks,
    NODE_OPTIONS: `--require ${join(__dirname, 'clock.cjs')}`,
  };
  estate = await serveEstate(environment, name => clusters[name]!.database(name));
  operator = await openOperator(estate.databases);
}, 900_000);
afterAll(async () => {
  await operator?.close();
  await estate?.close();
  for (const cluster of new Set(Object.values(clusters))) await cluster.close();
  await rm(clocks, { recursive: true, force: true });
});

test(
  `${seconds} seconds of random operations and disasters of seed ${seed}`,
  async () => {
    const scene = { estate, clusters, clocks, operator };
    const began = Date.now();
    const write = (line: string) =>
      void process.stderr.write(`${Math.round((Date.now() - began) / 1_000)} s: ${line}\n`);
    const more = disasters(scene, process.env.REFERENCES_VERBOSE ? write : () => {});
    let told = began;
    const {
      outcomes,
      faults,
      broken: found,
    } = await runWithFaults(estate, {
      ...{ seed, seconds, more, patiently, lossy: true },
      // Whose clock is wrong is not believed.
      told: ['UNSIGNED_REQUEST'],
      restore: () => calm(scene),
      tell: (outcomes, faults) => {
        if (Date.now() - told < toldEveryMs) return;
        told = Date.now();
        const sum = [...outcomes.values()].reduce((all, count) => all + count, 0);
        write(`${sum} operations; ${counted(faults)}`);
      },
    });
    process.stderr.write(`Operations: ${counted(outcomes)}\nDisasters: ${counted(faults)}\n`);
    const broken = [...found, ...(await operator.findings())];
    if (broken.length > 0) {
      const masked = estate.logged(/An error was masked/).slice(0, 200);
      throw new Error([`Seed ${seed}:`, ...broken.slice(0, 40), ...masked].join('\n'));
    }
    expect(outcomes.get('done')).toBeGreaterThan(20);
    const never = Object.keys(more).filter(name => !faults.get(name));
    expect(seconds >= meetsAllSeconds ? never : []).toEqual([]);
  },
  (seconds + 900) * 1_000,
);

const counted = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ');
