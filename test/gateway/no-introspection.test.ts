/** Where introspection is switched off, no protocol and no error tells what the schema has. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { openGraph } from '../../gateway/graph';
import { transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import {
  closeAll,
  codesOf,
  fetched,
  gatewayOver,
  graphOver,
  later,
  log,
  ownSubgraph,
  post,
  supergraph,
} from './estate';

let gateway: HttpServer;
let open: HttpServer;

beforeAll(async () => {
  const inProcess = { products: ownSubgraph('products'), reviews: ownSubgraph('reviews') };
  const supergraphSdl = supergraph();
  const transports = transportsOf(supergraphSdl, { inProcess });
  const graph = await openGraph({ supergraphSdl, transports, log, suggestions: false });
  later(() => graph.close());
  gateway = await gatewayOver(graph, { config: readConfig({ INTROSPECTION: 'off' }) });
  open = await gatewayOver(await graphOver(supergraphSdl, { inProcess }));
});
afterAll(closeAll);

const introspective = [
  '{ __schema { types { name } } }',
  '{ __type(name: "Product") { name } }',
  '{ products { id } ...F } fragment F on Query { ... { a: __type(name: "Product") { name } } }',
  'query P { __typename } query Q { __schema { queryType { name } } }',
];

test.each(introspective)('%s is refused', async query => {
  const operationName = query.includes('query Q') ? 'Q' : undefined;
  const { body } = await post(gateway, { query, operationName });
  expect(body.data).toBeUndefined();
  expect(new Set(codesOf(body))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  expect(body.errors[0].message).toMatch(/^Introspection is disabled: __\w+ cannot be queried\.$/);
  expect((await post(open, { query, operationName })).body.errors).toBeUndefined();
});

test('the type of an object is part of its data', async () => {
  const { body } = await post(gateway, { query: '{ __typename products { __typename } }' });
  expect(body.data.products[0]).toEqual({ __typename: 'Product' });
});

const query = introspective[0]!;

test('it is refused over server-sent events', async () => {
  const { body } = await fetched(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  expect(body).toContain('Introspection is disabled');
  expect(body).not.toContain('Product');
});

test('it is refused over WebSocket', async () => {
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  const errors = await new Promise<any>((resolve, reject) => {
    client.subscribe(
      { query },
      { next: reject, error: resolve, complete: () => reject(new Error('No error.')) },
    );
  });
  expect(errors[0].message).toContain('Introspection is disabled');
  await client.dispose();
});

test.each([
  ['a field', '{ prodcts { id } }', {}],
  ['a field of an object', '{ products { nam } }', {}],
  ['an argument', '{ product(di: "1") { id } }', {}],
  ['a type', 'query ($a: Product1) { product(id: $a) { id } }', {}],
  ['a fragment’s type', '{ ... on Qery { products { id } } }', {}],
  ['a selection that is missing', '{ products }', {}],
])('%s that is misspelt is not guessed', async (_, misspelt, variables) => {
  const answers = await Promise.all([gateway, open].map(to => post(to, { query: misspelt, variables })));
  const [closed, guessed] = answers.map(({ body }) => body.errors.map((error: any) => error.message).join());
  expect(closed).not.toMatch(/Did you mean/);
  expect(guessed).toMatch(/Did you mean/);
});

test('neither is what is misspelt in a variable', async () => {
  const typeDefs = parse(`
    type Query { find(like: Like): Int }
    input Like { colour: Colour name: String } enum Colour { RED GREEN }`);
  const { supergraphSdl } = composeServices([{ name: 'a', url: 'in-process:a', typeDefs }]);
  const messages = async (suggestions: boolean, like: unknown) => {
    const transports = transportsOf(supergraphSdl!, { inProcess: { a: ownSubgraph('products') } });
    const graph = await openGraph({ supergraphSdl: supergraphSdl!, transports, log, suggestions });
    later(() => graph.close());
    const { body } = await post(await gatewayOver(graph), {
      query: 'query ($like: Like) { find(like: $like) }',
      variables: { like },
    });
    return body.errors.map((error: any) => error.message).join();
  };
  for (const like of [{ nam: 'x' }, { colour: 'REDD' }]) {
    expect(await messages(true, like)).toMatch(/Did you mean/);
    expect(await messages(false, like)).toMatch(/^Variable "\$like" got invalid value/);
    expect(await messages(false, like)).not.toMatch(/Did you mean/);
  }
});
