import { stripIgnoredCharacters } from 'graphql';
import { agree } from './agreement';
import { openWorld, type World } from './world';

/** Names that clients, subgraphs and the planner choose for themselves, and that meet. */
const things: any[] = [
  { __typename: 'Book', id: '1', name: 'B', old: 'x', a: 1, b: 2, c: 3, d: 4 },
  { __typename: 'Film', id: '2', name: 'F', old: 'y', a: 5, b: 6, c: 7, d: 8 },
];
const said = (_: unknown, given: unknown) => JSON.stringify(given);
const open = (edit?: (sdl: string) => string) =>
  openWorld({
    ...(edit && { edit }),
    subgraphs: {
      'products-v2': `
        type Query { things: [Thing] book: Book }
        interface Thing { id: ID! name: String old: String }
        type Book implements Thing @key(fields: "id") { id: ID! name: String old: String }
        type Film implements Thing @key(fields: "id") { id: ID! name: String old: String }`,
      products_v2: `type Book @key(fields: "id") { id: ID! a: Int name: String @external loud: String @requires(fields: "name") }`,
      'products.v2':
        'type Book @key(fields: "id") { id: ID! b: Int say(word: String, words: [String]): String }',
      productsv2: 'type Book @key(fields: "id") { id: ID! c: Int }',
      '2nd': 'type Book @key(fields: "id") { id: ID! d: Int }',
    },
    rows: { Book: things, Film: things },
    resolvers: {
      Query: { things: () => things, book: () => things[0] },
      Book: { say: said, loud: ({ name }) => `${name}!` },
    },
  });

let world: World;
beforeAll(async () => {
  world = await open();
});

test('subgraphs whose names differ in what is no GraphQL name', async () => {
  const apolloDiffers = 'Its planner takes them for one.';
  await agree(world, '{ book { a b c d } things { ... on Book { d c b a } } }', { apolloDiffers });
  await agree(world, 'query Op { things { id ... on Book { a b } } book { name a } }', { apolloDiffers });
  world.asked.length = 0;
  await world.ours('{ book { name a b c d } }');
  expect(world.asked.map(({ name }) => name).sort()).toEqual(
    ['2nd', 'products-v2', 'products.v2', 'products_v2', 'productsv2'].sort(),
  );
});

test.each<[string, Record<string, unknown>]>([
  ['query ($representations: String) { book { say(word: $representations) } }', { representations: 'mine' }],
  ['query ($representations: String = "d") { book { say(word: $representations) } }', {}],
  [
    'query ($representations: [String], $client_representations: String) { book { say(words: $representations, word: $client_representations) } }',
    { representations: ['a'], client_representations: 'b' },
  ],
  [
    'query ($representations: Boolean!) { book { name say @skip(if: $representations) } things { id ... on Book @include(if: $representations) { a } } }',
    { representations: true },
  ],
  [
    'query ($contextualArgument_1_0: String) { book { say(word: $contextualArgument_1_0) } }',
    { contextualArgument_1_0: 'x' },
  ],
  ['query ($__proto__: String) { book { say(word: $__proto__) } }', JSON.parse('{"__proto__":"x"}')],
  [
    'query ($constructor: String, $toString: String) { book { say(word: $constructor) other: say(word: $toString) } }',
    { constructor: 'x' },
  ],
])('a variable of the client: %s', async (query, variables) => {
  await agree(world, query, {
    ...(variables && { variables }),
    apolloDiffers: 'It has such variables itself.',
  });
});

test.each([
  '{ things { __typename: name ... on Book { d } } }',
  '{ things { __typename: name kind: __typename ... on Book { __typename: name d } ... on Film { id } } }',
  '{ book { __typename: old d } things { ... on Book { __typename: name } ... on Film { __typename: old } } }',
  '{ __typename: book { __typename: d } }',
])('__typename as an alias: %s', async query => {
  await agree(world, query, { apolloDiffers: 'It takes the alias for the type.' });
});

test('a supergraph without white space', async () => {
  const dense = await open(stripIgnoredCharacters);
  const apolloDiffers = 'It overwrites the key.';
  await agree(dense, '{ book { id: old name: old loud a d } }', { apolloDiffers });
  await agree(dense, '{ things { id: name ... on Book { name: id loud b } } }', { apolloDiffers });
});
