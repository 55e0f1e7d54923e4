/** Headers by rule: what each subgraph of others gets of the client's, and what the client gets of their answers. */
import type { IncomingHttpHeaders } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { readConfig } from '../../wire/config';
import { configFileOf } from '../../wire/config-file';
import {
  closeAll,
  fetched,
  gatewayOver,
  graphOver,
  later,
  post,
  rawServer,
  schemaOf,
  supergraph,
} from './estate';

afterEach(closeAll);

/** A gateway with what the file says; what each subgraph got, and sends along. */
async function ruled(
  text: string,
  answers: Readonly<Record<string, Record<string, string | string[]>>> = {},
) {
  const got: Record<string, IncomingHttpHeaders[]> = { products: [], reviews: [] };
  const urls: Record<string, string> = {};
  for (const name of ['products', 'reviews'] as const) {
    const handler = createHandler({ schema: schemaOf(name) });
    const { url } = await rawServer((req, res) => {
      got[name]!.push(req.headers);
      for (const [header, value] of Object.entries(answers[name] ?? {})) res.setHeader(header, value);
      void handler(req, res);
    });
    urls[name] = url;
  }
  const config = readConfig({ PASS_HEADERS: 'x-shared' }, [], configFileOf(text, 'joinery.yaml'));
  const { headerRules, passHeaders } = config;
  const graph = await graphOver(supergraph(urls), { headerRules, passHeaders });
  return { gateway: await gatewayOver(graph, { config }), got, graph };
}

const both = { query: '{ products { name reviews { body } } }' };

const rules = `
corsOrigins: [https://app.example.org]
subgraphs:
  '*':
    requestHeaders:
      - { set: x-gateway, value: joinery }
      - { pass: X-Locale, default: en }
  reviews:
    requestHeaders:
      - { pass: authorization, as: x-user-token }
      - { pass: x-shared, as: x-renamed }
      - { remove: x-gateway }
`;

test('each subgraph gets what its rules pass, rename, set and remove, and no other', async () => {
  const { gateway, got } = await ruled(rules);
  const sent = { authorization: 'Bearer t', 'x-locale': 'de', 'x-shared': 's', 'x-other': 'o' };
  expect((await post(gateway, both, sent)).body.errors).toBeUndefined();
  const [products, reviews] = [got.products![0]!, got.reviews![0]!];
  expect(products).toMatchObject({ 'x-gateway': 'joinery', 'x-locale': 'de', 'x-shared': 's' });
  for (const name of ['authorization', 'x-user-token', 'x-renamed', 'x-other'])
    expect(products[name]).toBeUndefined();
  expect(reviews).toMatchObject({ 'x-locale': 'de', 'x-user-token': 'Bearer t', 'x-renamed': 's' });
  for (const name of ['authorization', 'x-gateway', 'x-shared', 'x-other'])
    expect(reviews[name]).toBeUndefined();
  expect(reviews['x-request-id']).toBe(products['x-request-id']);

  await post(gateway, both);
  expect(got.products![1]).toMatchObject({ 'x-locale': 'en' });
});

test('over a WebSocket and for /ready too', async () => {
  const { gateway, got } = await ruled(rules);
  const socket = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  later(() => socket.dispose());
  for await (const _ of socket.iterate(both));
  expect(got.reviews![0]).toMatchObject({ 'x-locale': 'en' });
  await fetched(`${gateway.url}/ready`);
  expect(got.products![1]).toMatchObject({ 'x-gateway': 'joinery', 'x-locale': 'en' });
});

test('requests that differ in a header which a subgraph gets share no fetch', async () => {
  const { gateway, got } = await ruled(rules);
  await Promise.all(['a', 'b'].map(token => post(gateway, both, { authorization: token })));
  expect(got.reviews!.map(headers => headers['x-user-token']).sort()).toEqual(['a', 'b']);
});

test('pages may send the headers that a rule reads, and read those that it answers', async () => {
  const { gateway } = await ruled(`${rules}    responseHeaders: [{ pass: x-cost, as: x-total }]\n`, {
    reviews: { 'x-cost': '3' },
  });
  const origin = 'https://app.example.org';
  const preflight = { origin, 'access-control-request-method': 'POST' };
  const { headers } = await fetched(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: preflight });
  expect(headers.get('access-control-allow-headers')).toMatch(/authorization, .*x-shared, x-locale/);
  const answered = await post(gateway, both, { origin });
  expect(answered.headers.get('access-control-expose-headers')).toBe(
    'joinery-watermark, retry-after, x-request-id, x-total',
  );
  expect(answered.headers.get('x-total')).toBe('3');
});

test("answers' headers are merged: all, the first, the last, set, and none that is removed", async () => {
  const { gateway } = await ruled(
    `
subgraphs:
  '*':
    responseHeaders:
      - { pass: set-cookie, merge: all }
      - { pass: x-all, merge: all }
      - { pass: x-first, merge: first }
      - { pass: x-last }
      - { pass: x-secret }
  products: { responseHeaders: [{ remove: x-secret }] }
  reviews: { responseHeaders: [{ set: x-reviewed, value: 'yes' }, { remove: x-secret }] }
`,
    {
      products: {
        'set-cookie': ['a=1', 'b=2'],
        'x-all': 'p',
        'x-first': 'p',
        'x-last': 'p',
        'x-secret': 'p',
      },
      reviews: { 'set-cookie': 'c=3', 'x-all': 'r', 'x-first': 'r', 'x-last': 'r', 'x-unnamed': 'r' },
    },
  );
  const { headers } = await post(gateway, both);
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3']);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-all': 'p, r',
    'x-first': 'p',
    'x-last': 'r',
    'x-reviewed': 'yes',
  });
  expect([headers.get('x-secret'), headers.get('x-unnamed')]).toEqual([null, null]);
  expect((await post(gateway, { query: '{ products { name } }' })).headers.get('x-reviewed')).toBeNull();
  // Who shares a fetch gets its headers.
  const shared = await Promise.all([post(gateway, both), post(gateway, both)]);
  expect(shared.map(answer => answer.headers.get('x-all'))).toEqual(['p, r', 'p, r']);
});

test('rules for a subgraph of ours are refused', async () => {
  const headerRules = { products: { requestHeaders: [{ remove: 'x-a' }] } };
  await expect(
    graphOver(supergraph(), { secretOf: () => 'x'.repeat(32), urlOf: () => 'http://a', headerRules }),
  ).rejects.toThrow(
    'Subgraph products is one of ours, which get no headers of clients. Remove its requestHeaders and responseHeaders.',
  );
});

test.each([
  [
    'requestHeaders: [{ pass: cookie }]',
    'reviews.requestHeaders[0].pass must be a name of a header that a subgraph may see',
  ],
  ['requestHeaders: [{ set: joinery-viewer, value: x }]', 'requestHeaders[0].set must be a name'],
  [
    'requestHeaders: [{ pass: a, remove: b }]',
    'requestHeaders[0] must be one of: pass (with as, default or merge), set with value, remove.',
  ],
  ['requestHeaders: [{ set: a }]', 'requestHeaders[0] must be one of'],
  ['requestHeaders: [{ set: a, value: "a\\nb" }]', 'value must be a text that a header can have'],
  [
    'requestHeaders: [{ pass: a, merge: all }]',
    'requestHeaders[0].merge is no setting. There are: pass, as, default, set, value, remove.',
  ],
  ['requestHeaders: { pass: a }', 'requestHeaders must be a list of rules.'],
  [
    'responseHeaders: [{ pass: content-length }]',
    'responseHeaders[0].pass must be a name of a header that a client may get',
  ],
  ['responseHeaders: [{ pass: a, merge: some }]', 'merge must be all, first or last.'],
])('%s is refused', (text, message) => {
  expect(() => configFileOf(`subgraphs:\n  reviews: { ${text} }`, 'j.yaml')).toThrow(message);
});

test('under * there are rules for headers only', () => {
  expect(() => configFileOf('subgraphs:\n  "*":\n    url: http://a', 'j.yaml')).toThrow(
    'j.yaml:3:5: subgraphs.*.url is of one subgraph.',
  );
});
