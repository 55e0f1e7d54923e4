/** Replicas are compared with their owners: what was broken by hand is found and mended, and nothing else is. */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { referencesOf } from '../../subgraphs/runtime/references/declare/references';
import { type Comparing, compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { openOfflineRepair } from '../../subgraphs/runtime/references/repair/offline-repair';
import { openLog } from '../../wire/log';
import { whenCompared } from '../support/compared';
import { anonymous, type Estate, openEstate } from '../support/estate';

const postal = domains.find(({ name }) => name === 'postal')!;
const [demo] = demoTenants(40);
const { tenantId } = anonymous;
let estate: Estate;
let dataSource: DataSource;

beforeEach(async () => {
  estate = await openEstate({ posts: 40 });
  dataSource = await createDataSource(postal, {
    url: estate.databases.postal!.url,
    poolSize: 2,
  }).initialize();
  await whenCompared(estate);
});
afterEach(async () => {
  await dataSource.destroy();
  await estate.close();
});

const openPostal = () => estate.subgraphs.find(({ name }) => name === 'postal')!;
const inPostal = () => openPostal().references;
const compare = (options: Partial<Comparing> = {}, peers = inPostal().peers) =>
  compareReplicas(postal, dataSource, peers, {
    repair: false,
    settle: owner => inPostal().inboxes.get(owner)!.settle(5_000),
    ...options,
  });
const count = async (from: string, values: unknown[] = []) =>
  Number((await estate.sql('postal', `SELECT count(*) AS count FROM ${from}`, values))[0].count);

const finding = (problem: string, type: string, ids: string[]) => ({
  subgraph: 'postal',
  tenantId,
  problem,
  type,
  count: ids.length,
  // In the order of the keys.
  ids: ids.toSorted(),
});

test('an estate that was left alone has no findings', async () => {
  const pages: Record<string, number> = {};
  const onPage = (type: string, keys: number) => {
    pages[type] = (pages[type] ?? 0) + keys;
  };
  expect(await compare({ onPage })).toEqual([]);
  expect(pages.User).toBe(await count('user_replica'));
  expect(pages.User).toBeGreaterThan(0);
});

test('what events are still to bring is not found', async () => {
  const { peers } = inPostal();
  const keys = [demo!.id('User', 1), demo!.id('User', 2)];
  // The owner changes between the reading of the replica and the answer.
  const changing = (change: () => Promise<unknown>) => {
    let changed = false;
    const cortex = { ...peers.cortex! };
    cortex.keys = async query => {
      if (query.type === 'User' && query.tenantId === tenantId && !changed) {
        changed = true;
        await change();
      }
      return peers.cortex!.keys(query);
    };
    return { ...peers, cortex };
  };
  const rename = (name: string) => () =>
    estate.sql('cortex', `UPDATE users SET username = $2 || username WHERE id = ANY ($1)`, [keys, name]);
  expect(await compare({}, changing(rename('a')))).toEqual([]);
  expect(await compare({ settle: undefined }, changing(rename('b')))).toEqual([
    finding('STALE', 'User', keys),
  ]);
  await compare();

  const remove = (id: string) => () => estate.sql('cortex', 'DELETE FROM users WHERE id = $1', [id]);
  expect(await compare({}, changing(remove(demo!.id('User', 3))))).toEqual([]);
  expect(await compare({ settle: undefined }, changing(remove(demo!.id('User', 4))))).toEqual([
    finding('ORPHAN', 'User', [demo!.id('User', 4)]),
  ]);
});

test('nothing is found while others write all the time', async () => {
  let stopped = false;
  let writes = 0;
  const writing = (async () => {
    const client = await createDataSource(domains[0]!, {
      url: estate.databases.cortex!.ownerUrl,
      poolSize: 1,
    }).initialize();
    for (let n = 0; !stopped; n += 1) {
      await client.query(`UPDATE users SET avatar_url = $1 WHERE tenant_id = $2`, [`https://${n}`, tenantId]);
      writes += 1;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await client.destroy();
  })();
  try {
    for (let n = 0; n < 10; n += 1) expect(await compare()).toEqual([]);
  } finally {
    stopped = true;
    await writing;
  }
  expect(writes).toBeGreaterThan(10);
});

test('a difference that a transaction of the owner holds back is told apart', async () => {
  const holder = await createDataSource(domains[0]!, {
    url: estate.databases.cortex!.ownerUrl,
    poolSize: 1,
  }).initialize();
  const runner = holder.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT pg_current_xact_id()');
    const id = demo!.id('User', 1);
    await estate.sql('cortex', `UPDATE users SET username = 'held-back' WHERE id = $1`, [id]);
    const settle = (owner: string) => inPostal().inboxes.get(owner)!.settle(300);
    expect(await compare({ settle })).toEqual([finding('UNSETTLED', 'User', [id])]);
    await runner.commitTransaction();
    expect(await compare({ settle })).toEqual([]);
  } finally {
    await holder.destroy();
  }
});

test('orphans, stale rows and missing keys are found, counted and mended', async () => {
  const [stranger, stale] = ['11111111-1111-4111-8111-111111111111', demo!.id('User', 1)];
  const nowhere = '22222222-2222-4222-8222-222222222222';
  const author = demo!.id('User', 2);
  const [post] = await estate.sql('postal', 'SELECT id FROM posts WHERE author_id = $1 LIMIT 1', [author]);
  const [other] = await estate.sql(
    'postal',
    'SELECT id FROM posts WHERE author_id <> $1 AND tenant_id = $2 LIMIT 1',
    [author, tenantId],
  );
  await estate.sql('postal', 'INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    tenantId,
    stranger,
  ]);
  await estate.sql('postal', 'UPDATE posts SET author_id = $1 WHERE id = $2', [stranger, other.id]);
  await estate.sql('postal', `UPDATE user_replica SET username = '', revision = 0 WHERE id = $1`, [stale]);
  // As after a restore with the constraints switched off.
  const byHand = `SET LOCAL session_replication_role = replica;`;
  await estate.sql('postal', `BEGIN; ${byHand} DELETE FROM user_replica WHERE id = '${author}'; COMMIT`);
  await estate.sql(
    'postal',
    `BEGIN; ${byHand} UPDATE posts SET sub_category_id = '${nowhere}' WHERE id = '${post.id}'; COMMIT`,
  );

  const expected = [
    finding('ORPHAN', 'User', [stranger]),
    finding('STALE', 'User', [stale]),
    finding('MISSING', 'User', [author]),
    finding('MISSING', 'Category', [nowhere]),
  ];
  const found = await compare();
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));

  const repaired = await compare({ repair: true });
  // The post of the category that is nowhere restricts it: nobody decides here to delete it.
  expect(repaired).toEqual(
    expect.arrayContaining(expected.map(one => ({ ...one, repaired: one.type === 'User' }))),
  );
  expect(await count('posts WHERE id = $1', [other.id])).toBe(0);
  expect(await count(`user_replica WHERE id = $1 AND username <> ''`, [stale])).toBe(1);
  expect(await count(`user_replica WHERE id = $1 AND username <> ''`, [author])).toBe(1);
  expect(await count('posts WHERE id = $1', [post.id])).toBe(1);
  // The key is kept, so that the foreign key holds; that its owner lacks it is said again until somebody decides.
  expect(await compare()).toEqual([finding('ORPHAN', 'Category', [nowhere])]);
});

test('fields that somebody else than the owner wrote are found and mended, of whichever revision', async () => {
  const [sameRevision, ahead] = [demo!.id('User', 1), demo!.id('User', 2)];
  const names = () =>
    estate.sql(
      'postal',
      'SELECT id, username, revision::int FROM user_replica WHERE id = ANY ($1) ORDER BY id',
      [[sameRevision, ahead]],
    );
  const before = await names();
  await estate.sql('postal', `UPDATE user_replica SET username = 'by hand' WHERE id = $1`, [sameRevision]);
  // As after a restore of the owner to an older state.
  await estate.sql(
    'postal',
    `UPDATE user_replica SET username = 'to come', revision = 999999 WHERE id = $1`,
    [ahead],
  );
  const expected = finding('STALE', 'User', [sameRevision, ahead]);
  expect(await compare()).toEqual([expected]);
  expect(await compare({ repair: true })).toEqual([{ ...expected, repaired: true }]);
  expect(await names()).toEqual(before);
  expect(await compare()).toEqual([]);
});

test('a replica that was emptied by hand is filled again', async () => {
  const users = await count('user_replica WHERE tenant_id = $1', [tenantId]);
  const referring = referencesOf(dataSource, postal).filter(({ replica }) => replica.type === 'User');
  const referred = await count(
    `(${referring.map(({ metadata, column }) => `SELECT "${column}" FROM "${metadata.tableName}" WHERE tenant_id = $1 AND "${column}" IS NOT NULL`).join(' UNION ')}) one`,
    [tenantId],
  );
  expect(users).toBeGreaterThan(0);
  await estate.sql(
    'postal',
    `BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM user_replica; COMMIT`,
  );
  const found = await compare({ repair: true });
  expect(found.find(one => one.tenantId === tenantId)).toMatchObject({
    problem: 'MISSING',
    type: 'User',
    count: referred,
    repaired: true,
  });
  expect(await compare()).toEqual([]);
});

test('the offline repair does the same beside the running subgraphs', async () => {
  const offlineRepair = openOfflineRepair(postal, dataSource, { ...inPostal().peers }, openLog('silent'));
  await offlineRepair.catchUp();
  expect(await offlineRepair.compare({ repair: false })).toEqual([]);
  expect(await offlineRepair.count()).toBeGreaterThan(await count('user_replica'));
  const { sources } = await offlineRepair.health();
  const answering = sources.filter(({ source }) => inPostal().peers[source]);
  expect(answering.map(({ source, lag }) => [source, lag!.events])).toEqual([
    ['cortex', 0],
    ['community', 0],
  ]);
});

test('keys that are kept closed for a deletion that is over are found and opened, and for one under way they are not', async () => {
  const [over, underWay] = [demo!.id('User', 1), demo!.id('User', 2)];
  const deletion = randomUUID();
  await estate.sql(
    'cortex',
    `INSERT INTO joinery_deletions (id, tenant_id, type, key, held_until) VALUES ($1, $2, 'User', $3, now() + interval '1 hour')`,
    [deletion, tenantId, underWay],
  );
  await estate.sql(
    'postal',
    `INSERT INTO joinery_closing (type, id, deletion, tenant_id, owner)
     VALUES ('User', $1, gen_random_uuid(), $3, 'cortex'), ('User', $2, $4, $3, 'cortex')`,
    [over, underWay, tenantId, deletion],
  );
  const write = async (userId: string) => {
    const { errors } = await openPostal().execute({
      document: parse('mutation { createPost(input: { kind: SHORT, content: "x" }) { post { id } } }'),
      viewer: { tenantId, userId, roles: ['USER'] },
    });
    return errors?.[0]?.extensions.code;
  };
  expect(await write(over)).toBe('REFERENCE_CLOSING');
  const found = finding('CLOSED', 'User', [over]);
  expect(await compare()).toEqual([found]);
  expect(await compare({ repair: true })).toEqual([{ ...found, repaired: true }]);
  expect(await compare()).toEqual([]);
  expect(await write(over)).toBeUndefined();
  expect(await write(underWay)).toBe('REFERENCE_CLOSING');
});

test('keys that are gone at their owner are not kept closed where the event was passed by', async () => {
  const ids = [1, 2, 3, 4].map(() => randomUUID()).sort();
  const [passedBy, parked, dead, alike] = ids as [string, string, string, string];
  const deletion = randomUUID();
  await estate.sql(
    'cortex',
    `INSERT INTO joinery_deletions (id, tenant_id, type, key, state, visited, waiting_for)
     VALUES ($1, $2, 'User', $3, 'CASCADING', '{cortex,postal}', '{postal}')`,
    [deletion, tenantId, passedBy],
  );
  await estate.sql(
    'postal',
    `INSERT INTO joinery_closing (type, id, deletion, tenant_id, owner)
     SELECT 'User', unnest($1::uuid[]), $2, $3, 'cortex'`,
    [ids, deletion, tenantId],
  );
  const event = (key: string) => JSON.stringify({ type: 'User', key, name: 'deleted' });
  await estate.sql(
    'postal',
    `INSERT INTO joinery_parked (source, xid, seq, type, key, event, tries, retry_at)
     VALUES ('cortex', '1', 1, 'User', $1, $2, 0, now() + interval '1 hour')`,
    [parked, event(parked)],
  );
  await estate.sql(
    'postal',
    `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ('cortex', '1', 2, $1, 'test', 5)`,
    [event(dead)],
  );
  const found = finding('CLOSED', 'User', [passedBy, alike]);
  expect(await compare()).toEqual([found]);
  expect(await compare({ repair: true })).toEqual([{ ...found, repaired: true }]);
  expect(await compare()).toEqual([]);
  const left = await estate.sql('postal', 'SELECT id FROM joinery_closing WHERE deletion = $1 ORDER BY id', [
    deletion,
  ]);
  expect(left.map(({ id }) => id)).toEqual([parked, dead]);
  await estate.sql('postal', `DELETE FROM joinery_closing WHERE deletion = $1`, [deletion]);
  await estate.sql('postal', `DELETE FROM joinery_parked WHERE source = 'cortex' AND xid = '1'`);
  await estate.sql('postal', `DELETE FROM joinery_dead_letters WHERE source = 'cortex' AND xid = '1'`);
});

describe('numbers of others’ objects', () => {
  const totals = (repair = false) => compare({ repair, totals: true });
  const counts = () =>
    estate.sql('postal', 'SELECT id, comment_count, like_count FROM posts WHERE tenant_id = $1 ORDER BY id', [
      tenantId,
    ]);
  const counted = () =>
    estate.sql(
      'community',
      `SELECT post_id AS id, count(*)::int AS comments FROM comments WHERE tenant_id = $1 GROUP BY 1 ORDER BY 1`,
      [tenantId],
    );

  test('that somebody else than an event has written are found, and counted anew', async () => {
    expect(await totals()).toEqual([]);
    const before = await counts();
    const [{ id }, { id: other }] = (await counted()) as [{ id: string }, { id: string }];
    await estate.sql('postal', 'UPDATE posts SET comment_count = comment_count - 3 WHERE id = $1', [id]);
    await estate.sql('postal', 'UPDATE posts SET like_count = 1000 WHERE id = $1', [other]);
    const found = [
      { ...finding('MISCOUNTED', 'Post', [id]), repaired: true },
      { ...finding('MISCOUNTED', 'Post', [other]), repaired: true },
    ];
    expect(await totals()).toEqual(found.map(({ repaired: _, ...one }) => one));
    expect(await totals(true)).toEqual(found);
    expect(await counts()).toEqual(before);
    expect(await totals()).toEqual([]);
  });

  test('are right, or are mended, while objects come and go and events are on their way', async () => {
    const [{ user_id }] = await estate.sql('community', 'SELECT user_id FROM comments WHERE tenant_id = $1', [
      tenantId,
    ]);
    const posts = (await counted()).map(({ id }) => id as string);
    let stopped = false;
    let writes = 0;
    const writing = (async () => {
      for (; !stopped; writes += 1) {
        const post = posts[writes % posts.length];
        await estate.sql(
          'community',
          `INSERT INTO comments (tenant_id, post_id, user_id, body) VALUES ($1, $2, $3, 'one more')`,
          [tenantId, post, user_id],
        );
        if (writes % 3 === 0) {
          await estate.sql(
            'community',
            `DELETE FROM comments WHERE id = (SELECT id FROM comments WHERE body = 'one more' LIMIT 1)`,
          );
        }
      }
    })();
    try {
      for (let n = 0; n < 10 || writes < 20; n += 1) expect(await totals()).toEqual([]);
      await estate.sql('postal', 'UPDATE posts SET comment_count = comment_count + 5 WHERE id = $1', [
        posts[0],
      ]);
      expect(await totals(true)).toEqual([{ ...finding('MISCOUNTED', 'Post', [posts[0]!]), repaired: true }]);
      expect(await totals()).toEqual([]);
    } finally {
      stopped = true;
      await writing;
    }
    expect(writes).toBeGreaterThan(10);
    await inPostal().inboxes.get('community')!.settle(10_000);
    const right = new Map((await counted()).map(({ id, comments }) => [id, comments]));
    for (const { id, comment_count } of await counts()) expect(comment_count).toBe(right.get(id) ?? 0);
  }, 60_000);

  test('wait for an event that failed, which would count again', async () => {
    const [{ id }] = (await counted()) as [{ id: string }];
    await estate.sql('postal', 'UPDATE posts SET comment_count = comment_count - 1 WHERE id = $1', [id]);
    await estate.sql(
      'postal',
      `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ('community', '1', 1, '{}', 'a test', 5)`,
    );
    const found = finding('MISCOUNTED', 'Post', [id]);
    expect(await totals(true)).toEqual([{ ...found, repaired: false }]);
    await estate.sql('postal', 'DELETE FROM joinery_dead_letters');
    expect(await totals(true)).toEqual([{ ...found, repaired: true }]);
  });
});
