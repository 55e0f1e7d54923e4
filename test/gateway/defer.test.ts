/** Parts over HTTP and streams of events: the first is there while the rest is still asked for. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { graphql } from 'graphql';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { meros } from 'meros/node';
import WebSocket from 'ws';
import type { Graph } from '../../gateway/graph';
import { reloadableGraph } from '../../gateway/supergraph/reload';
import { eventually } from '../support/eventually';
import { closeAll, gatewayOver, graphOver, log, post, rawServer, schemaOf, supergraph } from './estate';

afterEach(closeAll);

const parts = 'multipart/mixed;deferSpec=20220824,application/json;q=0.9';
const query = '{ products { id ... @defer(label: "reviews") { reviews { body } } } }';

/** Subgraphs over HTTP; reviews answer once they are let. */
async function heldGraph() {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const state = { let: () => release(), cut: 0, asked: 0 };
  const subgraph = (name: 'products' | 'reviews') =>
    rawServer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk);
      const { query: source, variables: variableValues } = JSON.parse(Buffer.concat(chunks).toString());
      if (name === 'reviews') {
        state.asked++;
        res.once('close', () => {
          if (!res.writableFinished) state.cut++;
        });
        await held;
      }
      const result = await graphql({ schema: schemaOf(name), source, variableValues });
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(result));
    });
  const products = await subgraph('products');
  const reviews = await subgraph('reviews');
  const open = () => graphOver(supergraph({ products: products.url, reviews: reviews.url }), {});
  return { open, state };
}

async function ask(url: string, accept: string, body: unknown = { query }): Promise<IncomingMessage> {
  const asking = request(`${url}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
  });
  asking.end(JSON.stringify(body));
  const [response] = await once(asking, 'response');
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

test('the first part is there while the rest is asked for', async () => {
  const { open, state } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const response = await ask(gateway.url, parts);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('multipart/mixed; boundary="graphql"; deferSpec=20220824');
  const payloads = [];
  for await (const { json, body } of (await meros(response)) as AsyncIterable<any>) {
    expect(json).toBe(true);
    payloads.push(body);
    state.let();
  }
  expect(payloads).toEqual([
    { data: { products: [{ id: '1' }, { id: '2' }] }, hasNext: true },
    {
      incremental: [
        { label: 'reviews', path: ['products', 0], data: { reviews: [{ body: 'Sturdy.' }] } },
        { label: 'reviews', path: ['products', 1], data: { reviews: [{ body: 'Wobbly.' }] } },
      ],
      hasNext: false,
    },
  ]);
});

test.each([
  ['application/json', 'application/json; charset=utf-8'],
  [undefined, 'application/json; charset=utf-8'],
  ['multipart/mixed;incrementalSpec=v0.2, application/json', 'application/json; charset=utf-8'],
  [
    'multipart/mixed;q=0, application/graphql-response+json',
    'application/graphql-response+json; charset=utf-8',
  ],
])('a client that accepts %s has all in one answer', async (accept, contentType) => {
  const { open, state } = await heldGraph();
  state.let();
  const gateway = await gatewayOver(await open());
  const { body, headers } = await post(gateway, { query }, accept === undefined ? {} : { accept });
  expect(headers.get('content-type')).toBe(contentType);
  expect(body).toEqual({
    data: {
      products: [
        { id: '1', reviews: [{ body: 'Sturdy.' }] },
        { id: '2', reviews: [{ body: 'Wobbly.' }] },
      ],
    },
  });
});

test('what defers nothing is one answer, also for a client that takes parts', async () => {
  const { open } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const types: Record<string, string> = {
    [parts]: 'application/json; charset=utf-8',
    'multipart/mixed': 'application/json; charset=utf-8',
    'multipart/mixed;deferSpec=20220824,application/graphql-response+json':
      'application/graphql-response+json; charset=utf-8',
  };
  for (const [accept, type] of Object.entries(types)) {
    const { body, headers } = await post(gateway, { query: '{ products { id } }' }, { accept });
    expect([headers.get('content-type'), body]).toEqual([
      type,
      { data: { products: [{ id: '1' }, { id: '2' }] } },
    ]);
  }
});

test('a client that leaves after the first part takes the other fetches with it', async () => {
  const { open, state } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const response = await ask(gateway.url, parts);
  await once(response, 'data');
  await eventually(async () => expect(state.asked).toBe(1));
  response.destroy();
  await eventually(async () => expect(state.cut).toBe(1));
});

test('a new supergraph waits for the parts of the old one', async () => {
  const { open, state } = await heldGraph();
  let closed = 0;
  const graph = await reloadableGraph(async () => {
    const opened: Graph = await open();
    return { ...opened, close: async () => void closed++ };
  }, log);
  const gateway = await gatewayOver(graph);
  const response = await ask(gateway.url, parts);
  await once(response, 'data');
  await graph.reload();
  expect(closed).toBe(0);
  state.let();
  expect(await textOf(response)).toContain('"hasNext":false');
  await eventually(async () => expect(closed).toBe(1));
});

test('streams of events bring parts as well', async () => {
  const { open, state } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const clients = {
    sse: sseClient({ url: `${gateway.url}/graphql`, retryAttempts: 0 }),
    websocket: wsClient({ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket }),
  };
  for (const client of Object.values(clients)) {
    const payloads = [];
    for await (const payload of client.iterate({ query }) as AsyncIterable<any>) {
      payloads.push(payload);
      state.let();
    }
    expect(payloads).toMatchObject([
      { data: { products: [{ id: '1' }, { id: '2' }] }, hasNext: true },
      { incremental: [{ path: ['products', 0] }, { path: ['products', 1] }], hasNext: false },
    ]);
  }
  await clients.websocket.dispose();
});

test('where a rule refuses a document, nothing is asked', async () => {
  const { open, state } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const mutation = 'mutation { ... @defer { rename(id: "1", name: "x") { id } } }';
  const { body } = await post(gateway, { query: mutation }, { accept: parts });
  expect(body.errors).toMatchObject([
    {
      message: '@defer may not be at the root of a mutation.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
  expect(state.asked).toBe(0);
});

test('the directive is in the schema that clients read', async () => {
  const { open } = await heldGraph();
  const gateway = await gatewayOver(await open());
  const { body } = await post(gateway, { query: '{ __schema { directives { name args { name } } } }' });
  expect(body.data.__schema.directives).toContainEqual({
    name: 'defer',
    args: [{ name: 'label' }, { name: 'if' }],
  });
});
