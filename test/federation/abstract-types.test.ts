import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

describe('@interfaceObject', () => {
  const media: any[] = [
    { __typename: 'Book', id: '1', title: 'A', pages: 3, rating: 5 },
    { __typename: 'Film', id: '2', title: 'B', minutes: 9, rating: null },
  ];
  let world: World;
  beforeAll(async () => {
    world = await openWorld({
      subgraphs: {
        media: `
          type Query { media: [Media] one(id: ID!): Media }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
        ratings: `
          type Query { top: [Media] }
          type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int alike: [Media!] }`,
      },
      rows: { Media: media, Book: media, Film: media },
      resolvers: {
        Query: { media: () => media, one: (_, { id }) => media.find(item => item.id === id) ?? null },
      },
      whole: {
        Query: { top: () => media },
        Book: { alike: () => [media[1]] },
        Film: { alike: () => [media[0], media[1]] },
      },
      apart: {
        ratings: {
          Query: { top: () => media.map(({ __typename, ...rest }) => rest) },
          Media: {
            alike: ({ id }) => media.slice(id === '1' ? 1 : 0).map(({ __typename, ...rest }) => rest),
          },
        },
      },
    });
  });

  test.each([
    '{ media { __typename rating } one(id: "2") { rating ... on Film { minutes } } one2: one(id: "7") { rating } }',
    '{ top { id rating } }',
    '{ top { __typename title ... on Book { pages rating } } }',
    '{ media { alike { __typename id ... on Film { minutes alike { title rating } } } } }',
  ])('%s', async query => {
    await agree(world, query);
  });

  test('one name may be another field on each type', async () => {
    await agree(
      world,
      '{ media { rating ... on Film { toString: rating } ... on Book { toString: pages } } }',
      {
        apolloDiffers: 'It gives a book its rating for the pages.',
      },
    );
  });

  test('random operations', async () => {
    await agreeOnRandomOperations(world, { count: 100, values: { id: ['1', '2', '3'] } });
  }, 60_000);
});

test('what no subgraph can be asked for is an error where it is asked', async () => {
  const world = await openWorld({
    subgraphs: {
      a: `
        type Query { a: Node count: Int list: [Sure!] }
        interface Node @key(fields: "id") { id: ID! }
        type Sure { no: Int node: Node }`,
      b: `
        type Query { b: Node }
        type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
    },
    resolvers: {
      Query: {
        a: () => ({ __typename: 'Node', id: '1' }),
        b: () => ({ id: '1', field: 'f' }),
        list: () => [{ no: 1, node: { __typename: 'Node', id: '1' } }],
        count: () => 1,
      },
    },
  });
  const error = (...path: unknown[]) => ({ path, extensions: { code: 'NOT_RESOLVABLE' } });
  // Nothing is left to be asked.
  const none = await world.ours('{ a { field } }');
  expect(none).toMatchObject({ errors: [error('a')] });
  expect(none.data).toBeUndefined();
  const some = await world.ours('{ a { field } count }');
  expect(some).toMatchObject({ data: { a: null, count: 1 }, errors: [error('a')] });
  const skipped = await world.ours('query ($yes: Boolean!) { a @skip(if: $yes) { field } }', { yes: true });
  expect(skipped).toEqual({ data: {} });
  const below = await world.ours('{ list { no x: node { y: field } } }');
  expect(below).toMatchObject({ data: { list: [{ no: 1, x: null }] }, errors: [error('list', 0, 'x')] });
  expect(await world.ours('{ b { field } }')).toEqual({ data: { b: { field: 'f' } } });
});

test('an object of a type that clients may not see is null, and its name is not told', async () => {
  const world = await openWorld({
    subgraphs: {
      a: `
        type Query { all: [Thing] strict: [Thing!] colour: Colour }
        interface Thing { id: ID! }
        type Seen implements Thing { id: ID! }
        type Hidden implements Thing @inaccessible { id: ID! }
        enum Colour { RED SECRET @inaccessible }`,
    },
    resolvers: {
      Query: {
        all: () => [
          { __typename: 'Seen', id: '1' },
          { __typename: 'Hidden', id: '2' },
        ],
        strict: () => [{ __typename: 'Hidden', id: '2' }],
        colour: () => 'SECRET',
      },
    },
  });
  const { data, errors } = await world.ours('{ all { id __typename } strict { id } colour }');
  expect(data).toEqual({ all: [{ id: '1', __typename: 'Seen' }, null], strict: null, colour: null });
  expect(errors?.map(({ path }) => path)).toEqual([['all', 1], ['strict', 0], ['colour']]);
  expect(JSON.stringify(errors)).not.toMatch(/Hidden|SECRET/);
});
