/** Events of a foreign subgraph that speaks graphql-ws, with what other subgraphs have of them. */
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { readConfig } from '../../wire/config';
import { configFileOf } from '../../wire/config-file';
import { eventually } from '../support/eventually';
import { listening } from '../support/listening';
import { closeAll, foreignSubgraph, gatewayOver, graphOver, later, schemas } from './estate';

afterEach(closeAll);

const stockSdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Product @key(fields: "id") { id: ID! stock: Int! }
  type Query { total: Int }
  type Subscription { sold(times: Int!): Product! restocked: Product! seenBy: String! }`;

/** What of it is open, and how it is made to fail. */
async function stock() {
  const state = { subscriptions: 0, sockets: new Set<Socket>(), url: '' };
  async function* sold(times: number) {
    for (let stock = times; stock > 0; stock--) yield { sold: { id: '1', stock } };
  }
  async function* forever() {
    state.subscriptions++;
    try {
      yield { restocked: { id: '2', stock: 9 } };
      await new Promise(() => {});
    } finally {
      state.subscriptions--;
    }
  }
  const resolvers: any = {
    Subscription: {
      sold: {
        subscribe: (_: unknown, { times }: { times: number }) => {
          if (times > 9) throw new Error('out of stock');
          return sold(times);
        },
      },
      restocked: { subscribe: forever },
      seenBy: {
        subscribe: async function* (_: unknown, _args: unknown, { header, param }: any) {
          yield { seenBy: `${header} ${param}` };
        },
      },
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(stockSdl), resolvers }]);
  const handler = createHandler({ schema });
  const server = createServer((req, res) => void handler(req, res));
  server.on('connection', socket => {
    state.sockets.add(socket);
    socket.on('close', () => state.sockets.delete(socket));
  });
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  // biome-ignore lint/correctness/useHookAtTopLevel: it is no hook of React
  useServer(
    {
      schema,
      context: ({ extra, connectionParams }) => ({
        header: extra.request.headers.authorization,
        param: connectionParams?.authorization,
      }),
      onDisconnect: () => {
        state.subscriptions = 0;
      },
    },
    sockets,
  );
  state.url = `http://127.0.0.1:${await listening(server)}/graphql`;
  later(() => {
    server.closeAllConnections();
    for (const socket of state.sockets) socket.destroy();
    server.close();
  });
  return state;
}

async function served() {
  const source = await stock();
  const products = await foreignSubgraph('products');
  const { supergraphSdl } = composeServices([
    { name: 'stock', typeDefs: parse(stockSdl), url: source.url },
    { name: 'products', typeDefs: parse(schemas.products), url: products.url },
  ]);
  const file = configFileOf('subgraphs: { stock: { subscriptions: websocket } }\n', 'joinery.yaml');
  const { subscriptionsOf } = readConfig({}, [], file);
  const config = readConfig({ PASS_HEADERS: 'authorization' });
  const graph = await graphOver(supergraphSdl!, { subscriptionsOf, passHeaders: ['authorization'] });
  return { source, gateway: await gatewayOver(graph, { config }) };
}

/** The events that come until the stream ends, or `enough` of them. */
async function events(gateway: { url: string }, query: string, enough = 100): Promise<any[]> {
  const abort = new AbortController();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: 'Bearer theirs',
    },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  let text = '';
  const found = () => [...text.matchAll(/^data: ?(\{.*\})$/gm)].map(([, data]) => JSON.parse(data!));
  for await (const chunk of response.body!) {
    text += Buffer.from(chunk).toString();
    if (found().length >= enough) break;
  }
  abort.abort();
  return found();
}

test('they come in order, with what other subgraphs have of them, and end', async () => {
  const { gateway, source } = await served();
  expect(await events(gateway, 'subscription { sold(times: 3) { id stock name } }')).toEqual(
    [3, 2, 1].map(stock => ({ data: { sold: { id: '1', stock, name: 'Chair' } } })),
  );
  // Each subscription has a connection of its own, which ends with it.
  await eventually(async () => expect(source.subscriptions).toBe(0));
});

test('the subgraph gets the headers that are passed on, with the connection and as its parameters', async () => {
  const { gateway } = await served();
  expect(await events(gateway, 'subscription { seenBy }')).toEqual([
    { data: { seenBy: 'Bearer theirs Bearer theirs' } },
  ]);
});

test('a client that leaves ends it there', async () => {
  const { gateway, source } = await served();
  const [first] = await events(gateway, 'subscription { restocked { stock name } }', 1);
  expect(first).toEqual({ data: { restocked: { stock: 9, name: 'Table' } } });
  await eventually(async () => expect(source.subscriptions).toBe(0));
});

test('what it refuses, and a connection that is lost, is the last event', async () => {
  const { gateway, source } = await served();
  const [refused] = await events(gateway, 'subscription { sold(times: 10) { id } }');
  expect(refused.data ?? null).toBeNull();
  expect(refused.errors).toHaveLength(1);
  expect(JSON.stringify(refused)).not.toContain('out of stock');

  const following = events(gateway, 'subscription { restocked { stock } }');
  await eventually(async () => expect(source.subscriptions).toBe(1));
  for (const socket of source.sockets) socket.destroy();
  const [first, last] = await following;
  expect(first.data.restocked.stock).toBe(9);
  expect(last.errors[0].extensions.code).toBe('SUBGRAPH_UNREACHABLE');
});

test('ours, which send server-sent events, cannot be told otherwise', async () => {
  await expect(
    graphOver(
      composeServices([{ name: 'stock', typeDefs: parse(stockSdl), url: 'in-process:stock' }]).supergraphSdl!,
      {
        urlOf: () => 'http://127.0.0.1:9/',
        secretOf: () => 'x'.repeat(32),
        subscriptionsOf: { stock: 'websocket' },
      },
    ),
  ).rejects.toThrow('Subgraph stock is one of ours');
});
