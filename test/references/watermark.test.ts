/** Reading one's own writes: what a mutation's answer says, and what a later request waits for. */
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGateway } from '../../gateway/http/server';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { readConfig } from '../../wire/config';
import { isIncremental, payloadsOf } from '../../wire/contract/incremental-results';
import type { Watermark } from '../../wire/contract/watermark';
import { laterWatermark, readWatermark, writeWatermark } from '../../wire/contract/watermark';
import { openLog } from '../../wire/log';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { firstDomains } from '../support/first-domains';

let estate: Estate;
let cortex: Subgraph;
let postal: Subgraph;
beforeAll(async () => {
  estate = await openEstate({ posts: 10 });
  [cortex, postal] = estate.subgraphs as [Subgraph, Subgraph];
});
afterAll(() => estate.close());

const admin = demoViewer(0, 'ADMIN');
const rename = (username: string) =>
  cortex.execute({
    document: parse(`mutation { updateUser(input: { username: "${username}" }) { user { username } } }`),
    viewer: admin,
  });
const ask = (watermark?: Watermark) =>
  postal.execute({ document: parse('{ posts(first: 1) { nodes { id } } }'), viewer: admin, watermark });

test('a mutation says how far it has come; whoever brings that finds it, every time', async () => {
  for (let n = 0; n < 20; n++) {
    const { extensions } = await rename(`ada-${n}`);
    const watermark = extensions!.watermark as Watermark;
    expect(watermark).toEqual({ cortex: expect.stringMatching(/^\d+$/) });
    expect((await ask(watermark)).extensions).toBeUndefined();
    const [replica] = await estate.sql('postal', 'SELECT username FROM user_replica WHERE id = $1', [
      admin.userId,
    ]);
    expect(replica.username).toBe(`ada-${n}`);
  }
});

test('through the gateway: one request’s answer is the next one’s header, in both directions', async () => {
  const change = parse(
    'mutation { updateUser(input: { username: "through-the-gateway" }) { user { username } } }',
  );
  const { extensions } = await estate.graph.execute({ document: change, viewer: admin });
  const watermark = readWatermark(extensions!.watermark as string)!;
  expect(watermark).toEqual({ cortex: expect.stringMatching(/^\d+$/) });
  const read = parse(
    `{ posts(first: 1, filter: { author: { username: "through-the-gateway" } }) { nodes { author { username } } } }`,
  );
  const seen = await estate.graph.execute({ document: read, viewer: admin, watermark });
  expect((seen.data as any).posts.nodes).toEqual([{ author: { username: 'through-the-gateway' } }]);
  expect(seen.extensions).toEqual({ watermark: writeWatermark(watermark) });
  const ahead = await estate.graph.execute({
    document: read,
    viewer: admin,
    watermark: { cortex: '999999999999' },
  });
  expect(ahead.extensions!.behind).toEqual([{ subgraph: 'postal', sources: ['cortex'] }]);
});

test('what is deferred waits as well, and the last part says what was not there in time', async () => {
  const document = parse(
    '{ users(first: 1) { nodes { id ... @defer { posts(first: 1) { nodes { id } } } } } }',
  );
  const watermark = { cortex: '999999999999' };
  const results = await estate.graph.answerIncrementally({ document, viewer: admin, watermark });
  if (!isIncremental(results)) throw new Error('Nothing came later.');
  const payloads = [];
  for await (const text of payloadsOf(results)) payloads.push(JSON.parse(text));
  const said = { watermark: writeWatermark(watermark) };
  expect(payloads[0]).toMatchObject({ hasNext: true, extensions: said });
  expect(payloads.slice(1)).toMatchObject([
    { hasNext: false, extensions: { ...said, behind: [{ subgraph: 'postal', sources: ['cortex'] }] } },
  ]);
  expect(payloads[0].extensions.behind).toBeUndefined();
});

test('what a mutation brings about elsewhere is in its own answer', async () => {
  const draft = parse('mutation { createPost(input: { kind: SHORT, content: "A draft" }) { post { id } } }');
  const { data } = await estate.graph.execute({ document: draft, viewer: admin });
  const { points } = (
    await estate.sql('cortex', 'SELECT points FROM users WHERE id = $1', [admin.userId])
  )[0];
  const publish = parse(
    'mutation ($id: ID!) { publishPost(input: { id: $id }) { post { author { points } } } }',
  );
  const published = await estate.graph.execute({
    document: publish,
    variables: { id: (data as any).createPost.post.id },
    viewer: admin,
  });
  expect((published.data as any).publishPost.post.author.points).toBe(points + 10);
});

test('a query has none, and one that says nothing of this service’s sources waits for nothing', async () => {
  expect((await ask()).extensions).toBeUndefined();
  expect((await ask({ elsewhere: '1' })).extensions).toBeUndefined();
});

test('what has not come in time is named, and the answer is given', async () => {
  const result = await ask({ cortex: '999999999999' });
  expect(result.data).toBeTruthy();
  expect(result.extensions).toEqual({ behind: ['cortex'] });
});

test('the wait looks again and again, to its end', async () => {
  const inbox = postal.references.inboxes.get('cortex')!;
  const looks: number[] = [];
  // A write that has begun, and whose transaction ends at some time.
  const isToCome = jest.spyOn(inbox, 'isToCome').mockReturnValue(false);
  const hasTaken = jest.spyOn(inbox, 'hasTaken').mockImplementation(async () => {
    looks.push(performance.now());
    return false;
  });
  try {
    const began = performance.now();
    expect((await ask({ cortex: '1' })).extensions).toEqual({ behind: ['cortex'] });
    expect(looks.at(-1)! - began).toBeGreaterThan(1_850);
    expect(looks.length).toBeGreaterThan(4);

    // What comes late is not missed.
    const late = performance.now() + 1_500;
    hasTaken.mockImplementation(async () => performance.now() > late);
    expect((await ask({ cortex: '1' })).extensions).toBeUndefined();
  } finally {
    hasTaken.mockRestore();
    isToCome.mockRestore();
  }
});

test('a watermark that its owner has not reached is nobody’s write, and is not waited for', async () => {
  for (const cortex of ['999999999999', '18446744073709551615', '99999999999999999999']) {
    const began = performance.now();
    expect((await ask({ cortex })).extensions).toEqual({ behind: ['cortex'] });
    expect(performance.now() - began).toBeLessThan(1_900);
  }
  const { extensions } = await rename('ada-again');
  const { cortex } = extensions!.watermark as { cortex: string };
  expect((await ask({ cortex })).extensions).toBeUndefined();
  expect((await ask({ cortex: String(BigInt(cortex) + 1_000n) })).extensions).toEqual({ behind: ['cortex'] });
});

test('a plan of many steps waits in vain once, and names everybody who is behind', async () => {
  const document = parse(
    `{ users(first: 20) { nodes { posts(first: 2) { nodes { comments(first: 2) { nodes { user { points posts(first: 1) { nodes { id } } } } } } } } } }`,
  );
  // Transactions that go on hold back what was committed after they began.
  const holders = await Promise.all(
    firstDomains.map(async domain => {
      const url = estate.databases[domain.name]!.ownerUrl;
      const holder = await createDataSource(domain, { url, poolSize: 1 }).initialize();
      const runner = holder.createQueryRunner();
      await runner.startTransaction();
      await runner.query('SELECT pg_current_xact_id()');
      return { holder, runner };
    }),
  );
  const committed = async (name: string) =>
    (await estate.sql(name, 'SELECT pg_current_xact_id()::text AS xid', []))[0].xid as string;
  const watermark = {
    cortex: await committed('cortex'),
    postal: await committed('postal'),
    community: await committed('community'),
  };
  const began = performance.now();
  const { data, errors, extensions } = await estate.graph.execute({ document, viewer: admin, watermark });
  const tookMs = performance.now() - began;
  for (const { holder, runner } of holders) {
    await runner.rollbackTransaction();
    await holder.destroy();
  }
  // Five steps; each would wait for more than a second.
  expect(tookMs).toBeGreaterThan(1_500);
  expect(tookMs).toBeLessThan(5_000);
  expect(errors).toBeUndefined();
  expect(data).toBeTruthy();
  expect(extensions!.behind).toEqual([
    { subgraph: 'cortex', sources: ['postal'] },
    { subgraph: 'postal', sources: ['cortex', 'community'] },
    { subgraph: 'community', sources: ['cortex', 'postal'] },
  ]);
});

test('the header is read as it is written, and nonsense is nothing', () => {
  const watermark = { cortex: '12', postal: '18446744073709551615' };
  expect(readWatermark(writeWatermark(watermark))).toEqual(watermark);
  for (const nonsense of [undefined, '', 'cortex', 'cortex=x', 'a b=1', '=', ['cortex=1']]) {
    expect(readWatermark(nonsense)).toBeUndefined();
  }
  expect(laterWatermark({ cortex: '9', postal: '1' }, { cortex: '10' })).toEqual({
    cortex: '10',
    postal: '1',
  });
});

test('over HTTP it is a header, beside the extension', async () => {
  const config = readConfig({});
  const identify = async () => admin;
  const gateway = await startGateway({
    graph: estate.graph,
    config,
    identify,
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
  const post = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const changed = await post('mutation { updateUser(input: { username: "by-http" }) { user { id } } }');
  const watermark = changed.headers.get('joinery-watermark')!;
  expect(watermark).toMatch(/^cortex=\d+$/);
  expect(((await changed.json()) as any).extensions).toEqual({ watermark });
  const query = '{ posts(first: 1, filter: { author: { username: "by-http" } }) { totalCount } }';
  const read = await post(query, { 'joinery-watermark': watermark });
  expect(read.headers.get('joinery-watermark')).toBe(watermark);
  expect(((await read.json()) as any).data.posts.totalCount).toBeGreaterThan(0);
  expect((await post(query)).headers.get('joinery-watermark')).toBeNull();

  // Or as the extension that it came as, which is the only way over a WebSocket.
  const behind = [{ subgraph: 'postal', sources: ['cortex'] }];
  const ahead = { query, extensions: { watermark: 'cortex=999999999999' } };
  const sent = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ahead),
  });
  expect(((await sent.json()) as any).extensions).toEqual({ ...ahead.extensions, behind });
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  for await (const { extensions } of client.iterate(ahead)) {
    expect(extensions).toEqual({ ...ahead.extensions, behind });
  }
  for await (const { data } of client.iterate({ query, extensions: { watermark: 7 } })) {
    expect(data).toBeTruthy();
  }
  await client.dispose();
  await gateway.close();
});
