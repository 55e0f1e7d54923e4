/**
 * The same random writes, edits and deletes against Joinery and against one PostgreSQL with ordinary foreign keys: each
 * is accepted by both or refused by both for the same reason, and afterwards both hold the same rows. What a deletion
 * would do is previewed as one database does it.
 *
 * REFERENCES_SEED=7 REFERENCES_COUNT=20000 npm run test:file -- test/references/differential
 * REFERENCES_EVERY=1 compares after every operation, to find the one that makes the difference.
 */
import { randomUUID } from 'node:crypto';
import { type Estate, openEstate } from '../support/estate';
import { type Joinery, joineryOf } from './joinery';
import { type Monolith, openMonolith } from './monolith';
import { randomOperation } from './operations';
import { isPreviewed, monolithPreview, previewOf } from './previews';
import { quiescence } from './quiescence';
import { differences } from './state';
import { tables, World } from './world';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const count = Number(process.env.REFERENCES_COUNT ?? 2_000);
const every = Number(process.env.REFERENCES_EVERY ?? 250);

let estate: Estate;
let monolith: Monolith;
let joinery: Joinery;
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  monolith = await openMonolith();
  const tenantId = randomUUID();
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'random',
  ]);
  joinery = joineryOf(estate, tenantId);
});
afterAll(async () => {
  await monolith?.close();
  await joinery?.close();
  await estate?.close();
});

test(
  `${count} operations of seed ${seed} leave what they leave in one database`,
  async () => {
    const world = new World(seed);
    const history: string[] = [];
    const seen = new Map<string, number>();
    let previews = 0;
    const fail = (what: string) => {
      const replay = `REFERENCES_SEED=${seed} REFERENCES_COUNT=${history.length} REFERENCES_EVERY=1 npm run test:file -- test/references/differential`;
      throw new Error(`${what}\nReplay: ${replay}\nLast operations:\n${history.slice(-15).join('\n')}`);
    };
    const compare = async () => {
      await quiescence(joinery.read);
      const lines = await differences(joinery.read, monolith, joinery.tenantId);
      if (lines.length > 0) fail(`The states differ:\n${lines.slice(0, 20).join('\n')}`);
    };

    for (let number = 1; number <= count; number += 1) {
      const operation = randomOperation(world, joinery, monolith);
      const [kind, key] = operation.deletes ?? [];
      if (kind && isPreviewed(kind)) {
        const preview = await previewOf(estate, joinery.tenantId, kind, key!);
        const done = await monolithPreview(monolith, kind, key!);
        if (String(preview) !== String(done)) {
          fail(`${operation.name}: the preview says ${preview}, one database does ${done}.`);
        }
        previews += 1;
      }
      const { outcome, id } = await operation.joinery();
      const expected = await operation.monolith(id ?? world.newId());
      history.push(`#${number} ${operation.name} → ${outcome}`);
      if (outcome !== expected) fail(`Joinery says ${outcome}, one database says ${expected}.`);
      const name = `${operation.name
        .split(' ')
        .slice(0, operation.takesTime ? 4 : 1)
        .join(' ')} ${outcome}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      if (outcome === 'done') {
        if (operation.makes) world.born(operation.makes[0], id!, operation.makes[1]);
        if (operation.takesTime) await quiescence(joinery.read);
        if (operation.deletes) await world.bury(kind => monolith.query(`SELECT id FROM ${tables[kind][1]}`));
      }
      if (number % every === 0) await compare();
    }
    await compare();
    expect(previews).toBeGreaterThan(count / 50);
    if (process.env.REFERENCES_VERBOSE) console.log([...seen].sort().map(String).join('\n'));
    for (const name of [
      'deleteUser done',
      'deletePost done',
      'deleteCategory done',
      'deleteCategory restricted',
    ])
      expect(seen.get(name)).toBeGreaterThan(0);
  },
  // Several times what it takes on a machine that does nothing else.
  60_000 + count * 250,
);
