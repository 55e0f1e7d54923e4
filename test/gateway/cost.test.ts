/** What an operation may cost, by the sizes of its lists; and that nobody meets the limit who reads what he asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { openGraph } from '../../gateway/graph';
import { costReader } from '../../gateway/limits/cost';
import { EXAMPLES } from '../../gateway/page/examples';
import { transportsOf } from '../../gateway/transport/transports-of';
import { manifest } from '../../subgraphs/manifest';
import { projectRoot } from '../../wire/project';
import { readmeQuery } from '../graph/readme-query';
import { closeAll, codesOf, gatewayOver, graphOver, log, ownSubgraph, post, supergraph } from './estate';

afterAll(closeAll);

const schema = buildSchema(`
  type Query { user: User users: [User!]! posts(first: Int, last: Int): PostConnection pages(first: Int = 30): [Post] }
  type Mutation { write: Post }
  interface Node { id: ID }
  type User implements Node { id: ID name: String friends(first: Int): [User] mentors: [User] posts(first: Int, last: Int): PostConnection! }
  type PostConnection { edges: [PostEdge!]! nodes: [Post!]! info: Info totalCount: Int }
  type PostEdge { node: Post }
  type Info { end: String }
  type Post implements Node { id: ID author: User tags: [String!] }`);
const read = costReader(schema, '');
const cost = (query: string, variables = {}) => read(parse(query), undefined, variables);

test.each([
  ['leaves are free', '{ __typename }', 0],
  ['an object', '{ user { id name } }', 1],
  ['objects in an object', '{ posts(first: 1) { info { end } totalCount } }', 2],
  ['a list without a size', '{ users { id } }', 10],
  ['a list of leaves', '{ user { posts { nodes { tags } } } }', 1 + 1 + 10],
  ['a list with a size', '{ user { friends(first: 3) { id } } }', 1 + 3],
  ['a size by default', '{ pages { id } }', 30],
  [
    'a connection’s size is that of its lists',
    '{ posts(first: 5) { edges { node { id } } nodes { id } } }',
    1 + 5 * 2 + 5,
  ],
  ['last is a size as first is', '{ posts(last: 7) { nodes { id } } }', 1 + 7],
  [
    'lists multiply',
    '{ posts(first: 5) { nodes { author { posts(first: 4) { nodes { id } } } } } }',
    1 + 5 * (1 + 1 + 1 + 4),
  ],
  [
    'fragments count',
    '{ user { ...F } } fragment F on Node { ... on User { friends(first: 2) { id } } }',
    1 + 2,
  ],
  ['aliases count', '{ a: user { id } b: user { id } }', 2],
  ['a mutation writes', 'mutation { write { id } }', 11],
  ['a negative size is none', '{ posts(first: -5) { nodes { id } } }', 1],
  [
    'what is deferred is an answer of its own, at each of its places',
    '{ posts(first: 9) { nodes { ... @defer { id } ... @defer(if: false) { id } } } }',
    1 + 9 * (1 + 25),
  ],
  [
    'lists within each other that say nothing are 1,000 objects each at most',
    '{ users { mentors { mentors { mentors { mentors { mentors { id } } } } } } }',
    10 + 100 + 1000 + 3 * 1000,
  ],
  [
    'a size that is said counts in full below them',
    '{ users { mentors { mentors { mentors { mentors { friends(first: 3) { id } } } } } } }',
    10 + 100 + 1000 + 2 * 1000 + 3000,
  ],
  ['no size is the assumed one', '{ posts(first: null) { nodes { id } } }', 11],
])('%s', (_, query, expected) => {
  expect(cost(query)).toBe(expected);
});

test('sizes in variables, with and without a default', () => {
  const query =
    'query ($n: Int = 3, $m: Int) { posts(first: $n) { nodes { author { friends(first: $m) { id } } } } }';
  const document = parse(query);
  const of = (variables: object) => read(document, undefined, variables as Record<string, unknown>);
  expect(of({ n: 2, m: 4 })).toBe(1 + 2 * (1 + 1 + 4));
  expect(of({ m: 4 })).toBe(1 + 3 * (1 + 1 + 4));
  expect(of({ n: 2 })).toBe(1 + 2 * (1 + 1 + 10));
  expect(of({ n: 100, m: 1 })).toBe(1 + 100 * (1 + 1 + 1));
});

test('@cost and @listSize of the supergraph', () => {
  const { supergraphSdl, schema: composed } = composeServices([
    {
      name: 'a',
      url: 'http://a',
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
        type Query {
          search(limit: Int, text: String @cost(weight: 4)): [Hit] @listSize(slicingArguments: ["limit"], assumedSize: 50)
          some: [Hit] @listSize(assumedSize: 7)
          page(count: Int): Page @listSize(slicingArguments: ["count"], sizedFields: ["hits"])
          dear: Int @cost(weight: 20)
        }
        type Page { hits: [Hit] others: [Hit] }
        type Hit @cost(weight: 3) { id: ID }`),
    },
  ]) as any;
  expect(supergraphSdl).toContain('cost/v0.1');
  const of = costReader(composed.toGraphQLJSSchema(), supergraphSdl);
  const costOf = (query: string) => of(parse(query), undefined, {});
  expect(costOf('{ dear }')).toBe(20);
  expect(costOf('{ search(limit: 2) { id } }')).toBe(6);
  expect(costOf('{ search { id } }')).toBe(150);
  expect(costOf('{ search(limit: 2, text: "x") { id } }')).toBe(10);
  expect(costOf('{ some { id } }')).toBe(21);
  expect(costOf('{ page(count: 4) { hits { id } others { id } } }')).toBe(1 + 4 * 3 + 10 * 3);
});

test('an operation beyond the limit is refused before any subgraph is asked', async () => {
  const products = ownSubgraph('products');
  const reviews = ownSubgraph('reviews');
  const graph = await graphOver(supergraph(), { inProcess: { products, reviews } });
  const gateway = await gatewayOver(graph);
  const nested = (levels: number): string =>
    levels === 0 ? '{ id }' : `{ reviews { product ${nested(levels - 1)} } }`;
  const thrice = (below: string) => `{ a: products ${below} b: products ${below} c: products ${below} }`;
  const answer = await post(
    gateway,
    { query: thrice(nested(6)) },
    { accept: 'application/graphql-response+json' },
  );
  expect(answer.status).toBe(400);
  expect(codesOf(answer.body)).toEqual(['QUERY_TOO_COSTLY']);
  expect(answer.body.errors[0].message).toMatch(/about 25000 objects at most, but this one may return \d+\./);
  expect([products.requests.length, reviews.requests.length]).toEqual([0, 0]);
  expect((await post(gateway, { query: thrice(nested(2)) })).body.errors).toBeUndefined();
  // Lists that say nothing may have one element each.
  expect((await post(gateway, { query: `{ products ${nested(6)} }` })).body.errors).toBeUndefined();
});

test('normal queries are below the limit', async () => {
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const inProcess = Object.fromEntries(manifest.map(({ name }) => [name, ownSubgraph('products')]));
  const graph = await openGraph({
    supergraphSdl,
    transports: transportsOf(supergraphSdl, { inProcess }),
    log,
  });
  const of = costReader(graph.schema, supergraphSdl);
  const queries = [readmeQuery, getIntrospectionQuery(), ...EXAMPLES.map(({ query }) => query)];
  const costs = queries.map(query => of(parse(query), undefined, { first: 100 }));
  expect(Math.max(...costs)).toBeLessThan(20_000);
  expect(Math.min(...costs)).toBeGreaterThan(0);
  await graph.close();
});
