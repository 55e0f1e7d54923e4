/**
 * Subscriptions over the whole graph, by both protocols, with the subgraphs in this process and over HTTP: who hears
 * what of posts and comments, however they are written, and what is left when nobody listens any more.
 */

import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import { parse } from 'graphql';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Graph, openGraph } from '../../gateway/graph';
import { openIdentity, signToken } from '../../gateway/http/identity';
import { startGateway } from '../../gateway/http/server';
import { transportsOf } from '../../gateway/transport/transports-of';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { readConfig } from '../../wire/config';
import { type EventStream, isEventStream } from '../../wire/contract/event-stream';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import type { Viewer } from '../../wire/contract/viewer';
import { readWatermark, type Watermark } from '../../wire/contract/watermark';
import type { HttpServer } from '../../wire/http/http-server';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';
import { nowhere } from '../support/first-domains';

const jwtSecret = 'signs the tokens of the users of this test';
const log = openLog('silent');
const config = readConfig({ JWT_SECRET: jwtSecret, CORS_ORIGINS: 'https://pages.example' });
const author = demoViewer(1);

let estate: Estate;
const servers: Record<string, HttpServer> = {};
const gateways: Record<string, HttpServer> = {};
let overHttp: Graph;

const gatewayOf = (graph: Graph) =>
  startGateway({ graph, config, identify: openIdentity(config), host: '127.0.0.1', port: 0, log });

beforeAll(async () => {
  estate = await openEstate({ posts: 12 });
  for (const subgraph of estate.subgraphs) {
    servers[subgraph.name] = await serveSubgraph({
      subgraph,
      secrets: [testSecret],
      host: '127.0.0.1',
      port: 0,
      log,
    });
  }
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const urls = Object.fromEntries(
    Object.entries(servers).map(([name, { url }]) => [name, `${url}/graphql`] as const),
  );
  overHttp = await openGraph({
    supergraphSdl,
    transports: transportsOf(supergraphSdl, {
      urlOf: name => urls[name] ?? nowhere,
      secretOf: () => testSecret,
    }),
    log,
  });
  gateways['in process'] = await gatewayOf(estate.graph);
  gateways['over HTTP'] = await gatewayOf(overHttp);
}, 180_000);

afterAll(async () => {
  await Promise.all(Object.values(gateways).map(gateway => gateway.close(500)));
  await overHttp.close();
  await Promise.all(Object.values(servers).map(server => server.close(500)));
  await estate.close();
});

const tokenOf = ({ userId, tenantId, roles }: Viewer, expiresIn: string | number = '5m') =>
  signToken({ userId: userId!, tenantId, roles, expiresIn }, jwtSecret);

interface Subscriber {
  readonly events: ExecutionResult[];
  /** Undefined while it lasts; then how it ended. */
  ended(): unknown;
  leave(): void;
}

type Protocol = (gateway: HttpServer, query: string, token?: string) => Subscriber;

function overSse(gateway: HttpServer, query: string, token?: string): Subscriber {
  const client = sseClient({
    url: `${gateway.url}/graphql`,
    retryAttempts: 0,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return subscriberOf(sink => client.subscribe({ query }, sink));
}

function overWs(gateway: HttpServer, query: string, token?: string): Subscriber {
  const client = wsClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  return subscriberOf(sink => client.subscribe({ query }, sink));
}

function subscriberOf(subscribe: (sink: any) => () => void): Subscriber {
  const events: ExecutionResult[] = [];
  let ended: unknown;
  const leave = subscribe({
    next: (event: ExecutionResult) => void events.push(JSON.parse(JSON.stringify(event))),
    complete: () => {
      ended = 'complete';
    },
    error: (error: unknown) => {
      ended = error;
    },
  });
  return { events, ended: () => ended, leave };
}

/** How many the subgraph's process serves. */
const openOf = (name: string): number =>
  estate.subgraphs.find(subgraph => subgraph.name === name)!.references.live.size;

const listening = (name: string, n: number) =>
  eventually(async () => {
    expect(openOf(name)).toBe(n);
  }, 20_000);

const received = (subscriber: Subscriber, n: number) =>
  eventually(async () => {
    expect([subscriber.events.length, subscriber.ended()]).toEqual([n, undefined]);
  });

async function publish(content: string, viewer = author): Promise<string> {
  const made = await estate.query(
    `mutation ($content: String!) { createPost(input: { kind: SHORT, content: $content }) { post { id } } }`,
    { content },
    viewer,
  );
  const { id } = made.data.createPost.post;
  await estate.query(
    `mutation ($id: ID!) { publishPost(input: { id: $id }) { post { id } } }`,
    { id },
    viewer,
  );
  return id;
}

const insertPost = (tenantId: string, authorId: string, status: string, content: string) =>
  estate.sql(
    'postal',
    `INSERT INTO posts (tenant_id, kind, status, slug, content, author_id, published_at, archived_at)
     VALUES ($1, 'SHORT', $2::text, 'raw-' || substr(md5(random()::text), 1, 12), $3, $4, now(), CASE $2::text WHEN 'ARCHIVED' THEN now() END) RETURNING id`,
    [tenantId, status, content, authorId],
  );

const posts = (args = '') =>
  `subscription { postPublished${args} { id content commentCount author { id username email } } }`;

const everyWay: [string, string, Protocol][] = Object.entries({ SSE: overSse, WebSocket: overWs }).flatMap(
  ([name, protocol]) =>
    ['in process', 'over HTTP'].map(where => [name, where, protocol] as [string, string, Protocol]),
);

describe.each(everyWay)('by %s, with subgraphs %s', (_name, where, subscribe) => {
  const open: Subscriber[] = [];
  const begin = (query: string, token?: string): Subscriber => {
    const subscriber = subscribe(gateways[where]!, query, token);
    open.push(subscriber);
    return subscriber;
  };
  afterEach(async () => {
    for (const subscriber of open.splice(0)) subscriber.leave();
    await Promise.all([listening('postal', 0), listening('community', 0)]);
  });

  test('a post is heard of when it is published, with what the other subgraphs have of it', async () => {
    const before = await publish('Before anybody listens');
    const subscriber = begin(posts(), await tokenOf(author));
    await listening('postal', 1);
    const id = await publish('Heard');
    await received(subscriber, 1);
    const { data } = await estate.query(`{ user(id: "${author.userId}") { username email } }`, {}, author);
    expect(before).not.toBe(id);
    expect(data.user.email).toContain('@');
    expect(subscriber.events[0]).toEqual({
      data: {
        postPublished: { id, content: 'Heard', commentCount: 0, author: { id: author.userId, ...data.user } },
      },
    });
  });

  test('raw SQL is heard as well, in the order of the transactions, each once', async () => {
    const subscriber = begin(posts(), await tokenOf(author));
    await listening('postal', 1);
    for (let n = 0; n < 20; n++) {
      await insertPost(author.tenantId, author.userId!, 'PUBLISHED', `Raw ${n}`);
    }
    await received(subscriber, 20);
    expect(subscriber.events.map(({ data }) => (data as any).postPublished.content)).toEqual(
      Array.from({ length: 20 }, (_, n) => `Raw ${n}`),
    );
    expect((subscriber.events[0]!.data as any).postPublished.author.username).toEqual(expect.any(String));
  });

  test('another tenant is not heard, and neither is what the viewer may not read', async () => {
    const [, other] = demoTenants(12);
    const stranger = begin(posts());
    const writer = begin(posts(), await tokenOf(author));
    await listening('postal', 2);
    await insertPost(other!.tenantId, other!.id('User', 0), 'PUBLISHED', 'Elsewhere');
    await insertPost(author.tenantId, author.userId!, 'ARCHIVED', 'Hidden');
    await insertPost(author.tenantId, author.userId!, 'PUBLISHED', 'Shown');
    await received(stranger, 1);
    await received(writer, 2);
    expect(stranger.events.map(({ data }) => (data as any).postPublished.content)).toEqual(['Shown']);
    // Who may not read another's email address is told so of events as of answers.
    expect((stranger.events[0]!.data as any).postPublished.author.email).toBeNull();
  });

  test('arguments choose; comments are heard of below their post', async () => {
    const [post] = await insertPost(author.tenantId, author.userId!, 'PUBLISHED', 'Discussed');
    const [another] = await insertPost(author.tenantId, author.userId!, 'PUBLISHED', 'Not discussed');
    const ofOther = begin(posts(`(authorId: "${demoViewer(2).userId}")`));
    const ofAuthor = begin(posts(`(authorId: "${author.userId!.toUpperCase()}")`));
    const comments = begin(
      `subscription { commentAdded(postId: "${post.id}") { body user { email } post { content slug } } }`,
      await tokenOf(author),
    );
    await Promise.all([listening('postal', 2), listening('community', 1)]);
    await publish('Mine');
    for (const id of [another.id, post.id]) {
      await eventually(async () => {
        const { errors } = await estate.query(
          `mutation { commentOnPost(input: { postId: "${id}", body: "On ${id}" }) { comment { id } } }`,
          {},
          author,
        );
        expect(errors).toEqual([]);
      });
    }
    await Promise.all([received(ofAuthor, 1), received(comments, 1)]);
    expect(comments.events[0]!.errors).toBeUndefined();
    expect((comments.events[0]!.data as any).commentAdded).toEqual({
      body: `On ${post.id}`,
      user: { email: expect.stringContaining('@') },
      post: { content: 'Discussed', slug: expect.any(String) },
    });
    expect(ofOther.events).toEqual([]);
  });

  test('queries and mutations are answered too', async () => {
    const query = begin(`{ user(id: "${author.userId}") { id } }`);
    await eventually(async () => expect(query.ended()).toBe('complete'));
    expect(query.events).toEqual([{ data: { user: { id: author.userId } } }]);
    const mutation = begin(
      'mutation { createPost(input: { kind: SHORT, content: "x" }) { post { status } } }',
      await tokenOf(author),
    );
    await eventually(async () => expect(mutation.ended()).toBe('complete'));
    expect(mutation.events[0]!.data).toEqual({ createPost: { post: { status: 'DRAFT' } } });
  });

  test('what cannot be subscribed to is an error with its code, and the end', async () => {
    const codeOf = async (query: string) => {
      const subscriber = begin(query);
      await eventually(async () => expect(subscriber.ended()).toBeDefined());
      const ended = subscriber.ended();
      const errors: any = Array.isArray(ended) ? ended : subscriber.events[0]?.errors;
      return errors?.[0]?.extensions?.code;
    };
    expect(await codeOf('subscription { postPublished { id } commentAdded(postId: "x") { id } }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await codeOf('subscription { commentAdded(postId: "no uuid") { id } }')).toBe('INVALID_ID');
    expect(await codeOf('subscription { nothing')).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('a token that is not valid is refused', async () => {
    const subscriber = begin(posts(), 'not.a.token');
    await eventually(async () => expect(subscriber.ended()).toBeDefined());
    expect(subscriber.events).toEqual([]);
    expect(String((subscriber.ended() as any).response?.status ?? (subscriber.ended() as any).code)).toMatch(
      /^(401|4403)$/,
    );
  });

  test('it ends with its token', async () => {
    const subscriber = begin(posts(), await tokenOf(author, 2));
    await listening('postal', 1);
    await eventually(async () => expect(subscriber.ended()).toBeDefined());
    await listening('postal', 0);
    const code = subscriber.events.at(-1)?.errors?.[0]?.extensions?.code ?? (subscriber.ended() as any).code;
    expect(['UNAUTHENTICATED', 4403]).toContain(code);
  });

  test('nothing is read any more when the last has left', async () => {
    const subscriber = begin(posts());
    await listening('postal', 1);
    subscriber.leave();
    await listening('postal', 0);
    await publish('Unheard');
    expect(subscriber.events).toEqual([]);
  });
});

test.each(['in process', 'over HTTP'])('who stops reading is held by nobody, subgraphs %s', async where => {
  const query = 'subscription { postPublished { slug content } }';
  const url = `${gateways[where]!.url}/graphql?query=${encodeURIComponent(query)}`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { accept: 'text/event-stream' } }, resolve).on('error', reject);
  });
  response.setEncoding('utf8');
  response.pause();
  await listening('postal', 1);
  const written = 1800;
  await estate.sql(
    'postal',
    `INSERT INTO posts (tenant_id, kind, status, slug, title, content, author_id, published_at)
     SELECT $1, 'ARTICLE', 'PUBLISHED', 'slow-' || $4 || '-' || n, 'Slow', repeat('x', 20000), $2, now()
       FROM generate_series(1, $3::int) n`,
    [author.tenantId, author.userId, written, where.replace(' ', '-').toLowerCase()],
  );
  // It is given up while the client still reads nothing.
  await listening('postal', 0);
  let text = '';
  for await (const chunk of response) text += chunk;
  const events = [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!));
  expect(events.at(-1).errors[0].extensions.code).toBe('SUBSCRIBER_TOO_SLOW');
  const slugs = events.slice(0, -1).map(({ data }) => data.postPublished.slug);
  expect(slugs.length).toBeGreaterThan(0);
  expect(slugs.length).toBeLessThan(written);
  expect(new Set(slugs).size).toBe(slugs.length);
});

describe.each(['in process', 'over HTTP'])('with a watermark, and subgraphs %s', where => {
  const graph = () => (where === 'over HTTP' ? overHttp : estate.graph);
  const begin = async (watermark: Watermark) => {
    const document = parse(posts(`(authorId: "${author.userId}")`));
    const events = await graph().subscribe({ document, viewer: author, watermark });
    if (!isEventStream<WrittenResult>(events)) throw new Error('There are no events.');
    open.push(events);
    return async () => (await events.next()).value.takeResult();
  };
  const open: EventStream<WrittenResult>[] = [];
  afterEach(async () => {
    for (const events of open.splice(0)) await events.return();
    await listening('postal', 0);
  });

  test('what it had waited for is in its first event', async () => {
    const { inboxes } = estate.subgraphs.find(({ name }) => name === 'postal')!.references;
    const hasTaken = jest.spyOn(inboxes.get('cortex')!, 'hasTaken');
    const { extensions } = await estate.graph.execute({
      document: parse(`mutation { updateUser(input: { username: "seen-${where.length}" }) { user { id } } }`),
      viewer: author,
    });
    const watermark = readWatermark(extensions!.watermark as string)!;
    const next = await begin(watermark);
    expect(hasTaken).toHaveBeenCalledWith(watermark.cortex);
    await publish('after a change');
    const event = await next();
    expect(event.data.postPublished.author.username).toBe(`seen-${where.length}`);
    expect(event.extensions.behind).toBeUndefined();
    hasTaken.mockRestore();
  });

  test('what the owners have not reached is not waited for, and said with the first event', async () => {
    const far = '999999999999';
    const began = performance.now();
    const next = await begin({ cortex: far, postal: far });
    await publish('the first');
    const first = await next();
    expect(first.errors).toBeUndefined();
    const behind = [
      { subgraph: 'postal', sources: ['cortex'] },
      { subgraph: 'community', sources: ['cortex', 'postal'] },
      { subgraph: 'cortex', sources: ['postal'] },
    ];
    expect(first.extensions.behind).toHaveLength(behind.length);
    expect(first.extensions.behind).toEqual(expect.arrayContaining(behind));
    await publish('the second');
    const second = await next();
    expect(second.data.postPublished.author.email).toBeTruthy();
    expect(second.extensions).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

test('a page of another origin cannot connect, one that is allowed can', async () => {
  const connect = (origin: string) =>
    new Promise<string>(resolve => {
      const url = `${gateways['in process']!.url.replace('http', 'ws')}/graphql`;
      const socket = new WebSocket(url, 'graphql-transport-ws', { origin });
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.on('error', error => resolve(error.message));
    });
  expect(await connect('https://evil.example')).toMatch(/403/);
  expect(await connect('https://pages.example')).toBe('open');
  expect(await connect(gateways['in process']!.url)).toBe('open');
});

test('a subgraph that goes away ends the subscription with an error, and a gateway cuts what is open', async () => {
  const postal = estate.subgraphs.find(({ name }) => name === 'postal')!;
  const server = await serveSubgraph({
    subgraph: postal,
    secrets: [testSecret],
    host: '127.0.0.1',
    port: 0,
    log,
  });
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const urls = Object.fromEntries(
    Object.entries(servers).map(([name, { url }]) => [
      name,
      `${name === 'postal' ? server.url : url}/graphql`,
    ]),
  );
  const graph = await openGraph({
    supergraphSdl,
    transports: transportsOf(supergraphSdl, {
      urlOf: name => urls[name] ?? nowhere,
      secretOf: () => testSecret,
    }),
    log,
  });
  const gateway = await gatewayOf(graph);
  const subscribers = [overSse(gateway, posts()), overWs(gateway, posts())];
  await listening('postal', 2);
  await server.close(500);
  for (const subscriber of subscribers) {
    await eventually(async () => expect(subscriber.ended()).toBe('complete'));
    expect(subscriber.events.map(({ errors }) => errors![0]!.extensions!.code)).toEqual([
      'SUBGRAPH_UNREACHABLE',
    ]);
  }
  await listening('postal', 0);
  const others = [
    overSse(gateway, `subscription { commentAdded(postId: "${author.userId}") { id } }`),
    overWs(gateway, `subscription { commentAdded(postId: "${author.userId}") { id } }`),
  ];
  await listening('community', 2);
  const began = Date.now();
  await gateway.close();
  expect(Date.now() - began).toBeLessThan(10_000);
  for (const other of others) {
    await eventually(async () => expect(other.ended()).toBeDefined());
    expect(other.ended()).not.toBe('complete');
  }
  await listening('community', 0);
  await graph.close();
});
