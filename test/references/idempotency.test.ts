/** A mutation that is sent again with its Idempotency-Key is not done again: it is answered as it was. */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { idempotencyOf } from '../../gateway/http/idempotency';
import { startGateway } from '../../gateway/http/server';
import { manifest } from '../../subgraphs/manifest';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { openSubgraph } from '../../subgraphs/runtime/open-subgraph';
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { forgetRequests } from '../../subgraphs/runtime/request/once';
import { readConfig } from '../../wire/config';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';

let estate: Estate;
let server: HttpServer;
let viewer: Viewer = demoViewer(0, 'ADMIN', 'MODERATOR');
const [one, other] = [viewer, demoViewer(1)];
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  server = await startGateway({
    graph: estate.graph,
    config: readConfig({ JWT_SECRET: testSecret, SUBGRAPH_SECRET: testSecret }),
    identify: () => viewer,
    ...{ host: '127.0.0.1', port: 0, log: openLog('silent') },
  });
});
beforeEach(() => {
  viewer = one;
});
afterAll(async () => {
  await server?.close();
  await estate.close();
});

interface Sent {
  readonly data?: any;
  readonly errors?: any[];
}

async function send(
  query: string,
  { key, variables, extensions }: { key?: string; variables?: object; extensions?: object } = {},
): Promise<Sent> {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify({ query, variables, extensions }),
  });
  return (await response.json()) as Sent;
}

const write = `mutation ($text: String!) {
  createPost(input: { kind: SHORT, content: $text }) { post { id content createdAt author { username } } }
}`;
const posts = (text: string) => estate.sql('postal', 'SELECT id FROM posts WHERE content = $1', [text]);

test('the second is answered with what the first was answered, and nothing is written', async () => {
  const [key, text] = [randomUUID(), randomUUID()];
  const first = await send(write, { key, variables: { text } });
  expect(first.data.createPost.post.content).toBe(text);
  expect(await send(write, { key, variables: { text } })).toEqual(first);
  expect(await send(write, { variables: { text }, extensions: { idempotencyKey: key } })).toEqual(first);
  expect(await posts(text)).toHaveLength(1);
  // It was answered as it was, whatever became of it.
  const { id } = first.data.createPost.post;
  await send('mutation ($id: ID!) { deletePost(input: { id: $id }) { deletion { state } } }', {
    variables: { id },
  });
  const again = await send(write, { key, variables: { text } });
  expect(again.data.createPost.post).toMatchObject({ id, content: text });
  // Without a key, and with another, it is another request.
  await send(write, { variables: { text } });
  await send(write, { key: randomUUID(), variables: { text } });
  expect(await posts(text)).toHaveLength(2);
});

test('what is sent twice at once is done once', async () => {
  const [key, text] = [randomUUID(), randomUUID()];
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => send(write, { key, variables: { text } })),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]!.errors).toBeUndefined();
  expect(await posts(text)).toHaveLength(1);
});

test('a key is one viewer’s, and one tenant’s', async () => {
  const [key, text, tenantId] = [randomUUID(), randomUUID(), randomUUID()];
  const first = await send(write, { key, variables: { text } });
  viewer = other;
  const second = await send(write, { key, variables: { text } });
  expect(second.data.createPost.post.id).not.toBe(first.data.createPost.post.id);
  // The same user, were there one in another tenant: nothing of the first is told there.
  await estate.sql('postal', 'INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [tenantId]);
  viewer = { ...one, tenantId };
  const elsewhere = await send(write, { key, variables: { text } });
  expect(elsewhere.errors![0].extensions.code).toBe('REFERENCE_NOT_FOUND');
  expect(JSON.stringify(elsewhere)).not.toContain(first.data.createPost.post.id);
});

test('what comes over a WebSocket has its key in its extensions, and is the same request as over HTTP', async () => {
  const [key, text] = [randomUUID(), randomUUID()];
  const client = createClient({
    url: `ws://127.0.0.1:${server.port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const sendBySocket = (variables: object) =>
    new Promise<Sent>((resolve, reject) => {
      let answer: Sent;
      client.subscribe(
        { query: write, variables: { ...variables }, extensions: { idempotencyKey: key } },
        { next: next => (answer = next as Sent), error: reject, complete: () => resolve(answer) },
      );
    });
  try {
    const first = await sendBySocket({ text });
    expect(first.data.createPost.post.content).toBe(text);
    expect((await sendBySocket({ text })).data).toEqual(first.data);
    expect((await send(write, { key, variables: { text } })).data).toEqual(first.data);
    const { errors } = await sendBySocket({ text: 'Another' });
    expect(errors![0].extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await posts(text)).toHaveLength(1);
  } finally {
    await client.dispose();
  }
});

test('what is sent to two processes at once is done once', async () => {
  const log = openLog('silent');
  const peers = { ...estate.subgraphs[0]!.references.peers };
  const another = await openSubgraph(postal, {
    database: { url: estate.databases.postal!.url, poolSize: 4 },
    peerDirectory: { peers, owners: ownersOf(manifest), events: inProcessEvents(log), repairMaxRows: 0 },
    secrets: [testSecret],
    log,
  });
  try {
    const document = parse(write);
    const key = randomUUID();
    for (let n = 0; n < 10; n += 1) {
      const variables = { text: randomUUID() };
      const idempotency = idempotencyOf(`${key}-${n}`, { document, variables });
      const subgraphs = [another, estate.subgraphs.find(({ name }) => name === 'postal')!];
      const answers = await Promise.all(
        subgraphs.map(subgraph =>
          subgraph.execute({ document, variables, viewer: one as SignedInViewer, idempotency }),
        ),
      );
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
      expect(answers[0]!.data).toEqual(answers[1]!.data);
      expect(await posts(variables.text)).toHaveLength(1);
    }
  } finally {
    await another.close();
  }
});

test('a key that comes with another operation or other variables is refused', async () => {
  const [key, text] = [randomUUID(), randomUUID()];
  await send(write, { key, variables: { text } });
  const codes = async (query: string, variables: object) =>
    (await send(query, { key, variables })).errors?.map(({ extensions }) => extensions.code);
  expect(await codes(write, { text: 'Another' })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  const aliased = write.replace('createPost', 'made: createPost');
  expect(await codes(aliased, { text })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await posts('Another')).toEqual([]);
  expect(await posts(text)).toHaveLength(1);
});

test('what is no key is refused, since whoever sends one relies on it; a query needs none', async () => {
  const text = randomUUID();
  for (const key of ['two words', 'x'.repeat(201), 'ä']) {
    const { errors } = await send(write, { variables: { text }, extensions: { idempotencyKey: key } });
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })]);
  }
  const bySignature = await send(write, { key: 'two words', variables: { text } });
  expect(bySignature.errors![0].extensions.code).toBe('BAD_REQUEST');
  expect(await posts(text)).toEqual([]);
  expect((await send('{ me { id } }', { key: 'two words' })).errors).toBeUndefined();
});

test('several fields, in several services: each is done once, and those that failed may be tried again', async () => {
  const [key, text, slug] = [randomUUID(), randomUUID(), randomUUID()];
  const several = `mutation ($text: String!, $slug: String!) {
    a: createPost(input: { kind: SHORT, content: $text }) { post { id } }
    category: createCategory(input: { slug: $slug, label: "Made" }) { category { id } }
    b: createPost(input: { kind: SHORT, content: $text }) { post { id } }
  }`;
  // The slug is taken: one of the three fails.
  await estate.sql('cortex', `INSERT INTO categories (tenant_id, slug, label) VALUES ($1, $2, 'There')`, [
    one.tenantId,
    slug,
  ]);
  const first = await send(several, { key, variables: { text, slug } });
  expect(first.errors).toHaveLength(1);
  expect(first.data.a.post.id).not.toBe(first.data.b.post.id);
  await estate.sql('cortex', 'DELETE FROM categories WHERE slug = $1', [slug]).catch(() => {});
  await estate.sql('cortex', 'UPDATE categories SET slug = $2 WHERE slug = $1', [slug, randomUUID()]);
  const second = await send(several, { key, variables: { text, slug } });
  expect(second.errors).toBeUndefined();
  expect(second.data).toMatchObject({ a: first.data.a, b: first.data.b });
  expect(await send(several, { key, variables: { text, slug } })).toEqual(second);
  expect(await posts(text)).toHaveLength(2);
});

test('a deletion that is asked for again tells of the one that it began', async () => {
  const { data } = await send(write, { variables: { text: randomUUID() } });
  const { id } = data.createPost.post;
  const remove = 'mutation ($id: ID!) { deletePost(input: { id: $id }) { deletion { id state objectId } } }';
  const key = randomUUID();
  const both = await Promise.all([1, 2].map(() => send(remove, { key, variables: { id } })));
  for (const { data } of [...both, await send(remove, { key, variables: { id } })]) {
    expect(data.deletePost.deletion).toMatchObject({
      id: both[0]!.data.deletePost.deletion.id,
      objectId: id,
    });
  }
  const { errors } = await send(remove, { variables: { id } });
  expect(errors![0].extensions.code).toBe('NOT_FOUND');
});

test('what was kept for a day is forgotten', async () => {
  const dataSource = createDataSource(postal, { url: estate.databases.postal!.url, poolSize: 1 });
  await dataSource.initialize();
  try {
    const [old, young, text] = [randomUUID(), randomUUID(), randomUUID()];
    for (const key of [old, young]) await send(write, { key, variables: { text } });
    await estate.sql(
      'postal',
      `UPDATE joinery_requests SET kept_at = now() - interval '25 hours' WHERE key = $1`,
      [old],
    );
    await forgetRequests(dataSource);
    const kept = await estate.sql('postal', 'SELECT key FROM joinery_requests WHERE key = ANY ($1)', [
      [old, young],
    ]);
    expect(kept).toEqual([{ key: young }]);
  } finally {
    await dataSource.destroy();
  }
});
