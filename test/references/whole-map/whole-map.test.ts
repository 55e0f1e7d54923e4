/**
 * Random rows, references and deletions of all domains, as the map says them and nothing else: every table, every
 * reference, every action, against Joinery and against one PostgreSQL with ordinary foreign keys. Each operation is
 * accepted by both or refused by both for the same reason, each preview says what one database does, and afterwards
 * both hold the same rows in every table.
 *
 * REFERENCES_COUNT=100000 REFERENCES_SEED=7 npm run test:file -- test/references/whole-map
 * REFERENCES_EVERY=1 compares after every operation, to find the one that makes the difference.
 */
import { randomUUID } from 'node:crypto';
import {
  mapReferences,
  type ReferenceMap,
} from '../../../subgraphs/runtime/references/declare/reference-map';
import type { Monolith } from '../monolith';
import { type AllServices, openAllServices } from './all-services';
import { openOneDatabase } from './one-database';
import { firstAccepted, Operations } from './operations';
import { Difference, Run } from './run';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const count = Number(process.env.REFERENCES_COUNT ?? 400);
const every = Number(process.env.REFERENCES_EVERY ?? 200);
/** A tenant ends after so many, and with it every row on both sides. */
const operationsOfTenant = 2_500;
/** One does not hide the others: after each, a new tenant begins. */
const differencesAtMost = 5;
const toldEveryMs = 5_000;

let services: AllServices;
let map: ReferenceMap;
let monolith: Monolith;
beforeAll(async () => {
  services = await openAllServices();
  map = await mapReferences(services.domains.map(({ definition }) => definition));
  monolith = await openOneDatabase(services.domains, map, randomUUID());
  await monolith.query(firstAccepted);
}, 900_000);
afterAll(async () => {
  await monolith?.close();
  await services?.close();
});

test('one database has every foreign key of the map, and none beside', async () => {
  const [found] = await monolith.query(
    `SELECT count(*)::int AS count FROM pg_constraint WHERE contype = 'f'`,
  );
  expect(found.count).toBe(map.references.length + map.local.length);
});

test(
  `${count} operations of seed ${seed} on all tables leave what they leave in one database`,
  async () => {
    const operations = new Operations(services, monolith, map, seed);
    const run = new Run(services, monolith, operations);
    const { references } = operations;
    const found: string[] = [];
    let number = 0;
    let told = Date.now();
    const tell = () => {
      if (Date.now() - told < toldEveryMs) return;
      told = Date.now();
      const acted = references.filter(one => one.acted > 0).length;
      process.stderr.write(
        `${number} of ${count} operations, ${acted} of ${references.length} references acted, ${run.previews} previews\n`,
      );
    };
    const liveTenant = async () => {
      await operations.begin(randomUUID());
      for (let n = 0; n < operationsOfTenant && number < count; n += 1) {
        number += 1;
        await run.perform(await operations.next());
        if (number % every === 0) await run.compare();
        tell();
      }
      await run.endTenant();
    };
    while (number < count && found.length < differencesAtMost) {
      try {
        await liveTenant();
      } catch (error) {
        if (!(error instanceof Difference)) throw error;
        found.push(error.message);
        process.stderr.write(`${error.message}\n`);
      }
    }
    const replay = `REFERENCES_SEED=${seed} REFERENCES_COUNT=${number} REFERENCES_EVERY=1`;
    if (found.length > 0) throw new Error([...found, `Replay: ${replay}`].join('\n\n'));

    process.stderr.write(`${summary(run, operations).join('\n')}\n`);
    const never = (of: 'written' | 'acted') =>
      references.filter(one => one[of] === 0).map(({ name }) => name);
    process.stderr.write(`Never acted: ${never('acted').join(', ')}\n`);
    // Of a short run it is chance which of them it meets.
    const isLong = count >= operationsOfTenant;
    expect(isLong ? operations.unlearned : []).toEqual([]);
    expect(isLong ? never('written') : never('written').slice(references.length / 3)).toEqual([]);
    expect(isLong ? never('acted') : never('acted').slice(references.length / 2)).toEqual([]);
  },
  // Several times what it takes on a machine that does nothing else.
  600_000 + count * 2_000,
);

/** What was exercised: by kind of operation and outcome, and by action. */
function summary({ seen, previews }: Run, { references }: Operations): string[] {
  const actions = [...new Set(references.map(({ onDelete }) => onDelete))].map(action => {
    const those = references.filter(({ onDelete }) => onDelete === action);
    const sum = (of: 'written' | 'acted') => those.reduce((all, one) => all + one[of], 0);
    const acted = those.filter(one => one.acted > 0).length;
    return `${action}: ${those.length} references, written ${sum('written')} times; ${acted} acted, on ${sum('acted')} rows`;
  });
  const outcomes = [...seen].sort().map(([what, times]) => `${String(times).padStart(7)} ${what}`);
  return [...outcomes, ...actions, `${previews} previews`];
}
