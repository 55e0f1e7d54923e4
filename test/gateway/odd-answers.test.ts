/**
 * Subgraphs that answer oddly, over real HTTP through the gateway to the client: what comes out is what graphql-js makes
 * of the same data in one schema, and an answer that is none costs its fields.
 */
import { composeServices } from '@apollo/composition';
import { buildSchema, execute, parse, printSchema } from 'graphql';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, codesOf, gatewayOver, graphOver, post, rawServer } from './estate';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@inaccessible", "@key"])
  type Query {
    thing: Thing things: [Thing!] maybe: [Thing] strict: Thing! any: Any node: Node nodes: [Node]
    colour: Colour colours: [Colour!] int: Int ints: [Int!] matrix: [[Int!]] float: Float text: String id: ID
    flag: Boolean json: JSON
  }
  interface Node { id: ID! }
  type Thing implements Node @key(fields: "id") { id: ID! name: String count: Int! other: Thing }
  type Hidden implements Node @inaccessible { id: ID! }
  union Any = Thing | Hidden
  enum Colour { RED GREEN SECRET @inaccessible }
  scalar JSON`;

let body: string | Buffer;
let gateway: HttpServer;
let schema: ReturnType<typeof buildSchema>;

beforeAll(async () => {
  const { url } = await rawServer((_req, res) =>
    res.writeHead(200, { 'content-type': 'application/json' }).end(body),
  );
  const { supergraphSdl } = composeServices([{ name: 'odd', typeDefs: parse(sdl), url }]);
  const graph = await graphOver(supergraphSdl!, { passErrors: [{ subgraph: '*' }] });
  schema = buildSchema(printSchema(graph.schema));
  gateway = await gatewayOver(graph);
});
afterAll(closeAll);

/** What graphql-js makes of the data that a subgraph answered with. */
async function expected(query: string, data: unknown) {
  const answer = await execute({
    schema,
    document: parse(query),
    rootValue: data,
    fieldResolver: (source, _args, _context, { path }) =>
      Object.hasOwn(source, path.key) ? source[path.key] : undefined,
  });
  return JSON.parse(JSON.stringify(answer));
}

const long = ' '.repeat(4096);
const deep = (depth: number, leaf: string) => '{"other":'.repeat(depth) + leaf + '}'.repeat(depth);
const deepQuery = (depth: number, leaf: string) => `${'{ other '.repeat(depth)}${leaf}${' }'.repeat(depth)}`;

const cases: [what: string, query: string, data: string][] = [
  ['a type that clients may not see', '{ any { __typename } }', '{"any":{"__typename":"Hidden","id":"1"}}'],
  ['a type that nobody knows', '{ any { __typename } }', '{"any":{"__typename":"Nobody"}}'],
  ['a type that is no object', '{ any { __typename } }', '{"any":{"__typename":"Colour"}}'],
  ['a type that is not of the union', '{ any { __typename } }', '{"any":{"__typename":"Query"}}'],
  ['a type that is no name', '{ any { __typename } }', '{"any":{"__typename":7}}'],
  ['no type', '{ any { __typename } }', '{"any":{}}'],
  ['a type of __proto__', '{ any { __typename } }', '{"any":{"__typename":"__proto__"}}'],
  [
    'one odd type among others',
    '{ nodes { id } }',
    '{"nodes":[{"__typename":"Thing","id":"1"},{"__typename":"Hidden","id":"2"},{"__typename":"X","id":"3"},null]}',
  ],
  [
    'another type where there is only one',
    '{ thing { __typename id } }',
    '{"thing":{"__typename":"Nobody","id":"1"}}',
  ],
  [
    'an enumeration’s value that clients may not see',
    '{ colour colours }',
    '{"colour":"SECRET","colours":["RED","SECRET"]}',
  ],
  [
    'an enumeration’s value that nobody knows',
    '{ colour colours }',
    '{"colour":"BLUE","colours":["RED","GREEN"]}',
  ],
  ['an enumeration’s value of __proto__', '{ colour }', '{"colour":"__proto__"}'],
  ['an enumeration’s value in a list', '{ colour }', '{"colour":["RED"]}'],
  ['null where none may be', '{ strict { id } text }', '{"strict":null,"text":"a"}'],
  ['null in an object', '{ thing { id count } }', '{"thing":{"__typename":"Thing","id":"1","count":null}}'],
  [
    'null in a list',
    '{ things { id } maybe { id count } }',
    '{"things":[{"id":"1"},null],"maybe":[{"id":"1","count":null},{"id":"2","count":3}]}',
  ],
  ['a list for an object', '{ thing { id } text }', '{"thing":[{"id":"1"}],"text":"a"}'],
  ['an empty list for an object', '{ thing { id } }', '{"thing":[]}'],
  ['an object for a list', '{ things { id } text }', '{"things":{"id":"1"},"text":"a"}'],
  ['text for a list', '{ things { id } ints }', '{"things":"abc","ints":"123"}'],
  ['lists of other depths', '{ matrix }', '{"matrix":[[1],2,[null],null,[[3]]]}'],
  ['a leaf for an object', '{ thing { id } node { id } }', '{"thing":7,"node":"x"}'],
  ['an object for a leaf', '{ text int flag colour }', '{"text":{},"int":{},"flag":{},"colour":{}}'],
  [
    'keys that stand twice',
    '{ text thing { id id2: id } }',
    '{"text":"a","text":"b","thing":{"id":"1","id2":"2","id":"3"}}',
  ],
  [
    'keys that stand twice, with objects',
    '{ thing { id name } }',
    '{"thing":{"id":"1","name":"a"},"thing":{"id":"2"}}',
  ],
  [
    '__proto__ that nobody asked for',
    '{ thing { name toString: name } }',
    '{"thing":{"__proto__":{"name":"x","toString":"y"},"name":null}}',
  ],
  [
    '__proto__ as an alias',
    '{ __proto__: thing { __proto__: name constructor: count } }',
    '{"__proto__":{"__proto__":"x","constructor":7}}',
  ],
  [
    'names of Object that are missing',
    '{ thing { toString: name valueOf: name hasOwnProperty: name } }',
    '{"thing":{}}',
  ],
  ['what was not asked for', '{ text }', '{"text":"a","more":{"a":[1]},"thing":{"id":1}}'],
  ['what was asked for and is missing', '{ text thing { name } things { id } }', '{"things":[{}]}'],
  [
    'numbers beyond Int',
    '{ a: int b: int c: int d: int }',
    '{"a":2147483648,"b":-2147483649,"c":1e100,"d":2147483647}',
  ],
  ['numbers that are no Int', '{ a: int b: int ints }', '{"a":1.5,"b":1.0,"ints":[1,1e3,2147483648]}'],
  [
    'large and small numbers',
    '{ a: float b: float c: float id }',
    '{"a":1e308,"b":5e-324,"c":-0,"id":12345678901}',
  ],
  ['numbers beyond Float', '{ float json }', '{"float":1e999,"json":[1e999]}'],
  [
    'escapes',
    '{ text }',
    String.raw`{"text":"\"\\\/\b\f\n\r\t\u0041\u00e9\u2028\u2029 \u0000 \u007f <\/script>"}`,
  ],
  [
    'lone surrogates',
    '{ text id json }',
    String.raw`{"text":"a\ud800","id":"\udc00b","json":{"\ud83d":"\ude00"}}`,
  ],
  [
    'pairs of surrogates, and what is written so',
    '{ a: text b: text }',
    String.raw`{"a":"\ud83d\ude00","b":"😀 é"}`,
  ],
  ['escaped names', '{ text thing { name } }', String.raw`{"t\u0065xt":"a","thing":{"n\u0061me":"b"}}`],
  ['spaces', '{ text ints }', ' \n\t{ \r"text" : "a" ,\n"ints" : [ 1 , 2 ]\n} '],
  ['a deep answer', `{ thing ${deepQuery(30, '{ name }')} }`, `{"thing":${deep(30, '{"name":"x"}')}}`],
  ['a deep scalar', '{ json text }', `{"json":${'['.repeat(900)}${']'.repeat(900)},"text":"a"}`],
  [
    'scalars of all kinds',
    '{ a: json b: json c: json d: json e: json }',
    '{"a":null,"b":"x","c":{"__proto__":{"a":1},"toJSON":2},"d":[[]],"e":false}',
  ],
];

test.each(cases)('%s', async (_, query, data) => {
  // Where a text is long, equal objects in it are looked for.
  for (const space of ['', long]) {
    body = `{"data":${data}${space}}`;
    const answer = await post(gateway, { query });
    const whole = await expected(query, JSON.parse(data));
    expect(JSON.stringify(answer.body.data)).toBe(JSON.stringify(whole.data));
    expect(places(answer.body)).toEqual(places(whole));
    expect(JSON.stringify(answer.body)).not.toMatch(/Hidden|SECRET|Nobody/);
  }
});

/** Where errors are, as far as there are data: graphql-js looks into what is no object at all. */
function places({
  data,
  errors = [],
}: {
  data?: unknown;
  errors?: { path: (string | number)[] }[];
}): string[] {
  return errors
    .map(({ path }) => {
      let value = data;
      const end = path.findIndex(part => {
        value = value === null ? undefined : (value as Record<string, unknown>)[part];
        return value === null || value === undefined;
      });
      return path.slice(0, end + 1).join('.');
    })
    .sort();
}

const bad = 'SUBGRAPH_BAD_RESPONSE';
const nothing = { text: null, thing: null };
const some = { text: 'a', thing: null };
const none = [
  { path: ['text'], extensions: { code: bad } },
  { path: ['thing'], extensions: { code: bad } },
];
const silent = 'Subgraph odd reported an error without a message.';
/** More than can be written by a function that calls itself. */
const many = 200_000;
const nested = `${'['.repeat(many)}${']'.repeat(many)}`;
const witness = (error: string) => `{"data":{"text":null,"thing":null},"errors":[${error}]}`;
const told = (path: unknown, extensions = {}, message = 'm') => [
  {
    message,
    ...(path !== undefined && { path }),
    extensions: { code: 'SUBGRAPH_ERROR', serviceName: 'odd', ...extensions },
  },
];

test.each([
  ['nothing', ''],
  ['spaces', ' \n'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '7'],
  ['a text', '"data"'],
  ['an empty object', '{}'],
  ['a list as data', '{"data":[]}'],
  ['text as data', '{"data":"x"}'],
  ['null as data, and no reason', '{"data":null}'],
  ['no errors, and no data', '{"errors":[]}'],
  ['errors that are text, and no data', '{"errors":"no"}'],
  ['errors that are an object, and no data', '{"errors":{"message":"x"}}'],
  ['text as data, and an error', '{"data":"x","errors":[{"message":"m"}]}'],
  ['JSON that is cut off', '{"data":{"text":"a","thi'],
  ['JSON with more behind it', '{"data":{"text":"a","thing":null}} x'],
  ['what only looks like JSON', "{data:{text:'a'}}"],
  ['NaN', '{"data":{"text":NaN}}'],
])('%s is no answer: it costs its fields', async (_, text) => {
  for (const space of ['', long]) {
    body = text + space;
    const answer = await post(gateway, { query: '{ text thing { id } }' });
    expect(answer).toMatchObject({ status: 200, body: { data: nothing, errors: none } });
  }
});

test.each<[string, string | Buffer, unknown, unknown]>([
  [
    'errors that are null',
    '{"data":{"text":"a","thing":null},"errors":null}',
    { text: 'a', thing: null },
    undefined,
  ],
  [
    'extensions that are text',
    '{"data":{"text":"a"},"extensions":"x"}',
    { text: 'a', thing: null },
    undefined,
  ],
  ['a byte order mark', '\uFEFF{"data":{"text":"é"}}', { text: 'é', thing: null }, undefined],
  [
    'bytes that are no UTF-8',
    Buffer.from('{"data":{"text":"a\xff"}}', 'latin1'),
    { text: 'a\uFFFD', thing: null },
    undefined,
  ],
  ['errors that are text', '{"data":{"text":"a"},"errors":"no"}', some, told(undefined, {}, silent)],
  ['errors that are an object', '{"data":{"text":"a"},"errors":{"message":"m"}}', some, told(undefined)],
  ['an error that is null', '{"data":{"text":"a"},"errors":[null]}', some, told(undefined, {}, silent)],
  [
    'an error without a message',
    '{"data":{"text":"a"},"errors":[{"path":["thing"],"extensions":{"code":"X"}}]}',
    some,
    told(['thing'], { code: 'X' }, silent),
  ],
  [
    'an error whose message is a number',
    '{"data":{"text":"a"},"errors":[{"message":7}]}',
    some,
    told(undefined, {}, silent),
  ],
  [
    'an error without a message, and no data',
    '{"errors":[{}]}',
    nothing,
    [...told(['text'], {}, silent), ...told(['thing'], {}, silent)],
  ],
  ['an error whose path is text', witness('{"message":"m","path":"text"}'), nothing, told(undefined)],
  [
    'an error whose path has odd parts',
    witness('{"message":"m","path":["text",null,{}]}'),
    nothing,
    told(undefined),
  ],
  [
    'an error whose path has half an index',
    witness('{"message":"m","path":["text",0.5]}'),
    nothing,
    told(undefined),
  ],
  [
    'an error whose extensions are a list',
    witness('{"message":"m","path":["text"],"extensions":[1]}'),
    nothing,
    told(['text']),
  ],
  [
    'an error whose extensions are text',
    witness('{"message":"m","path":["text"],"extensions":"x"}'),
    nothing,
    told(['text']),
  ],
  [
    'an error whose code is no text',
    witness('{"message":"m","path":["text"],"extensions":{"code":{"a":1}}}'),
    nothing,
    told(['text']),
  ],
  [
    'an error of endless extensions',
    witness(`{"message":"m","path":["text"],"extensions":{"a":${nested}}}`),
    nothing,
    told(['text']),
  ],
])('%s is read as far as it can be', async (_, text, data, errors) => {
  body = text;
  const answer = await post(gateway, { query: '{ text thing { id } }' });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(errors ? { data, errors } : { data });
});

test('what is nested too deep to be written costs its field', async () => {
  for (const levels of [nested, `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`]) {
    body = `{"data":{"text":"a","json":${levels}}}`;
    const answer = await post(gateway, { query: '{ text json }' });
    expect(answer.body.data).toEqual({ text: 'a', json: null });
    expect(codesOf(answer.body)).toEqual([bad]);
  }
});

test('objects without end below what was asked for cost nothing', async () => {
  body = `{"data":{"text":"a","thing":${deep(many, '{"id":"1"}')}}}`;
  const answer = await post(gateway, { query: '{ text thing { name } }' });
  expect(answer.body).toEqual({ data: { text: 'a', thing: { name: null } } });
});
