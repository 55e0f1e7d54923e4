/** What one request, and one caller, may take of a subgraph's database, and what is left to others meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import { Client } from 'pg';
import { openAdminListener } from '../../cli/process/admin-listener';
import { ConnectionGate } from '../../subgraphs/runtime/database/connection-gate';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { watchRoutes } from '../../subgraphs/runtime/references/repair/metrics';
import { readConfig } from '../../wire/config';
import { Cancellation } from '../../wire/contract/cancellation';
import { sign } from '../../wire/contract/signature';
import type { Viewer } from '../../wire/contract/viewer';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { defaultLimits, type Limits } from '../../wire/limits';
import { openLog } from '../../wire/log';
import { anonymous, demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';

// Each opens databases of its own.
jest.setTimeout(120_000);

const ada = demoViewer(0);
const bob = demoViewer(1);

let estate: Estate | undefined;
let locker: Client | undefined;
afterEach(async () => {
  await locker?.end();
  locker = undefined;
  await estate?.close();
  estate = undefined;
});

async function postal(limits: Partial<Limits> = {}, poolSize = 4): Promise<Subgraph> {
  estate = await openEstate({
    posts: 40,
    names: ['cortex', 'postal'],
    hears: false,
    poolSize,
    limits: { ...defaultLimits, ...limits },
  });
  return estate.subgraphs.find(({ name }) => name === 'postal')!;
}

const ask = (subgraph: Subgraph, query: string, viewer: Viewer, more: object = {}) =>
  subgraph.execute({ document: parse(query), viewer, ...more });
const codeOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions.code;
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n));
/** Lists that cannot be read while posts are locked. */
const lists = (count: number) =>
  `{ ${times(count, n => `l${n}: posts(first: ${1 + (n % 90)}) { nodes { id content } }`).join(' ')} }`;
const small = '{ tags(first: 1) { nodes { id } } }';

/** Nobody reads posts until what it returns is called. */
async function lockPosts(): Promise<() => Promise<unknown>> {
  const client = new Client(estate!.databases.postal!.ownerUrl);
  locker = client;
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE posts IN ACCESS EXCLUSIVE MODE');
  return () => client.query('COMMIT');
}

/** Statements of requests that wait for the lock; a task of the domain looks at posts as well. */
async function blocked(): Promise<string[]> {
  const waiting = await estate!.sql(
    'postal',
    `SELECT query FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'joinery-postal' AND wait_event_type = 'Lock'
        AND query <> 'SELECT posts_without_embedding()'`,
  );
  return waiting.map(({ query }) => query);
}

test('forty lists that wait leave a connection to a small query of another viewer', async () => {
  const subgraph = await postal();
  const unlock = await lockPosts();
  const large = ask(subgraph, lists(40), ada);
  await eventually(async () => expect(await blocked()).not.toEqual([]));
  expect((await ask(subgraph, small, bob)).errors).toBeUndefined();
  expect((await ask(subgraph, small, anonymous, { address: '192.0.2.1' })).errors).toBeUndefined();
  expect((await blocked()).length).toBeLessThan(4);
  await unlock();
  const { data, errors } = await large;
  expect(errors).toBeUndefined();
  expect(Object.keys(data!)).toHaveLength(40);
});

test('many requests of one viewer, or of one address, take no more than one', async () => {
  const subgraph = await postal();
  const unlock = await lockPosts();
  const many = times(10, n => lists(n + 1)).map(query => ask(subgraph, query, ada));
  await eventually(async () => expect(await blocked()).not.toEqual([]));
  expect((await ask(subgraph, small, bob)).errors).toBeUndefined();
  await unlock();
  for (const { errors } of await Promise.all(many)) expect(errors).toBeUndefined();
});

test('what finds too many others waiting is told so, and nobody else is', async () => {
  const subgraph = await postal({ statementsWaiting: 10 });
  const unlock = await lockPosts();
  const large = ask(subgraph, lists(40), ada);
  await eventually(async () => expect(await blocked()).not.toEqual([]));
  expect((await ask(subgraph, small, bob)).errors).toBeUndefined();
  await unlock();
  expect(codeOf(await large)).toBe('DATABASE_BUSY');
  expect((await ask(subgraph, lists(2), ada)).errors).toBeUndefined();
});

test('what waits for too long is told so', async () => {
  const subgraph = await postal({ statementMs: 200 });
  const unlock = await lockPosts();
  const large = ask(subgraph, lists(10), ada);
  await sleep(600);
  await unlock();
  expect((await large).errors!.map(({ extensions }) => extensions.code)).toContain('DATABASE_BUSY');
});

test('whoever leaves takes the statements along: those that wait and those that run', async () => {
  const subgraph = await postal();
  const unlock = await lockPosts();
  const signal = new Cancellation();
  const large = ask(subgraph, lists(40), ada, { signal });
  await eventually(async () => expect(await blocked()).not.toEqual([]));
  signal.abort();
  await large;
  expect(await blocked()).toEqual([]);
  await unlock();
  // The connections are whole.
  for (let n = 0; n < 5; n++) expect((await ask(subgraph, lists(8), ada)).errors).toBeUndefined();
});

test('over HTTP as well, where the gateway ends the fetch', async () => {
  const subgraph = await postal();
  const log = openLog('silent');
  const server = await serveSubgraph({ subgraph, secrets: [testSecret], host: '127.0.0.1', port: 0, log });
  const unlock = await lockPosts();
  const leaving = new AbortController();
  const body = JSON.stringify({ query: lists(10) });
  const call = { method: 'POST', path: '/graphql', audience: 'postal', body };
  const signed = sign({ viewer: ada, ...call }, testSecret);
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body,
    signal: leaving.signal,
  }).catch(() => {});
  await eventually(async () => expect(await blocked()).not.toEqual([]));
  leaving.abort();
  await asked;
  await eventually(async () => expect(await blocked()).toEqual([]));
  await unlock();
  await server.close();
});

test('a request that is over in the gateway ends its SQL', async () => {
  await postal({ requestMs: 300 });
  const unlock = await lockPosts();
  const { errors } = await estate!.query(lists(10), {}, ada);
  expect(errors![0]!.code).toBe('REQUEST_TIMEOUT');
  await eventually(async () => expect(await blocked()).toEqual([]));
  await unlock();
});

test('a change is written to its end, whoever leaves', async () => {
  const subgraph = await postal();
  const unlock = await lockPosts();
  const signal = new Cancellation();
  const query = 'mutation { createPost(input: { title: "Kept", content: "x" }) { post { id } } }';
  const change = ask(subgraph, query, ada, { signal });
  await eventually(async () => expect(await blocked()).toHaveLength(1));
  signal.abort();
  await unlock();
  expect((await change).errors).toBeUndefined();
});

test('a request has so many statements', async () => {
  const subgraph = await postal({ statements: 5 });
  expect((await ask(subgraph, lists(5), ada)).errors).toBeUndefined();
  const { errors } = await ask(subgraph, lists(7), ada);
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual([
    'TOO_MANY_STATEMENTS',
    'TOO_MANY_STATEMENTS',
  ]);
  expect(errors![0]!.message).toMatch(/5 SQL statements .* at most; use fewer aliases/);
});

test('a change that needs more is undone, and its connection is whole', async () => {
  const subgraph = await postal({ statements: 2 }, 2);
  const before = await estate!.sql('postal', 'SELECT count(*) FROM posts');
  const query = 'mutation { createPost(input: { title: "Lost", content: "x" }) { post { id } } }';
  for (let n = 0; n < 4; n++) expect(codeOf(await ask(subgraph, query, ada))).toBe('TOO_MANY_STATEMENTS');
  expect(await estate!.sql('postal', 'SELECT count(*) FROM posts')).toEqual(before);
  for (let n = 0; n < 4; n++) expect((await ask(subgraph, small, ada)).errors).toBeUndefined();
});

test('a list reads no more of its rows than is asked for', async () => {
  const subgraph = await postal({ rowBytes: 100_000 });
  await estate!.sql('postal', `UPDATE posts SET content = repeat('x', 100000) WHERE kind <> 'SHORT'`);
  const asked = 'id title createdAt author { id username } tags(first: 1) { nodes { name } }';
  const query = `{ posts(first: 100) { nodes { ${asked} } pageInfo { endCursor } } }`;
  const { data, errors } = await ask(subgraph, query, ada);
  expect(errors).toBeUndefined();
  expect((data as any).posts.nodes.length).toBeGreaterThan(20);
  expect(codeOf(await ask(subgraph, '{ posts(first: 20) { nodes { content } } }', ada))).toBe(
    'ANSWER_TOO_LARGE',
  );
});

test('a statement whose rows are too large is cut while they come', async () => {
  const subgraph = await postal({ rowBytes: 1_000_000 });
  await estate!.sql('postal', `UPDATE posts SET content = repeat('x', 50000) WHERE kind <> 'SHORT'`);
  const all = '{ posts(first: 100) { nodes { content } } }';
  for (let n = 0; n < 5; n++) {
    const { errors } = await ask(subgraph, all, ada);
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
  }
  expect((await ask(subgraph, '{ posts(first: 3) { nodes { content } } }', ada)).errors).toBeUndefined();
  expect((await ask(subgraph, small, bob)).errors).toBeUndefined();
});

describe('the gate', () => {
  const limits = { ...defaultLimits, requestConnections: 2, callerConnections: 3, statementsWaiting: 100 };
  const of = (caller: string) => ({ caller, connections: 0 });

  test('callers are let in in turn, however many each has brought', async () => {
    const gate = new ConnectionGate(2, { ...limits, requestConnections: 1, callerConnections: 1 });
    const order: string[] = [];
    const first = [of('a'), of('b')];
    for (const one of first) expect(gate.enter(one)).toBeUndefined();
    const later = [of('a'), of('a'), of('a'), of('b'), of('c')];
    const entered = later.map(async one => {
      await gate.enter(one);
      order.push(one.caller);
      gate.leave(one);
    });
    for (const one of first) gate.leave(one);
    await Promise.all(entered);
    expect(order.indexOf('c')).toBeLessThan(order.lastIndexOf('a'));
    expect(order).toHaveLength(5);
  });

  test('requests of one caller share what the caller has', async () => {
    const gate = new ConnectionGate(10, limits);
    const [large, little] = [of('a'), of('a')];
    expect([gate.enter(large), gate.enter(large)]).toEqual([undefined, undefined]);
    const third = gate.enter(large);
    expect(third).toBeInstanceOf(Promise);
    expect(gate.enter(little)).toBeUndefined();
    const next = gate.enter(little)!;
    gate.leave(large);
    // Both have one now, and the first of them came first.
    await third;
    gate.leave(large);
    await next;
    expect([large.connections, little.connections]).toEqual([1, 2]);
  });

  test('a random crowd never has too much, and everybody gets in', async () => {
    const gate = new ConnectionGate(5, limits);
    const held = new Map<string, number>();
    let all = 0;
    const requests = times(30, n => String(n % 4)).map(of);
    const statements = times(400, () => '').map(async (_, n) => {
      const request = requests[(n * 7) % 30]!;
      await sleep(n % 5);
      await gate.enter(request);
      held.set(request.caller, (held.get(request.caller) ?? 0) + 1);
      all++;
      expect(all).toBeLessThanOrEqual(4);
      expect(held.get(request.caller)).toBeLessThanOrEqual(3);
      expect(request.connections).toBeLessThanOrEqual(2);
      await sleep(n % 3);
      all--;
      held.set(request.caller, held.get(request.caller)! - 1);
      gate.leave(request);
    });
    const ended = await Promise.allSettled(statements);
    const refused = ended.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    for (const { reason } of refused) expect(reason.extensions?.code ?? String(reason)).toBe('DATABASE_BUSY');
    expect(requests.every(({ connections }) => connections === 0)).toBe(true);
  });
});

test('whoever watches sees how many connections are busy, and how many statements wait for one', async () => {
  const subgraph = await postal({ statementMs: 60_000 });
  const url = await openAdminListener(readConfig({ ADMIN_PORT: '0' }), watchRoutes([subgraph]), log, later);
  const values = async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    const of = (name: string) =>
      Number(
        text
          .split('\n')
          .find(line => line.startsWith(`joinery_pool_${name} `))
          ?.split(' ')[1],
      );
    return {
      busy: of('connections{subgraph="postal",state="busy"}'),
      waiting: of('waiting{subgraph="postal"}'),
    };
  };
  const unlock = await lockPosts();
  const asked = [ask(subgraph, lists(5), ada), ask(subgraph, lists(5), bob)];
  await eventually(async () => {
    const { busy, waiting } = await values();
    expect(busy).toBeGreaterThan(1);
    expect(waiting).toBeGreaterThan(0);
  });
  await unlock();
  await Promise.all(asked);
  await eventually(async () => expect(await values()).toEqual({ busy: 0, waiting: 0 }));
});

const log = openLog('silent');
const closers: (() => unknown)[] = [];
const later = (close: () => unknown) => void closers.push(close);
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
