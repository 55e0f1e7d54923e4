/** Requests that are odd and allowed are answered as they are meant; the others are refused in a sentence. */
import { connect } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import WebSocket from 'ws';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, codesOf, gatewayOver, graphOver, later, post, rawServer } from './estate';

const typeDefs = parse(`
  scalar JSON
  input Any { all: [Any!] is: Int }
  type Query { echo(v: JSON, s: String, any: Any): String thing: Thing header(name: String!): String }
  type Thing { name: String }`);
const resolvers = {
  Query: {
    echo: (_: unknown, given: object) => JSON.stringify(given),
    thing: () => ({ name: 'a' }),
    header: (_: unknown, { name }: { name: string }, { headers }: any) => headers[name],
  },
};
let gateway: HttpServer;

beforeAll(async () => {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const handler = createHandler({ schema, context: req => ({ headers: req.raw.headers }) as never });
  const { url } = await rawServer((req, res) => void handler(req, res));
  const { supergraphSdl } = composeServices([{ name: 'a', url, typeDefs }]);
  const config = readConfig({ PASS_HEADERS: 'x-name, authorization' });
  gateway = await gatewayOver(await graphOver(supergraphSdl!, {}), { config });
});
afterAll(closeAll);

/** What the gateway says to these bytes, until it closes the connection. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let answer = '';
    socket.on('data', chunk => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const body = '{"query":"{ thing { name } }"}';
const head = `content-type: application/json\r\ncontent-length: ${body.length}\r\n`;

describe('Host', () => {
  test.each([
    ['POST', `POST /graphql HTTP/1.1\r\n${head}\r\n${body}`],
    ['GET', 'GET /health HTTP/1.1\r\n\r\n'],
  ])('a request of HTTP/1.1 without it is refused in a sentence: %s', async (_, text) => {
    const [first, answer] = (await raw(text)).split('\r\n\r\n') as [string, string];
    expect(first).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    for (const line of first.split('\r\n').slice(1)) expect(line).toMatch(/^[a-z-]+: \S/i);
    expect(first).not.toMatch(/\r\n\d+:/);
    expect(JSON.parse(answer)).toEqual({
      errors: [{ message: 'A request of HTTP/1.1 has a header Host.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('HTTP/1.0 knows none', async () => {
    const answer = await raw(`POST /graphql HTTP/1.0\r\n${head}\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\{"data":\{"thing":\{"name":"a"\}\}\}$/);
  });
});

test('a header that is passed on keeps its bytes', async () => {
  const query = JSON.stringify({ query: '{ header(name: "x-name") }' });
  const answer = await raw(
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-name: Jos\xe9 \xff\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`,
  );
  expect(answer).toContain('{"data":{"header":"José ÿ"}}');
});

describe('the authorization of connection_init', () => {
  function connected(payload: string): Promise<[code: number, reason: string] | 'acknowledged'> {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    later(() => socket.terminate());
    socket.on('open', () => socket.send(`{"type":"connection_init","payload":${payload}}`));
    return new Promise(resolve => {
      socket.on('message', () => resolve('acknowledged'));
      socket.on('close', (code, reason) => resolve([code, String(reason)]));
    });
  }

  test.each([
    '{"authorization":{"toString":1}}',
    '{"Authorization":{"toString":null,"valueOf":1}}',
    '{"authorization":["Bearer x"]}',
    '{"authorization":7}',
    '{"authorization":true}',
    '{"authorization":"Bearer ☃"}',
    '{"authorization":"Bearer x\\r\\nx-name: forged"}',
  ])('is text that a header may hold, or is refused: %s', async payload => {
    expect(await connected(payload)).toEqual([
      4403,
      'The authorization of connection_init must be: Bearer <token>.',
    ]);
  });

  test.each(['{"authorization":null}', '{}', '{"authorization":"Bearer x"}', '{"toString":1}'])(
    'may be left out: %s',
    async payload => expect(await connected(payload)).toBe('acknowledged'),
  );
});

test.each(['__proto__', 'constructor', 'toString'])('a variable may be named %s', async name => {
  const ask = async (variables: string) =>
    (await post(gateway, `{"query":"query ($${name}: JSON) { echo(v: $${name}) }","variables":${variables}}`))
      .body;
  expect(await ask(`{"${name}":{"a":1}}`)).toEqual({ data: { echo: '{"v":{"a":1}}' } });
  expect(await ask('{}')).toEqual({ data: { echo: '{}' } });
});

test('aliases of __typename are counted', async () => {
  const query = `{ ${Array.from({ length: 201 }, (_, n) => `t${n}: __typename`).join(' ')} }`;
  expect(codesOf((await post(gateway, { query })).body)).toEqual(['TOO_MANY_ALIASES']);
});

test('a name of ours may be an alias', async () => {
  const query = '{ thing { joinery__typename: name } }';
  expect((await post(gateway, { query })).body).toEqual({ data: { thing: { joinery__typename: 'a' } } });
});

test('a variable that is nested too deeply is refused in a sentence', async () => {
  for (const levels of [201, 5_000, 200_000]) {
    const value = '['.repeat(levels) + ']'.repeat(levels);
    const text = `{"query":"query ($v: JSON) { echo(v: $v) }","variables":{"v":${value}}}`;
    const { errors } = (await post(gateway, text)).body;
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0].message).toBe('Variable "$v" has a value of more than 200 levels.');
  }
});

// The planner's own search for variables in these would take longer than this process lives.
test.each([
  ['of a custom scalar', 'v', '['.repeat(60), ']'.repeat(60), (value: any) => value.v],
  ['of an input object', 'any', '{all:['.repeat(60), ']}'.repeat(60), (value: any) => value.any.all],
])('literal lists within each other %s are answered', async (_, name, open, close, first) => {
  const began = performance.now();
  const { data } = (await post(gateway, { query: `{ echo(${name}: ${open}${close}) }` })).body;
  expect(performance.now() - began).toBeLessThan(5_000);
  let levels = 0;
  for (let value = first(JSON.parse(data.echo)); value; value = value[0]?.all ?? value[0]) levels++;
  expect(levels).toBe(60);
  const query = `query ($n: Int) { echo(any: { all: [{ all: [{ all: [{ all: [{ all: [{ is: $n }] }] }] }] }] }) }`;
  const { body } = await post(gateway, { query, variables: { n: 7 } });
  expect(body.data.echo).toContain('{"is":7}');
});
