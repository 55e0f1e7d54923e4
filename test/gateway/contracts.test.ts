/** Contracts: by tags, each at a path of its own with a schema of its own, in which nothing is known of the rest. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { type Graph, openGraph } from '../../gateway/graph';
import type { Hooks } from '../../gateway/hooks/hooks';
import { requestLog } from '../../gateway/observe/request-log';
import { builtSupergraph } from '../../gateway/supergraph/built-supergraph';
import { contractSchema } from '../../gateway/supergraph/contract';
import { reloadableGraph } from '../../gateway/supergraph/reload';
import { transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import type { ContractFilter } from '../../wire/graph-contracts';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { listening } from '../support/listening';
import { run } from '../support/process';
import { closeAll, codesOf, fetched, gatewayOver, later, log } from './estate';

afterEach(closeAll);

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@tag", "@shareable", "@inaccessible"])`;

function composed(schemas: Record<string, string>, urls: Record<string, string> = {}): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(schemas).map(([name, sdl]) => ({
      name,
      typeDefs: parse(`${link} ${sdl}`),
      url: urls[name] ?? 'http://127.0.0.1:9/',
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const all: ContractFilter = { include: [], exclude: [], hideUnreachable: false };

/** What is left of the types, without what every schema has. */
function left(sdl: string, filter: Partial<ContractFilter>): string {
  const { schema } = builtSupergraph(composed({ a: sdl }));
  const text = printSchema(
    lexicographicSortSchema(contractSchema(schema, 'partners', { ...all, ...filter })),
  );
  return text
    .replace(/^"""[\s\S]*?directive @defer.*$/m, '')
    .replace(/^directive .*$/gm, '')
    .trim();
}
const same = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl))).trim();

describe('what a contract leaves', () => {
  test('without tags to include: all but what has an excluded one', () => {
    const sdl = `
      type Query { a(x: Int, y: Int @tag(name: "out")): A b: Int @tag(name: "out") i: I e(e: E, in: In): E u: U }
      interface I { id: ID! secret: Int @tag(name: "out") }
      type A implements I { id: ID! secret: Int @tag(name: "out") }
      type Gone implements I @tag(name: "out") { id: ID! secret: Int }
      union U = A | Gone
      enum E { ONE TWO @tag(name: "out") }
      input In { x: Int y: Int @tag(name: "out") }
      scalar S @tag(name: "out")`;
    expect(left(sdl, { exclude: ['out', 'other'] })).toBe(
      same(`
      type Query { a(x: Int): A i: I e(e: E, in: In): E u: U }
      interface I { id: ID! }
      type A implements I { id: ID! }
      union U = A
      enum E { ONE }
      input In { x: Int }`),
    );
  });

  test('with tags to include: the fields and unions that have one, and the tags of a type are those of its fields', () => {
    const sdl = `
      type Query { a: A @tag(name: "in") b: B @tag(name: "in") c: Int u: U @tag(name: "in") }
      type A @tag(name: "in") { id: ID! other: Int @tag(name: "out") }
      type B { id: ID! x: Int @tag(name: "in") }
      type C { id: ID! }
      union U @tag(name: "in") = A | B | C
      union V = A | B
      enum E { ONE }`;
    expect(left(sdl, { include: ['in'], exclude: ['out'] })).toBe(
      same(`
      type Query { a: A b: B u: U }
      type A { id: ID! }
      type B { x: Int }
      union U = A | B
      enum E { ONE }`),
    );
  });

  test('what nothing leads to any more goes too, if that is wanted', () => {
    const sdl = `
      type Query { a: A b(in: In): B @tag(name: "out") }
      type A implements I { id: ID! e: E }
      type B { c: C }
      type C { id: ID! }
      interface I { id: ID! }
      input In { s: S }
      scalar S
      enum E { ONE }
      union U = B | C
      type Mutation { b: Int @tag(name: "out") }`;
    expect(left(sdl, { exclude: ['out'], hideUnreachable: true })).toBe(
      same(`
      type Query { a: A }
      type A implements I { id: ID! e: E }
      interface I { id: ID! }
      enum E { ONE }`),
    );
    expect(left(sdl, { exclude: ['out'] })).toContain('type C');
  });

  test('an @inaccessible of its own stays', () => {
    expect(
      left('type Query { a: Int b: Int @inaccessible c: Int @tag(name: "x") }', { exclude: ['x'] }),
    ).toBe(same('type Query { a: Int }'));
  });

  test.each([
    [
      'a field leads to a type that is excluded',
      'type Query { a: A } type A @tag(name: "x") { id: ID! }',
      '"Query.a"',
    ],
    [
      'an argument that is excluded is required',
      'type Query { a(b: Int! @tag(name: "x")): Int }',
      '"Query.a(b:)"',
    ],
    ['nothing is left', 'type Query @tag(name: "x") { a: Int }', 'Query'],
  ])('where %s, it says so', (_, sdl, part) => {
    expect(() => left(sdl, { exclude: ['x'] })).toThrow('The contract "partners" is invalid: ');
    expect(() => left(sdl, { exclude: ['x'] })).toThrow(part);
  });
});

const schemas = {
  shop: `
    type Query { products: [Product!]! nodes: [Node!]! margin: Int @tag(name: "internal") }
    interface Node { id: ID! }
    type Product implements Node @key(fields: "id") { id: ID! name: String! cost: Int @tag(name: "internal") }
    type Supplier implements Node @tag(name: "internal") { id: ID! name: String! }`,
  reviews: `
    type Product @key(fields: "id") { id: ID! reviews: [String!]! @tag(name: "partner") }`,
};
const products = [{ __typename: 'Product', id: '1', name: 'Chair', cost: 20 }];
const resolvers: Record<keyof typeof schemas, any> = {
  shop: {
    Query: {
      products: () => products,
      nodes: () => [...products, { __typename: 'Supplier', id: 's', name: 'Oak Ltd' }],
      margin: () => 7,
    },
  },
  reviews: { Product: { reviews: () => ['Sturdy.'] } },
};

async function shop(): Promise<string> {
  const urls: Record<string, string> = {};
  for (const name of ['shop', 'reviews'] as const) {
    const typeDefs = parse(`${link} ${schemas[name]}`);
    const handler = createHandler({
      schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers[name] }]),
    });
    const server = createServer((req, res) => void handler(req, res));
    urls[name] = `http://127.0.0.1:${await listening(server)}/graphql`;
    closers.push(() => server.close());
  }
  return composed(schemas, urls);
}

const CONTRACTS = JSON.stringify({ public: { exclude: ['internal'] } });
const lines: any[] = [];
const logger = openLog('info', { write: line => void lines.push(JSON.parse(line)) });

let graph: Graph;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  const supergraphSdl = await shop();
  const { contracts } = readConfig({ CONTRACTS });
  graph = await openGraph({ supergraphSdl, transports: transportsOf(supergraphSdl, {}), contracts, log });
});
afterAll(async () => {
  await graph.close();
  for (const close of closers) await close();
});

/** Each test has a gateway of its own in front of the same graph. */
async function served(environment: Record<string, string> = {}, hooks?: Hooks) {
  const config = readConfig({ CONTRACTS, ...environment });
  const known = openKnownDocuments(config, log, later);
  const observers = [
    requestLog({ log: logger, all: true, slowMs: 60_000, planOf: () => Promise.reject(new Error()) }),
  ];
  return gatewayOver(graph, { config, known, hooks, observers });
}

const ask = ({ url }: { url: string }, path: string, body: object, headers: Record<string, string> = {}) =>
  fetched(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a contract is served at a path of its own', () => {
  test('what it has is answered, what it has not is unknown', async () => {
    const gateway = await served();
    const query = '{ products { id name reviews } }';
    const answer = { data: { products: [{ id: '1', name: 'Chair', reviews: ['Sturdy.'] }] } };
    expect((await ask(gateway, '/graphql/public', { query })).body).toEqual(answer);
    expect((await ask(gateway, '/graphql', { query })).body).toEqual(answer);
    expect((await fetched(`${gateway.url}/graphql/public?query=${encodeURIComponent(query)}`)).body).toEqual(
      answer,
    );
    const hidden = { query: '{ products { cost } margin }' };
    expect((await ask(gateway, '/graphql', hidden)).body).toEqual({
      data: { products: [{ cost: 20 }], margin: 7 },
    });
    const { body } = await ask(gateway, '/graphql/public', hidden);
    expect(codesOf(body)).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    // The last letter is missing: nobody is told what it may have meant.
    const guess = await ask(gateway, '/graphql/public', { query: '{ products { cos } margi }' });
    expect(JSON.stringify(guess.body)).not.toMatch(/cost|margin/);
  });

  test('introspection and objects of types that it has not tell nothing of them', async () => {
    const gateway = await served();
    const query = '{ __schema { types { name fields { name } } } __type(name: "Supplier") { name } }';
    const { body } = await ask(gateway, '/graphql/public', { query });
    expect(body.data.__type).toBeNull();
    expect(JSON.stringify(body)).toContain('reviews');
    expect(JSON.stringify(body)).not.toMatch(/Supplier|cost|margin/);
    const nodes = { query: '{ nodes { __typename id } }' };
    expect((await ask(gateway, '/graphql', nodes)).body.data.nodes[1]).toEqual({
      __typename: 'Supplier',
      id: 's',
    });
    const seen = await ask(gateway, '/graphql/public', nodes);
    expect(JSON.stringify(seen.body)).not.toMatch(/Supplier|"s"/);
    expect(codesOf(seen.body)).not.toEqual([]);
  });

  test('explain, event streams and WebSockets answer by its schema', async () => {
    const gateway = await served();
    const hidden = { query: '{ margin }' };
    const explained = await ask(gateway, '/graphql/public', hidden, { 'joinery-explain': 'plan' });
    expect(codesOf(explained.body)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const shown = await ask(
      gateway,
      '/graphql/public',
      { query: '{ products { name } }' },
      { 'joinery-explain': 'plan' },
    );
    expect(shown.body.extensions.explain.fetches).toHaveLength(1);

    const sse = await ask(gateway, '/graphql/public', hidden, { accept: 'text/event-stream' });
    expect(sse.body).toContain('GRAPHQL_VALIDATION_FAILED');

    const answerAt = async (path: string) => {
      const client = createClient({
        url: gateway.url.replace('http', 'ws') + path,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      try {
        return (await client.iterate(hidden).next()).value;
      } catch (error) {
        return Array.isArray(error) ? { errors: error } : 'refused';
      } finally {
        await client.dispose();
      }
    };
    expect(await answerAt('/graphql')).toEqual({ data: { margin: 7 } });
    expect(codesOf((await answerAt('/graphql/public')) as any)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await answerAt('/graphql/others')).toBe('refused');
  });

  test('there is nothing at the path of a contract that is none', async () => {
    const gateway = await served();
    for (const path of ['/graphql/others', '/graphql/', '/graphql/__proto__', '/graphql/public/more']) {
      const { status, body } = await ask(gateway, path, { query: '{ __typename }' });
      expect([path, status, codesOf(body)]).toEqual([path, 404, ['NOT_FOUND']]);
    }
  });

  test('a hook and the log are told which contract is asked', async () => {
    const asked: unknown[] = [];
    const gateway = await served({}, { onRequest: ({ contract }) => void asked.push(contract) });
    lines.length = 0;
    await ask(gateway, '/graphql/public', { query: '{ products { id } }' });
    await ask(gateway, '/graphql', { query: '{ products { id } }' });
    expect(asked).toEqual(['public', undefined]);
    expect(lines.map(({ contract }) => contract)).toEqual(['public', undefined]);
  });
});

describe('known operations of which it has not all fields are not known', () => {
  const shown = 'query Shown { products { name } }';
  const hidden = 'query Hidden { margin }';
  const idOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const strict = { accept: 'application/graphql-response+json' };

  test('trusted documents, by id and by text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'joinery-contracts-'));
    later(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'shown.graphql'), shown);
    writeFileSync(join(folder, 'hidden.graphql'), hidden);
    const gateway = await served({ TRUSTED_DOCUMENTS: folder, OTHER_DOCUMENTS: 'refuse' });
    const at = async (path: string, body: object) => {
      const answered = await ask(gateway, path, body, strict);
      return answered.body.data ?? codesOf(answered.body);
    };
    expect(await at('/graphql', { documentId: idOf(hidden) })).toEqual({ margin: 7 });
    expect(await at('/graphql/public', { documentId: idOf(shown) })).toEqual({
      products: [{ name: 'Chair' }],
    });
    expect(await at('/graphql/public', { documentId: idOf(hidden) })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(await at('/graphql/public', { query: hidden })).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });

  test('automatic persisted queries', async () => {
    const gateway = await served({ PERSISTED_QUERIES: 'on' });
    const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(hidden) } } };
    expect((await ask(gateway, '/graphql', { ...byHash, query: hidden })).body).toEqual({
      data: { margin: 7 },
    });
    const { body } = await ask(gateway, '/graphql/public', byHash);
    expect(codesOf(body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

test('they follow the supergraph, and one that makes a contract invalid is refused', async () => {
  const { contracts } = readConfig({ CONTRACTS });
  let sdl = composed({ a: 'type Query { a: Int b: Int @tag(name: "internal") }' });
  const open = () => openGraph({ supergraphSdl: sdl, transports: transportsOf(sdl, {}), contracts, log });
  const graph = await reloadableGraph(open, log);
  later(() => graph.close());
  const gateway = await gatewayOver(graph);
  const fields = async () => {
    const query = '{ __schema { queryType { fields { name } } } }';
    const { body } = await ask(gateway, '/graphql/public', { query });
    return body.data.__schema.queryType.fields.map(({ name }: { name: string }) => name);
  };
  expect(await fields()).toEqual(['a']);
  sdl = composed({ a: 'type Query { a: Int b: Int @tag(name: "internal") c: Int }' });
  await graph.reload();
  expect(await fields()).toEqual(['a', 'c']);
  sdl = composed({ a: 'type Query { x: X } type X @tag(name: "internal") { id: ID! }' });
  await graph.reload();
  expect(graph.refused).toContain('The contract "public" is invalid');
  expect(await fields()).toEqual(['a', 'c']);
});

test('compose --contract writes what its clients see, and --check says whether it is fresh', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-contracts-'));
  later(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'supergraph.graphql'), composed(schemas));
  writeFileSync(join(folder, 'joinery.yaml'), 'contracts:\n  public: { exclude: [internal] }\n');
  const compose = async (...args: string[]) => {
    const script = join(projectRoot, 'dist/cli/joinery.js');
    const { ended, output } = run(process.execPath, [script, 'compose', ...args], { folder });
    return [await ended, output()] as const;
  };
  const of = ['--supergraph', 'supergraph.graphql', '--contract'];
  expect(await compose(...of, 'public')).toEqual([0, 'schema/contracts/public.graphql is written.\n']);
  const file = join(folder, 'schema/contracts/public.graphql');
  expect(existsSync(file)).toBe(true);
  const schema = buildSchema(readFileSync(file, 'utf8'));
  expect(schema.getType('Supplier')).toBeUndefined();
  expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(['products', 'nodes']);
  expect((await compose(...of, 'public', '--check'))[0]).toBe(0);
  expect(await compose(...of, 'other')).toEqual([1, expect.stringContaining('There is no contract "other"')]);
});

test.each([
  [
    '{"Public":{"exclude":["a"]}}',
    'CONTRACTS must be a JSON object like {"partners":{"include":["partner"],"exclude":["internal"]}}; look at Public',
  ],
  ['{"a":{}}', 'CONTRACTS must be a JSON object like {"partners"'],
  ['[]', 'CONTRACTS must be a JSON object like {"partners"'],
])('%s is refused', (text, message) => {
  expect(() => readConfig({ CONTRACTS: text })).toThrow(message);
});
