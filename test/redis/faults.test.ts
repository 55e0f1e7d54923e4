/**
 * The same faults where events come by Redis, and Redis itself is killed, emptied, held up and robbed.
 *
 * REFERENCES_SEED=7 REFERENCES_SECONDS=600 npm run test:redis -- faults
 */
import { type Fault, runWithFaults } from '../references/faults';
import { type ServedEstate, serveEstate } from '../references/served-estate';
import { eventually } from '../support/eventually';
import { startRedis, type TestRedis } from '../support/redis';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const seconds = Number(process.env.REFERENCES_SECONDS ?? 40);

let redis: TestRedis;
let estate: ServedEstate;
beforeAll(async () => {
  redis = await startRedis();
  estate = await serveEstate({ REDIS_URL: redis.url });
}, 180_000);
afterAll(async () => {
  await estate?.close();
  await redis?.kill();
});

const sources = ['cortex', 'postal', 'community'];
const consumers: Record<string, readonly string[]> = {
  cortex: ['postal', 'community'],
  postal: ['cortex', 'community'],
  community: ['postal'],
};
/** While Redis is away nothing can be done to it. */
const command = (...words: string[]) => redis.command(...words).catch(() => undefined);
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

const faults: Record<string, Fault> = {
  // Comes back empty.
  restart: async fraction => {
    await wait(3_000 * fraction());
    await redis.kill();
    await wait(1_000 * fraction());
    await redis.start();
  },
  empty: async () => {
    await command('FLUSHALL');
  },
  holdUp: async fraction => {
    await command('CLIENT', 'PAUSE', String(Math.ceil(fraction() * 800)));
  },
  lose: async fraction => {
    const key = `joinery:${sources[Math.floor(fraction() * sources.length)]}:events`;
    const entries = (await command('XREVRANGE', key, '+', '-', 'COUNT', '20')) ?? [];
    for (const [id] of entries) if (fraction() < 0.4) await command('XDEL', key, id);
  },
  // Read by a consumer that never says that it has them: late, and out of order.
  steal: async fraction => {
    const source = sources[Math.floor(fraction() * sources.length)]!;
    const group = consumers[source]![Math.floor(fraction() * consumers[source]!.length)]!;
    for (let n = 0; n < 20; n += 1) {
      await command(
        'XREADGROUP',
        'GROUP',
        group,
        'a thief',
        'COUNT',
        '5',
        'STREAMS',
        `joinery:${source}:events`,
        '>',
      );
      await wait(10);
    }
  },
  // Brings everything once more.
  repeat: async fraction => {
    const source = sources[Math.floor(fraction() * sources.length)]!;
    for (const group of consumers[source]!)
      await command('XGROUP', 'SETID', `joinery:${source}:events`, group, '0');
  },
};

test(
  `${seconds} seconds of random operations and faults of seed ${seed}`,
  async () => {
    const {
      outcomes,
      faults: happened,
      broken,
    } = await runWithFaults(estate, { seed, seconds, more: faults });
    if (process.env.REFERENCES_VERBOSE)
      console.log(Object.fromEntries(outcomes), Object.fromEntries(happened));
    if (broken.length > 0) throw new Error(`Seed ${seed}:\n${broken.slice(0, 40).join('\n')}`);
    expect(outcomes.get('done')).toBeGreaterThan(100);
    for (const fault of ['kill', 'cut', ...Object.keys(faults)])
      expect(happened.get(fault)).toBeGreaterThan(0);
    // Events do come that way: the last are in the streams, also where one was emptied at the very end.
    for (const source of sources) {
      await eventually(
        async () =>
          expect(Number(await redis.command('XLEN', `joinery:${source}:events`))).toBeGreaterThan(0),
        60_000,
      );
    }
  },
  (seconds + 120) * 1_000,
);
