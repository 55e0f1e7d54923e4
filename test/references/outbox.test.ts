/** Events are read in the order of their transactions, whatever the numbers look like. */
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { Consumers } from '../../subgraphs/runtime/references/events/consumers';
import { pruneOutbox, readEvents } from '../../subgraphs/runtime/references/events/outbox';
import { beginning, type Event, type Position } from '../../subgraphs/runtime/references/peers/peer';
import { copyDatabase, type TestDatabase } from '../support/databases';

const cortex = domains.find(({ name }) => name === 'cortex')!;
let database: TestDatabase;
let owner: DataSource;
let dataSource: DataSource;

beforeAll(async () => {
  database = await copyDatabase('cortex');
  owner = await createDataSource(cortex, { url: database.ownerUrl, poolSize: 3 }).initialize();
  dataSource = await createDataSource(cortex, { url: database.url, poolSize: 2 }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await dataSource.destroy();
  await database.drop();
});

const write = (slugs: number) =>
  owner.query(
    `INSERT INTO tenants (id, slug, name) SELECT gen_random_uuid(), 'tenant-' || gen_random_uuid(), 'A tenant' FROM generate_series(1, $1)`,
    [slugs],
  );

async function readAll(limit: number): Promise<Event[]> {
  const all: Event[] = [];
  for (let after: Position = beginning; ; ) {
    const { events } = await readEvents(dataSource, 'cortex', after, limit);
    all.push(...events);
    if (events.length < limit) return all;
    const { xid, seq } = all.at(-1)!;
    after = { xid, seq };
  }
}

test('by number: what is 10 comes after what is 9, in one page or in many', async () => {
  await write(60);
  await write(60);
  const all = await readAll(500);
  expect(all).toHaveLength(120);
  const seqs = all.map(({ seq }) => Number(seq));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  for (const [n, { previous }] of all.entries()) {
    expect(previous).toEqual(n === 0 ? beginning : { xid: all[n - 1]!.xid, seq: all[n - 1]!.seq });
  }
  expect(await readAll(7)).toEqual(all);
});

/** A session with a transaction that has written, or is about to. */
async function holding(url: string, run: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
    await run(client);
    await client.query('ROLLBACK');
  } finally {
    await client.end();
  }
}

const read = async () => {
  const { xid, seq } = (await readAll(500)).at(-1) ?? beginning;
  return { after: { xid, seq } };
};

test('a transaction of this database holds back what is committed after it began', async () => {
  const { after } = await read();
  await holding(database.ownerUrl, async client => {
    await client.query(`SAVEPOINT one`);
    await write(1);
    const held = await readEvents(dataSource, 'cortex', after, 500);
    expect(held).toMatchObject({ events: [], held: true });
    // It may still write what comes before: in its own order, and in a subtransaction too.
    await client.query(`INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'late', 'Late')`);
    await client.query('COMMIT');
    await client.query('BEGIN');
    const { events } = await readEvents(dataSource, 'cortex', after, 500);
    expect(events.map(({ data }) => data.slug === 'late')).toEqual([true, false]);
  });
  const none = await readEvents(dataSource, 'cortex', (await read()).after, 500);
  expect(none).toMatchObject({ events: [], held: false });
});

test('a transaction of another database of the server holds nothing back', async () => {
  const { after } = await read();
  const elsewhere = await copyDatabase('postal');
  try {
    await holding(elsewhere.ownerUrl, async () => {
      await write(1);
      const { events, held, horizon } = await readEvents(dataSource, 'cortex', after, 500);
      expect(events).toHaveLength(1);
      expect(held).toBe(false);
      expect(BigInt(horizon)).toBeGreaterThan(BigInt(events[0]!.xid));
    });
  } finally {
    await elsewhere.drop();
  }
});

test('nothing is passed by while many write in this database and in others', async () => {
  let { after } = await read();
  const elsewhere = await copyDatabase('postal');
  const other = await createDataSource(cortex, { url: elsewhere.ownerUrl, poolSize: 4 }).initialize();
  const seen: string[] = [];
  const take = async () => {
    const { events } = await readEvents(dataSource, 'cortex', after, 50);
    for (const { key, xid, seq } of events) {
      seen.push(key);
      after = { xid, seq };
    }
    return events.length;
  };
  try {
    let done = false;
    const busy = async (of: DataSource, sql: string) => {
      for (let n = 0; n < 150; n += 1) await of.query(sql);
    };
    const slow = `DO $$ BEGIN PERFORM pg_current_xact_id(); PERFORM pg_sleep(random() * 0.01); END $$`;
    const insert = `DO $$ BEGIN
      PERFORM pg_current_xact_id();
      PERFORM pg_sleep(random() * 0.01);
      INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'busy-' || gen_random_uuid(), 'Busy');
    END $$`;
    const reading = (async () => {
      while (!done) await take();
    })();
    try {
      await Promise.all([
        ...Array.from({ length: 3 }, () => busy(owner, insert)),
        ...Array.from({ length: 3 }, () => busy(other, slow)),
      ]);
    } finally {
      done = true;
      await reading;
    }
    while ((await take()) > 0);
  } finally {
    await other.destroy();
    await elsewhere.drop();
  }
  const rows = await owner.query(`SELECT id FROM tenants WHERE slug LIKE 'busy-%'`);
  expect(rows).toHaveLength(450);
  expect(seen.toSorted()).toEqual(rows.map(({ id }: { id: string }) => id).toSorted());
});

describe('old events are pruned', () => {
  const aged = () => owner.query(`UPDATE joinery_outbox SET created_at = now() - interval '8 days'`);
  const left = async () => (await readAll(500)).length;
  async function pruneAll() {
    await aged();
    await pruneOutbox(dataSource);
  }
  beforeEach(pruneAll);
  afterEach(() => owner.query('DELETE FROM joinery_consumers'));

  test('but not those that an older transaction holds back', async () => {
    await holding(database.ownerUrl, async () => {
      await write(3);
      await aged();
      expect(await pruneOutbox(dataSource)).toBe(0);
      const [{ count }] = await owner.query('SELECT count(*)::int AS count FROM joinery_outbox');
      expect(count).toBe(3);
    });
    expect(await left()).toBe(3);
    await pruneAll();
    expect(await left()).toBe(0);
  });

  test('but not those that somebody who takes events has not taken', async () => {
    const consumers = new Consumers(dataSource);
    await write(4);
    const events = await readAll(500);
    await consumers.note('postal', events[0]!);
    await consumers.note('community', events[2]!);
    await aged();
    expect(await pruneOutbox(dataSource)).toBe(1);
    // Further by one, which is not written down yet; then by all, which another process is told.
    await consumers.note('postal', events[1]!);
    expect(await pruneOutbox(dataSource)).toBe(0);
    await new Consumers(dataSource).note('postal', events[3]!);
    expect(await pruneOutbox(dataSource)).toBe(2);
    await new Consumers(dataSource).note('community', events[3]!);
    expect(await pruneOutbox(dataSource)).toBe(1);
  });

  test('and whoever is back at an older place keeps them from then on', async () => {
    const consumers = new Consumers(dataSource);
    await write(2);
    const events = await readAll(500);
    await consumers.note('postal', events[1]!);
    await consumers.note('postal', events[0]!);
    await aged();
    expect(await pruneOutbox(dataSource)).toBe(1);
    expect(await left()).toBe(1);
  });
});
