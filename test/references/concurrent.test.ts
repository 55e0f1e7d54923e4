/**
 * Random operations, many at a time: the outcome depends on who is first, and what has to hold holds all the same; also
 * where events are lost, repeated, delayed and brought in another order.
 *
 * REFERENCES_SEED=7 REFERENCES_COUNT=20000 npm run test:file -- test/references/concurrent
 */
import { randomUUID } from 'node:crypto';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { openLog } from '../../wire/log';
import { openEstate } from '../support/estate';
import { brokenInvariants } from './invariants';
import { joineryOf } from './joinery';
import { randomOperation } from './operations';
import { quiescence } from './quiescence';
import { unrulyEvents } from './unruly-events';
import { tables, World } from './world';

const seed = Number(process.env.REFERENCES_SEED ?? 1);
const count = Number(process.env.REFERENCES_COUNT ?? 500);
const atOnce = 12;
/** Between two looks at what is still there. */
const batch = 240;

/** Whoever comes second may meet what the first is doing. */
const fair = [
  'done',
  'missing',
  'absent',
  'restricted',
  'state',
  'cycle',
  'REFERENCE_CLOSING',
  'CONFLICT',
  'JN001',
];

test.each([
  ['a transport that works', () => inProcessEvents(openLog('silent'))],
  ['an unruly transport', () => unrulyEvents(seed)],
])(
  `${count} operations of seed ${seed}, ${atOnce} at a time, over %s`,
  async (_name, open) => {
    const estate = await openEstate({ posts: 4, events: open() });
    const tenantId = randomUUID();
    const joinery = joineryOf(estate, tenantId);
    try {
      await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
        tenantId,
        'many',
      ]);
      const world = new World(seed);
      const unfair: string[] = [];
      const run = async () => {
        const operation = randomOperation(world, joinery);
        const { outcome, id } = await operation.joinery();
        if (!fair.includes(outcome)) unfair.push(`${operation.name} → ${outcome}`);
        if (outcome === 'done' && operation.makes) world.born(operation.makes[0], id!, operation.makes[1]);
      };
      for (let number = 0; number < count; number += batch) {
        let left = Math.min(batch, count - number);
        const work = async () => {
          while (left-- > 0) await run();
        };
        await Promise.all(Array.from({ length: atOnce }, work));
        await world.bury(kind =>
          joinery.read(tables[kind][0], `SELECT id FROM ${tables[kind][1]} WHERE tenant_id = $1`, [tenantId]),
        );
      }
      expect(unfair).toEqual([]);
      await quiescence(joinery.read);
      expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
    } finally {
      await joinery.close();
      await estate.close();
    }
  },
  60_000 + count * 250,
);
