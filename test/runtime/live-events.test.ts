/** Which events a subscription hears, at its edges: transactions that overlap, a database that goes, a slow reader. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type ExecutionResult, parse } from 'graphql';
import { Client } from 'pg';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { Event } from '../../subgraphs/runtime/references/peers/peer';
import { LiveEvents } from '../../subgraphs/runtime/subscription/live-events';
import { type EventStream, PushedEvents } from '../../wire/contract/event-stream';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
let postal: Subgraph;
const open: Client[] = [];
const author = demoViewer(1);
const published = { tenantId: author.tenantId, type: 'Post', name: 'published' };

beforeAll(async () => {
  estate = await openEstate({ posts: 5 });
  postal = estate.subgraphs.find(({ name }) => name === 'postal')!;
});
afterAll(async () => {
  await Promise.all(open.map(client => client.end()));
  await estate.close();
});

async function transaction(): Promise<{ insert(content: string): Promise<void>; commit(): Promise<void> }> {
  const client = new Client(estate.databases.postal!.ownerUrl);
  open.push(client);
  await client.connect();
  await client.query('BEGIN');
  return {
    insert: async content => {
      await client.query(
        `INSERT INTO posts (tenant_id, kind, status, slug, content, author_id, published_at)
         VALUES ($1, 'SHORT', 'PUBLISHED', 'raw-' || substr(md5(random()::text), 1, 12), $2, $3, now())`,
        [author.tenantId, content, author.userId],
      );
    },
    commit: async () => void (await client.query('COMMIT')),
  };
}

async function write(content: string): Promise<void> {
  const { insert, commit } = await transaction();
  await insert(content);
  await commit();
}

/** The contents of the posts, as they are heard of. */
function hear(events: EventStream<Event>): string[] {
  const heard: string[] = [];
  void (async () => {
    for await (const { key } of events) {
      const [row] = await estate.sql('postal', 'SELECT content FROM posts WHERE id = $1', [key]);
      heard.push(row.content);
    }
  })().catch(error => heard.push(error.extensions?.code ?? String(error)));
  return heard;
}

test('a crowd that comes at once takes few snapshots', async () => {
  const { live } = postal.references;
  const query = jest.spyOn((live as any).dataSource, 'query');
  const crowd = await Promise.all(Array.from({ length: 200 }, () => live.follow(published)));
  const statements = query.mock.calls.map(([sql]) => String(sql));
  query.mockRestore();
  for (const events of crowd) await events.return();
  const snapshots = statements.filter(sql => sql.startsWith('SELECT pg_current_snapshot()'));
  // The reader's own, and one for all.
  expect(snapshots).toHaveLength(2);
});

test('an event is read once for those who may see the same', async () => {
  const document = parse('subscription { postPublished { id } }');
  const crowd = await Promise.all(
    Array.from({ length: 200 }, () => postal.subscribe!({ document, viewer: author })),
  );
  const statements: string[] = [];
  const listener = (message: unknown) => void statements.push((message as { sql: string }).sql);
  subscribe('joinery:statement', listener);
  const heard = crowd.map(async events => (await (events as EventStream<any>).next()).value);
  await write('For all of them');
  const values = await Promise.all(heard);
  unsubscribe('joinery:statement', listener);
  for (const events of crowd) await (events as EventStream<any>).return();
  for (const value of values) expect(value.data.postPublished.id).toBeDefined();
  expect(statements.filter(sql => sql.includes('FROM "posts"')).length).toBeLessThan(20);
});

test('a database that has no connection left is told of with a code of its own', async () => {
  const { dataSource } = postal.references.live as any;
  const document = parse('subscription { postPublished { id } }');
  const first = (await postal.subscribe!({ document, viewer: author })) as EventStream<any>;
  const runners = Array.from({ length: dataSource.options.poolSize }, () => dataSource.createQueryRunner());
  await Promise.all(runners.map(runner => runner.connect()));
  const refused = (await postal.subscribe!({ document, viewer: author })) as ExecutionResult;
  await Promise.all(runners.map(runner => runner.release()));
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['DATABASE_UNAVAILABLE']);
  await first.return();
});

test('of transactions that overlap those are heard that were not over when it began', async () => {
  const old = await transaction();
  await old.insert('Begun before, over after');
  await write('Over before, though an older one still runs');
  const events = await postal.references.live.follow(published);
  const heard = hear(events);
  const young = await transaction();
  await young.insert('Begun after');
  await young.commit();
  await new Promise(resolve => setTimeout(resolve, 300));
  // Nothing is ever put before what was told.
  expect(heard).toEqual([]);
  await old.commit();
  await eventually(async () => {
    expect(heard).toEqual(['Begun before, over after', 'Begun after']);
  });
  const second = hear(await postal.references.live.follow(published));
  await write('For both');
  await eventually(async () => {
    expect([heard.at(-1), second]).toEqual(['For both', ['For both']]);
  });
  await events.return();
  expect(postal.references.live.size).toBe(1);
  await postal.references.live.stop();
  expect(postal.references.live.size).toBe(0);
  await eventually(async () => expect(second.at(-1)).toBe('SUBGRAPH_UNREACHABLE'));
});

test('connections that break cost nothing but time', async () => {
  const community = estate.subgraphs.find(({ name }) => name === 'community')!;
  const document = parse('subscription ($id: ID!) { commentAdded(postId: $id) { body } }');
  const [{ id }] = await estate.sql('community', 'SELECT id FROM post_replica WHERE tenant_id = $1 LIMIT 1', [
    author.tenantId,
  ]);
  const events = (await community.subscribe!({
    document,
    variables: { id },
    viewer: author,
  })) as EventStream<any>;
  await estate.sql(
    'community',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  const next = events.next();
  await estate.sql(
    'community',
    `INSERT INTO comments (tenant_id, post_id, user_id, body) VALUES ($1, $2, $3, 'After the break')`,
    [author.tenantId, id, author.userId],
  );
  expect((await next).value).toMatchObject({ data: { commentAdded: { body: 'After the break' } } });
  await events.return();
});

test('who reads too slowly gets what waits, and then the reason why there is no more', async () => {
  let ended = 0;
  const events = new PushedEvents<number>(2, () => ended++);
  for (let n = 0; n < 5; n++) events.push(n);
  expect(ended).toBe(1);
  expect(await events.next()).toEqual({ done: false, value: 0 });
  expect(await events.next()).toEqual({ done: false, value: 1 });
  await expect(events.next()).rejects.toMatchObject({ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test('whoever waits for the next event can leave', async () => {
  let ended = 0;
  const events = new PushedEvents<number>(2, () => ended++);
  const next = events.next();
  await events.return();
  expect([await next, ended]).toEqual([{ done: true, value: undefined }, 1]);
});

test('a process has so many subscribers, and room again when one leaves', async () => {
  const { dataSource, subgraph, outboxListener, log } = postal.references.live as any;
  const live = new LiveEvents(dataSource, subgraph, outboxListener, log, 2);
  const two = [await live.follow(published), await live.follow(published)];
  await expect(live.follow(published)).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
  await two[0]!.return();
  const heard = [two[1]!, await live.follow(published)].map(hear);
  await write('There is room');
  for (const one of heard) await eventually(async () => expect(one).toEqual(['There is room']));
  await live.stop();
  expect(live.size).toBe(0);
});
