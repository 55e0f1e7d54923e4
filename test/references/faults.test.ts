/**
 * Processes that die and connections that break, at any moment: afterwards there is no orphan, no effect is lost or
 * done twice, and no deletion is stuck.
 *
 * REFERENCES_SEED=7 REFERENCES_SECONDS=600 npm run test:file -- test/references/faults
 */
import { runWithFaults } from './faults';
import { type ServedEstate, serveEstate } from './served-estate';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const seconds = Number(process.env.REFERENCES_SECONDS ?? 40);

let estate: ServedEstate;
beforeAll(async () => {
  estate = await serveEstate();
}, 180_000);
afterAll(() => estate?.close());

test(
  `${seconds} seconds of random operations and faults of seed ${seed}`,
  async () => {
    const { outcomes, faults, broken } = await runWithFaults(estate, { seed, seconds });
    if (process.env.REFERENCES_VERBOSE) console.log(Object.fromEntries(outcomes), Object.fromEntries(faults));
    if (broken.length > 0) throw new Error(`Seed ${seed}:\n${broken.slice(0, 40).join('\n')}`);
    expect(outcomes.get('done')).toBeGreaterThan(100);
    for (const fault of ['kill', 'cut']) expect(faults.get(fault)).toBeGreaterThan(0);
  },
  (seconds + 120) * 1_000,
);
