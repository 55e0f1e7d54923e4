import { objectsAt, standingsAt, treePath } from '../../gateway/execute/tree/path';
import { Repeated } from '../../gateway/execute/tree/shared-objects';
import { agree } from './agreement';
import { openWorld } from './world';

test('fields that one subgraph could not answer under one name are told apart on their way', async () => {
  const hits: any[] = [
    { __typename: 'Book', id: '1', n: 5, tags: ['a'], in: { v: 1 } },
    { __typename: 'Film', id: '2', n: 0, tags: null, in: { v: 2 } },
    { __typename: 'Film', id: '3', n: null, tags: ['b'], in: null },
  ];
  const world = await openWorld({
    subgraphs: {
      a: `
        type Query { hits: [Hit] }
        union Hit = Book | Film
        type Book @key(fields: "id") { id: ID! n: Int! @shareable tags: [String!]! @shareable in: In! @shareable }
        type Film @key(fields: "id") { id: ID! n: Int tags: [String] in: In }
        type In @shareable { v: Int }`,
      b: `
        type Book @key(fields: "id") { id: ID! n: Int @shareable tags: [String] @shareable in: In @shareable more: Int }
        type In @shareable { v: Int }`,
    },
    rows: { Book: hits, Film: hits },
    resolvers: { Query: { hits: () => hits }, Book: { more: () => 1 } },
  });
  const query = '{ hits { ... on Book { n tags in { v } more } ... on Film { n tags in { v } } } }';
  await agree(world, query, { apolloDiffers: 'It leaves null and 0 under the other name.' });
  expect(world.asked[0]?.query).toContain('__alias_');
});

test('a path goes through objects of the named types only, and tells each place of an object', () => {
  const shared = { __typename: 'O' };
  const tree = {
    list: [
      { __typename: 'A', o: shared },
      { __typename: 'B', o: { __typename: 'O', b: true } },
      null,
      { __typename: 'A', o: shared },
    ],
  };
  const path = treePath(['', 'list', '@|[A,C]', 'o']);
  const repeated = new Repeated();
  repeated.add(shared);
  expect(objectsAt(tree, path, repeated)).toEqual([shared]);
  // The next walk comes by again.
  expect(objectsAt(tree, path, repeated)).toEqual([shared]);
  expect(standingsAt(tree, path).map(({ place }) => place)).toEqual([
    ['list', 0, 'o'],
    ['list', 3, 'o'],
  ]);
  expect(objectsAt(tree, treePath(['list', '@', 'o']), repeated)).toHaveLength(2);
  expect(objectsAt(tree, treePath(['list', '@', 'missing', '@', 'o']), repeated)).toEqual([]);
});
