/**
 * Replicas are compared with their owners by checksums of ranges: what is equal costs a few numbers, what differs is
 * found wherever it is, and one process of a subgraph compares at a time.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { systemTransaction } from '../../subgraphs/runtime/references/database/system-transaction';
import { replicasOf } from '../../subgraphs/runtime/references/declare/replica';
import { hashOf } from '../../subgraphs/runtime/references/peers/checksums';
import type { ChecksumsQuery } from '../../subgraphs/runtime/references/peers/peer';
import { compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { RegularComparison } from '../../subgraphs/runtime/references/repair/regular-comparison';
import { fillKeys } from '../../subgraphs/runtime/references/write/fill';
import { stories } from '../../subgraphs/stories';
import { openLog } from '../../wire/log';
import { whenCompared } from '../support/compared';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { interpose, type Question } from './interposing';

const referred = 9_000;
const more = 3_000;
const [tenantId, otherTenant] = [randomUUID(), randomUUID()];
let estate: Estate;
let dataSource: DataSource;
const ofPostal = () => estate.subgraphs.find(({ name }) => name === 'postal')!.references;

/** What one comparison finds, and what it asked cortex meanwhile, about users. */
async function compared(repair = false) {
  const asked: Question[] = [];
  const restore = interpose(estate, {
    before: one => {
      if (one.question?.type === 'User') asked.push(one);
    },
  });
  try {
    const { peers, inboxes } = ofPostal();
    const settle = (owner: string) => inboxes.get(owner)!.settle(10_000);
    const findings = await compareReplicas(postal, dataSource, peers, { repair, settle, byRanges: true });
    const ranges = asked
      .filter(({ method }) => method === 'checksums')
      .flatMap(({ question }) => (question as ChecksumsQuery).ranges)
      .filter(one => one.tenantId === tenantId);
    const named = [
      ...ranges.flatMap(({ ids }) => ids ?? []),
      ...asked
        .filter(({ method, question }) => method === 'keys' && question.tenantId === tenantId)
        .flatMap(({ question }) => question.ids ?? []),
    ];
    return { findings, numbers: ranges.length, named: named.length };
  } finally {
    restore();
  }
}

const users = (tenant: string, count: number) =>
  estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, username, email)
     SELECT $1::uuid, 'u' || n || '_' || left(gen_random_uuid()::text, 8), gen_random_uuid() || '@example.org'
       FROM generate_series(1, $2::int) n RETURNING id`,
    [tenant, count],
  );

beforeAll(async () => {
  estate = await openEstate({ posts: 4, names: ['cortex', 'community', 'postal'] });
  await whenCompared(estate);
  dataSource = await createDataSource(postal, {
    url: estate.databases.postal!.url,
    poolSize: 2,
  }).initialize();
  for (const id of [tenantId, otherTenant]) {
    // First where it is referred to: what it is follows by its event.
    await estate.sql('postal', 'INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [id]);
    await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1::uuid, $1, $1)', [id]);
  }
  const ids = (await users(tenantId, referred)).map(({ id }) => id);
  await estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, username, email)
     SELECT $1::uuid, 'v' || n, n || '@example.com' FROM generate_series(1, $2::int) n`,
    [tenantId, more],
  );
  const { peers, inboxes } = ofPostal();
  await inboxes.get('cortex')!.settle(60_000);
  const replica = replicasOf(dataSource).get('User')!;
  await fillKeys(dataSource, tenantId, replica, ids, some =>
    peers.cortex!.keys({ tenantId, type: 'User', ids: some }),
  );
}, 240_000);
afterAll(async () => {
  await dataSource?.destroy();
  await estate?.close();
});

const oneOf = async (): Promise<string> =>
  (
    await estate.sql(
      'postal',
      'SELECT id FROM user_replica WHERE tenant_id = $1 ORDER BY id OFFSET 100 LIMIT 1',
      [tenantId],
    )
  )[0].id;

test('what was found equal costs one number the next time, also after events have changed it on both sides', async () => {
  // Every key is named once.
  expect(await compared()).toMatchObject({ findings: [], named: referred });
  expect(await compared()).toEqual({ findings: [], numbers: 1, named: 0 });
  await estate.sql('cortex', `UPDATE users SET username = 'x' || username WHERE username LIKE 'u1%'`);
  await eventually(async () => {
    await ofPostal().inboxes.get('cortex')!.settle(10_000);
    expect(await compared()).toEqual({ findings: [], numbers: 1, named: 0 });
  }, 60_000);
});

test('one key that differs is found among thousands, and few are looked at', async () => {
  await compared();
  const id = await oneOf();
  const is = (problem: string, key: string) => [
    expect.objectContaining({ problem, type: 'User', tenantId, count: 1, ids: [key] }),
  ];
  const expectFew = ({ numbers, named }: { numbers: number; named: number }) => {
    expect(numbers).toBeGreaterThan(1);
    expect(numbers).toBeLessThan(60);
    expect(named).toBeLessThan(referred / 4);
  };
  await estate.sql('postal', `UPDATE user_replica SET username = 'by hand' WHERE id = $1`, [id]);
  const stale = await compared();
  expect(stale.findings).toEqual(is('STALE', id));
  expectFew(stale);
  expect((await compared(true)).findings).toEqual([
    expect.objectContaining({ problem: 'STALE', repaired: true }),
  ]);
  await compared();
  expect(await compared()).toEqual({ findings: [], numbers: 1, named: 0 });

  const stranger = randomUUID();
  await estate.sql('postal', 'INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    tenantId,
    stranger,
  ]);
  const orphan = await compared();
  expect(orphan.findings).toEqual(is('ORPHAN', stranger));
  expectFew(orphan);
  await compared(true);
  expect(await estate.sql('postal', 'SELECT FROM user_replica WHERE id = $1', [stranger])).toEqual([]);

  // Gone past the events: nobody has told of it.
  await estate.sql(
    'cortex',
    `BEGIN; SET LOCAL session_replication_role = replica; UPDATE users SET username = 'past_events', revision = nextval('joinery_revision') WHERE id = '${id}'; COMMIT`,
  );
  await users(tenantId, 1);
  expect((await compared(true)).findings).toEqual([
    expect.objectContaining({ problem: 'STALE', ids: [id], repaired: true }),
  ]);
  await compared();
});

test('the owner reads its objects again only after something has changed', async () => {
  const { cortex } = ofPostal().peers;
  const ask = async () => {
    const ranges = [{ tenantId: otherTenant, range: '', atMost: 1_000 }];
    return (await cortex!.checksums({ type: 'User', fields: ['username'], ranges })).checksums[0]!.these;
  };
  const [{ id }] = await users(otherTenant, 1);
  // Transactions of the other tests, in other databases of the server, hold the horizon.
  await eventually(async () =>
    expect(
      await estate.sql(
        'cortex',
        'SELECT max(xid) < pg_snapshot_xmin(pg_current_snapshot()) AS passed FROM joinery_outbox',
      ),
    ).toEqual([{ passed: true }]),
  );
  const before = await ask();
  const rename = (name: string) => `UPDATE users SET username = '${name}' WHERE id = '${id}'`;
  // Past the events, so that a second reading would show.
  await estate.sql(
    'cortex',
    `BEGIN; SET LOCAL session_replication_role = replica; ${rename('unheard_of')}; COMMIT`,
  );
  expect(await ask()).toEqual(before);
  await estate.sql('cortex', `UPDATE tenants SET name = 'Another' WHERE id = $1`, [otherTenant]);
  expect(await ask()).toEqual(before);
  await estate.sql('cortex', rename('heard_of'));
  expect(await ask()).not.toEqual(before);
  // One that has begun before, and ends after the objects were read.
  const client = new Client(estate.databases.cortex!.ownerUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(rename('begun_before'));
    await estate.sql(
      'cortex',
      `UPDATE users SET username = 'ended_first' WHERE tenant_id = $1 AND id <> $2`,
      [otherTenant, id],
    );
    const meanwhile = await ask();
    await client.query('COMMIT');
    expect(await ask()).not.toEqual(meanwhile);
  } finally {
    await client.end();
  }
});

test('users to whom nobody refers may come and change; then the range is named again, and equal', async () => {
  await compared();
  await estate.sql('cortex', `UPDATE users SET username = 'y' || username WHERE username = 'v1'`);
  const once = await compared();
  expect(once.findings).toEqual([]);
  expect(once.named).toBeLessThan(referred / 4);
  expect(await compared()).toEqual({ findings: [], numbers: 1, named: 0 });
});

test('a range is one tenant’s: another’s keys are none of it', async () => {
  const [foreign] = await users(otherTenant, 1);
  const mine = await oneOf();
  const { checksums } = await ofPostal().peers.cortex!.checksums({
    type: 'User',
    fields: ['username'],
    ranges: [{ tenantId: otherTenant, range: '', ids: [foreign.id, mine], atMost: 1_000 }],
  });
  expect(checksums).toEqual([{ these: { objects: 1, sum: expect.any(String) }, others: expect.anything() }]);
});

test('a checksum is the same whatever the collation of the database', async () => {
  const hash = hashOf('one.id', 'one.revision', ['one.name']);
  const sql = `SELECT sum(${hash})::text AS sum FROM (VALUES (1, 2, 'Zoë'), (2, 3, 'ähnlich'), (3, 4, NULL)) one(id, revision, name)`;
  const name = `collated_${randomUUID().slice(0, 8)}`;
  await estate.sql(
    'postal',
    `CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'sv' LOCALE 'C'`,
  );
  const there = new URL(estate.databases.postal!.ownerUrl);
  there.pathname = `/${name}`;
  const collated = await createDataSource(postal, { url: there.href, poolSize: 1 }).initialize();
  try {
    expect(await collated.query(sql)).toEqual(await estate.sql('postal', sql));
  } finally {
    await collated.destroy();
    await estate.sql('postal', `DROP DATABASE ${name}`);
  }
});

test('one process of a subgraph compares at a time, and another goes on where it was killed', async () => {
  const log = openLog('silent');
  let compares = 0;
  let held = () => {};
  const hold = new Promise<void>(resolve => {
    held = resolve;
  });
  const open = (compare: () => Promise<never[]>) =>
    new RegularComparison({ dataSource, settle: async () => true, log, compare });
  const slow = open(async () => {
    compares += 1;
    await hold;
    return [];
  });
  const quick = open(async () => {
    compares += 1;
    return [];
  });
  await systemTransaction(dataSource, null, manager =>
    manager.query('UPDATE joinery_comparison SET ended_at = NULL'),
  );
  const comparing = slow.compareIfDue();
  await eventually(async () => expect(compares).toBe(1));
  await quick.compareIfDue();
  expect(compares).toBe(1);
  held();
  await comparing;
  // What one has found, both know.
  expect(await quick.last()).toMatchObject({ findings: [] });
  await quick.compareIfDue();
  expect(compares).toBe(1);

  // As a process leaves it that was killed.
  await systemTransaction(dataSource, null, manager =>
    manager.query(
      `UPDATE joinery_comparison SET ended_at = NULL, runner = gen_random_uuid(), held_until = clock_timestamp() + interval '1 s'`,
    ),
  );
  const running = quick.begin();
  await eventually(async () => expect(compares).toBe(2), 20_000);
  await running.stop();
});

test('a complete replica costs one number where it has all; what it lacks is found among thousands', async () => {
  const ours = await openEstate({ names: ['cortex', 'social', 'stories'], posts: 4 });
  const theirs = await createDataSource(stories, {
    url: ours.databases.stories!.url,
    poolSize: 2,
  }).initialize();
  try {
    await whenCompared(ours);
    await ours.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1::uuid, $1, $1)', [tenantId]);
    const people = (
      await ours.sql(
        'cortex',
        `INSERT INTO users (tenant_id, username, email)
         SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, 70) n RETURNING id`,
        [tenantId],
      )
    ).map(({ id }) => id);
    await ours.sql('social', 'INSERT INTO user_replica (tenant_id, id) SELECT $1, unnest($2::uuid[])', [
      ...[tenantId, people],
    ]);
    await ours.sql(
      'social',
      `INSERT INTO follows (tenant_id, follower_id, following_id)
       SELECT $1, one, other FROM unnest($2::uuid[]) one, unnest($2::uuid[]) other WHERE one <> other`,
      [tenantId, people],
    );
    const { references } = ours.subgraphs.find(({ name }) => name === 'stories')!;
    await references.inboxes.get('social')!.settle(60_000);
    const asked: Question[] = [];
    interpose(ours, {
      before: one => {
        if (one.question?.type === 'Follow') asked.push(one);
      },
    });
    const compare = async (repair: boolean) => {
      asked.length = 0;
      const settle = (owner: string) => references.inboxes.get(owner)!.settle(10_000);
      return compareReplicas(stories, theirs, references.peers, { repair, settle, byRanges: true });
    };
    expect(await compare(false)).toEqual([]);
    expect(asked.map(({ method }) => method)).toEqual(['checksums']);
    const [lost] = await ours.sql(
      'stories',
      'SELECT id FROM follow_replica WHERE tenant_id = $1 ORDER BY id OFFSET 77 LIMIT 1',
      [tenantId],
    );
    await ours.sql(
      'stories',
      `DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true); DELETE FROM follow_replica WHERE id = '${lost.id}'; END $$`,
    );
    const found = { problem: 'MISSING', type: 'Follow', count: 1, ids: [lost.id] };
    expect(await compare(false)).toEqual([expect.objectContaining(found)]);
    expect(await compare(true)).toEqual([expect.objectContaining({ ...found, repaired: true })]);
    expect(await compare(false)).toEqual([]);
    expect(asked.map(({ method }) => method)).toEqual(['checksums']);
  } finally {
    await theirs.destroy();
    await ours.close();
  }
}, 240_000);
