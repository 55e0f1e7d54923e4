/** Reasons behind interfaces, unions and contexts, where the planner's paths carry types and steps upwards. */
import { openWorld, type World } from '../federation/world';
import { analyze, answerOver, fetchOf } from './explain-over';

let world: World;
beforeAll(async () => {
  const media = [
    { __typename: 'Book', id: 'b', title: 'Emma', shelf: { id: 's1' } },
    { __typename: 'Film', id: 'f', title: 'Emma, again', shelf: { id: 's2' } },
  ];
  world = await openWorld({
    subgraphs: {
      library: `
        type Query { media: [Media!]! found: [Found!]! shop: Shop first: Shelf @provides(fields: "row") }
        interface Media { id: ID! title: String shelf: Shelf }
        type Book implements Media @key(fields: "id") { id: ID! title: String shelf: Shelf }
        type Film implements Media @key(fields: "id") { id: ID! title: String shelf: Shelf }
        union Found = Book | Film
        type Shelf @key(fields: "id") { id: ID! row: Int @external }
        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String stand: Stand }
        type Stand @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }")): String }`,
      shelves: `type Shelf @key(fields: "id") { id: ID! row: Int @shareable }`,
      ratings: `type Book @key(fields: "id") { id: ID! stars: Int } type Film @key(fields: "id") { id: ID! stars: Int }`,
    },
    rows: {
      Book: [{ ...media[0], stars: 5 }],
      Film: [{ ...media[1], stars: 3 }],
      Shelf: [
        { id: 's1', row: 1 },
        { id: 's2', row: 2 },
      ],
      Stand: [{ id: 'st' }],
      Shop: [],
    },
    resolvers: {
      Query: {
        media: () => media,
        found: () => media,
        shop: () => ({ id: 'sh', currency: 'EUR', stand: { id: 'st' } }),
      },
      Stand: { price: (_, { currency }) => `1 ${currency}` },
    },
    apollo: false,
  });
});

test('one fetch for several types names each of them with its key', async () => {
  const query = '{ found { ... on Book { title stars } ... on Film { stars } } }';
  const { explain, result } = await answerOver(world.graph, query, { explain: analyze });
  expect(result.data!.found).toEqual([{ title: 'Emma', stars: 5 }, { stars: 3 }]);
  const ratings = explain.fetches.filter(({ service }) => service === 'ratings');
  expect(ratings.flatMap(({ types }) => types).sort()).toEqual(['Book', 'Film']);
  expect(
    ratings
      .flatMap(({ reason }) => reason.keys)
      .map(({ type, fields }) => `${type} ${fields}`)
      .sort(),
  ).toEqual(['Book id', 'Film id']);
  expect(ratings.flatMap(({ reason }) => reason.fields)).toEqual(
    expect.arrayContaining([
      { path: 'found.stars', field: 'Book.stars' },
      { path: 'found.stars', field: 'Film.stars' },
    ]),
  );
  for (const { run } of ratings) expect(run!.state).toBe('answered');
});

test('a fetch for one of several types waits for the key of its own', async () => {
  for (const [type, other] of [
    ['Book', 'Film'],
    ['Film', 'Book'],
  ]) {
    const query = `{ found { ... on ${type} { stars } ... on ${other} { id title } } }`;
    const { explain } = await answerOver(world.graph, query);
    expect(fetchOf(explain, 'ratings').reason.waitsFor).toEqual([{ fetch: 1, fields: [`${type}.id`] }]);
  }
});

test('of a type behind a union, a replica is advised in words that compose', async () => {
  const { explain } = await answerOver(world.graph, '{ found { ... on Film { stars } } }');
  expect(explain.warnings.map(({ message }) => message)).toEqual([
    'Fetch 2 asks ratings only for Film.stars. A replica in library could give it: ' +
      '@provides(fields: "... on Film { stars }") on Query.found, and @shareable in ratings.',
  ]);
});

test('below an interface, a reference leads on under the name that the client gave', async () => {
  const { explain } = await answerOver(world.graph, '{ all: media { place: shelf { row } } }', {
    explain: analyze,
  });
  expect(fetchOf(explain, 'shelves')).toMatchObject({
    at: 'all.place',
    types: ['Shelf'],
    reason: {
      fields: [{ path: 'all.place.row', field: 'Shelf.row' }],
      keys: [{ type: 'Shelf', fields: 'id' }],
      waitsFor: [{ fetch: 1, fields: ['Shelf.id'] }],
    },
    run: { state: 'answered', entities: { found: 2, told: 0, asked: 2, answered: 2 } },
  });
});

test('an argument from a context is named, and waited for', async () => {
  const { explain, result } = await answerOver(world.graph, '{ shop { stand { price } } }', {
    explain: analyze,
  });
  expect(result.data).toEqual({ shop: { stand: { price: '1 EUR' } } });
  const [, prices] = explain.fetches;
  expect(prices!.reason.contexts).toEqual(['currency']);
  expect(prices!.reason.waitsFor).toEqual([{ fetch: 1, fields: ['Shop.currency', 'Stand.id'] }]);
  expect(prices!.reason.replicable).toBeNull();
});
