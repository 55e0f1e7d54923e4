/** However much is wrong with a request, what the answer says of it is bounded, over each protocol. */
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import WebSocket from 'ws';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, gatewayOver, graphOver } from './estate';

const sdl = `
  scalar JSON
  input Filter { name: String n: Int and: Filter }
  type Item { id: ID name: String other: String self: Item }
  type Query { find(filter: Filter, names: [String!], any: JSON, n: Int): Int items: [Item] failing: [Int] }`;

let gateway: HttpServer;
beforeAll(async () => {
  const { supergraphSdl } = composeServices([
    { name: 'finder', typeDefs: parse(sdl), url: 'in-process:finder' },
  ]);
  const long = 'x'.repeat(20_000);
  const finder: InProcessSubgraph = {
    execute: async () => ({
      data: { failing: [] },
      errors: Array.from(
        { length: 5_000 },
        (_, n) =>
          new GraphQLError(`${n} failed. ${long}`, {
            path: ['failing', n],
            extensions: { code: 'CONFLICT', long },
          }),
      ),
    }),
    ready: async () => {},
    close: async () => {},
  };
  gateway = await gatewayOver(await graphOver(supergraphSdl!, { inProcess: { finder } }));
});
afterAll(closeAll);

const object = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}`, n]));
const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
const long = 'n'.repeat(200_000);
const many = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** What is sent, as JSON, and the codes of what is answered. */
const hostile: [what: string, body: string, ...codes: string[]][] = [
  [
    'unknown fields of a variable',
    json('query ($f: Filter) { find(filter: $f) }', { f: object(30_000) }),
    'BAD_USER_INPUT',
  ],
  [
    'a list of the wrong type',
    json('query ($s: [String!]) { find(names: $s) }', { s: Array(200_000).fill(1) }),
    'BAD_USER_INPUT',
  ],
  ['a long text for a number', json('query ($n: Int) { find(n: $n) }', { n: long }), 'BAD_USER_INPUT'],
  [
    'an object for a number',
    json('query ($n: Int) { find(n: $n) }', { n: object(30_000) }),
    'BAD_USER_INPUT',
  ],
  [
    'variables that are not given',
    json(`query (${many(1400, n => `$v${n}: String!`)}) { find(names: [${many(1400, n => `$v${n}`)}]) }`),
    'BAD_USER_INPUT',
  ],
  [
    'a variable nested too deeply for its type',
    `{"query":"query ($f: Filter) { find(filter: $f) }","variables":{"f":${nested(50_000, '{"and":', '}').replace('{"and":}', '{}')}}}`,
    'BAD_USER_INPUT',
  ],
  [
    'a variable nested too deeply for JSON',
    `{"query":"query ($j: JSON) { find(any: $j) }","variables":{"j":${nested(100_000, '[', ']')}}}`,
    'BAD_USER_INPUT',
  ],
  [
    'an unknown operation',
    JSON.stringify({ query: 'query A { __typename }', operationName: long }),
    'BAD_REQUEST',
  ],
  ['a syntax error', json(`{ items { "${long}" } }`), 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', json(`{ ${long} }`), 'GRAPHQL_VALIDATION_FAILED'],
  ['a literal of the wrong type', json(`{ find(n: "${long}") }`), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'fields that conflict',
    json(`{ items { ${many(1000, n => (n % 2 ? 'x: name' : 'x: other'))} } }`),
    'GRAPHQL_VALIDATION_FAILED',
    'TOO_MANY_ALIASES',
  ],
  ['errors of a subgraph', json('{ failing }'), 'CONFLICT', 'ERRORS_LEFT_OUT'],
];

function json(query: string, variables?: unknown): string {
  return JSON.stringify({ query, variables });
}

const headers = { 'content-type': 'application/json' };
const posted = async (body: string, accept: string) => {
  const answer = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, accept },
    body,
  });
  return answer.text();
};
const overSse = async (body: string) => {
  const data = /^data: (.*)$/m.exec(await posted(body, 'text/event-stream'))?.[1];
  return data ?? '';
};
const overWebSocket = (body: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`${code} ${reason}`)));
    socket.on('message', raw => {
      const { type, payload } = JSON.parse(String(raw));
      if (type === 'connection_ack') socket.send(`{"id":"1","type":"subscribe","payload":${body}}`);
      else if (type === 'error' || type === 'next') {
        socket.removeAllListeners('close').close();
        resolve(JSON.stringify(type === 'error' ? { errors: payload } : payload));
      }
    });
  });

const protocols: [string, (body: string) => Promise<string>][] = [
  ['HTTP', body => posted(body, 'application/graphql-response+json')],
  ['server-sent events', overSse],
  ['WebSocket', overWebSocket],
];

describe.each(protocols)('over %s', (_protocol, ask) => {
  test.each(hostile)('%s', async (_what, body, ...codes) => {
    const text = await ask(body);
    const errors: { extensions: { code: string } }[] = JSON.parse(text).errors;
    for (const { extensions } of errors) expect(codes).toContain(extensions?.code);
    expect(text.length).toBeLessThan(300_000);
  });
});
