import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, codesOf, fetched, localGateway, post } from './estate';

let gateway: HttpServer;

beforeAll(async () => {
  gateway = await localGateway();
});
afterAll(closeAll);

const strict = { accept: 'application/graphql-response+json' };

describe('every audit of graphql-http passes', () => {
  const audits = serverAudits({ url: () => `${gateway.url}/graphql` });

  test('there are 61 of them', () => expect(audits).toHaveLength(61));
  test.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

describe('a refused request has a JSON body with a code', () => {
  const refusals: [string, RequestInit & { path?: string }, number, string][] = [
    ['a method other than GET and POST', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'an Accept header that nothing satisfies',
      { path: '?query={__typename}', headers: { accept: 'text/html' } },
      406,
      'NOT_ACCEPTABLE',
    ],
    [
      'a form',
      {
        method: 'POST',
        body: 'query={__typename}',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'text/plain, which a foreign page may send unasked',
      { method: 'POST', body: '{"query":"{__typename}"}', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a compressed body',
      {
        method: 'POST',
        body: 'x',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a mutation by GET',
      { path: `?query=${encodeURIComponent('mutation { rename(id: "1", name: "x") { id } }')}` },
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['a body that is not JSON', json('{"query": '), 400, 'BAD_REQUEST'],
    ['a list of operations', json(' [{"query":"{ __typename }"}]'), 400, 'BATCHING_NOT_SERVED'],
    ['a list of nothing', json('[]'), 400, 'BATCHING_NOT_SERVED'],
    ['an empty body', json(''), 400, 'BAD_REQUEST'],
    ['null', json('null'), 400, 'BAD_REQUEST'],
    ['no query', json('{"variables":{}}'), 400, 'BAD_REQUEST'],
    [
      'a body that is not UTF-8',
      json(Buffer.from('{"query":"{ a(b: \\"\xff\\") }"}', 'latin1')),
      400,
      'BAD_REQUEST',
    ],
    [
      'variables in the URL that are not JSON',
      { path: '?query={__typename}&variables=%7B' },
      400,
      'BAD_REQUEST',
    ],
  ];
  function json(body: string | Buffer): RequestInit {
    return { method: 'POST', body: body as never, headers: { 'content-type': 'application/json' } };
  }

  test.each(refusals)('%s', async (_, { path = '', ...init }, status, code) => {
    const answer = await fetched(`${gateway.url}/graphql${path}`, init);
    expect([answer.status, codesOf(answer.body)]).toEqual([status, [code]]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.body.errors[0].message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is wrong with an operation has a code, and the status of the media type', () => {
  const faults: [string, Record<string, unknown>, string][] = [
    ['a syntax error', { query: '{ products {' }, 'GRAPHQL_PARSE_FAILED'],
    ['a NUL in the document', { query: '{ products \0 }' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument of the wrong type', { query: '{ double(n: "two") }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an operation that is not there',
      { query: 'query A { products { id } }', operationName: 'B' },
      'BAD_REQUEST',
    ],
    [
      'two operations and no name',
      { query: 'query A { products { id } } query B { products { id } }' },
      'BAD_REQUEST',
    ],
    ['a missing variable', { query: 'query ($n: Int!) { double(n: $n) }' }, 'BAD_USER_INPUT'],
    [
      'a variable of the wrong type',
      { query: 'query ($n: Int!) { double(n: $n) }', variables: { n: 'two' } },
      'BAD_USER_INPUT',
    ],
    [
      'a document of a million tokens',
      { query: `{ ${'products { id } '.repeat(50_000)} }` },
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a document nested a hundred thousand levels deep',
      { query: '{a'.repeat(100_000) },
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a list value nested seven thousand levels deep',
      { query: `{ double(n: ${'['.repeat(14_000)}` },
      'GRAPHQL_PARSE_FAILED',
    ],
  ];

  test.each(faults)('%s', async (_, body, code) => {
    const answer = await post(gateway, body, strict);
    expect([answer.status, new Set(codesOf(answer.body))]).toEqual([400, new Set([code])]);
    expect(answer.body).not.toHaveProperty('data');
    expect(JSON.stringify(answer.body)).not.toMatch(/stacktrace|exception|node_modules/);
    expect((await post(gateway, body)).status).toBe(200);
  });

  test('an argument that is null through a variable costs its field only', async () => {
    const body = { query: 'query ($n: Int = 1) { double(n: $n) products { id } }', variables: { n: null } };
    const { status, body: answer } = await post(gateway, body, strict);
    expect([status, codesOf(answer), answer.data.products.length]).toEqual([200, ['BAD_USER_INPUT'], 2]);
  });

  test('variables with names of Object.prototype are only variables', async () => {
    const text = '{"query":"query ($n: Int!) { double(n: $n) }","variables":{"__proto__":{"n":1}}}';
    expect(codesOf((await post(gateway, text)).body)).toEqual(['BAD_USER_INPUT']);
  });
});

test('the weights of an Accept header decide', async () => {
  const answer = await post(
    gateway,
    { query: '{ __typename }' },
    { accept: 'application/json;q=0.5, application/graphql-response+json' },
  );
  expect(answer.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
});

test('a query is served by GET, with variables', async () => {
  const query = new URLSearchParams({ query: 'query ($n: Int!) { double(n: $n) }', variables: '{"n":4}' });
  expect((await fetched(`${gateway.url}/graphql?${query}`)).body).toEqual({ data: { double: 8 } });
});

describe('a hash instead of a query is refused in the words after which clients send the query', () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } };
  const inUrl = `?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
  const body = JSON.stringify({ operationName: 'Q', variables: {}, extensions });
  const asJson = { 'content-type': 'application/json' };
  const stream = 'text/event-stream';

  test.each<[string, RequestInit & { path?: string }, number]>([
    ['by POST', { method: 'POST', body, headers: { ...asJson, accept: 'application/json' } }, 200],
    ['by POST, with the newer media type', { method: 'POST', body, headers: { ...asJson, ...strict } }, 400],
    ['by GET', { path: inUrl, headers: { accept: 'application/json' } }, 200],
    ['as events by POST', { method: 'POST', body, headers: { ...asJson, accept: stream } }, 400],
    ['as events by GET', { path: inUrl, headers: { accept: stream } }, 400],
  ])('%s', async (_, { path = '', ...init }, status) => {
    const answer = await fetched(`${gateway.url}/graphql${path}`, init);
    expect([answer.status, codesOf(answer.body)]).toEqual([status, ['PERSISTED_QUERY_NOT_SUPPORTED']]);
    expect(answer.body.errors[0].message).toBe('PersistedQueryNotSupported');
  });

  test('a query with its hash is answered', async () => {
    const answer = await post(gateway, { query: '{ __typename }', extensions });
    expect(answer.body).toEqual({ data: { __typename: 'Query' } });
  });
});

test('a subscription is refused in a sentence', async () => {
  const { body } = await post(gateway, { query: 'subscription { x }' });
  expect(body.errors).toEqual([
    {
      message: 'A subscription is answered by a stream of events: accept text/event-stream.',
      extensions: { code: 'NOT_ACCEPTABLE' },
    },
  ]);
});

describe('a body of 10 MB', () => {
  const body = `{"query":"${'x'.repeat(10 * 1024 * 1024)}"}`;

  test('is refused, and the next request on the line is served', async () => {
    const answer = await post(gateway, body);
    expect([answer.status, codesOf(answer.body)]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
    expect((await post(gateway, { query: '{ __typename }' })).status).toBe(200);
  });

  test('is refused as well when its length is not said', async () => {
    const answer = await fetched(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, codesOf(answer.body)]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  test('is not even sent by a client that asks first', async () => {
    const answered = new Promise<[number, boolean]>((resolve, reject) => {
      let continued = false;
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        expect: '100-continue',
      };
      const req = request(`${gateway.url}/graphql`, { method: 'POST', headers }, res => {
        resolve([res.statusCode ?? 0, continued]);
        req.destroy();
      });
      req.on('continue', () => {
        continued = true;
      });
      req.on('error', reject);
      req.flushHeaders();
    });
    expect(await answered).toEqual([413, false]);
  });
});
