import { random } from '../support/random';
import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** Entities that are known by keys of different names with equal values: one thing's id is another's sku. */
const things: any[] = [10, 20, 30, 40].map(price => ({ __typename: 'Thing', price }));
const items: any[] = ['1', '2', '3', '4'].map(id => ({ __typename: 'Item', id, price: Number(id) * 1000 }));
for (const [n, thing] of things.entries()) thing.next = things[(n + 1) % 4];

/** Gives the values of every key to other things. The parts of "a b" and "c d" run together to the same text. */
function deal(seed: number): void {
  const next = random(seed);
  const shuffled = <T>(values: T[]): T[] =>
    values
      .map(value => [next(), value] as const)
      .sort(([one], [other]) => one - other)
      .map(([, value]) => value);
  const ids = shuffled(['1', '2', '3', '4']);
  const skus = shuffled(['1', '2', '3', '4']);
  const pairs = [
    ['1', '11'],
    ['11', '1'],
    ['2', '1'],
    ['1', '2'],
  ];
  const ab = shuffled(pairs);
  const cd = shuffled(pairs);
  for (const [n, thing] of things.entries()) {
    const [a, b] = ab[n]!;
    const [c, d] = cd[n]!;
    Object.assign(thing, { id: ids[n], sku: skus[n], a, b, c, d });
  }
}

let world: World;
beforeAll(async () => {
  const list = () => things;
  world = await openWorld({
    subgraphs: {
      ids: 'type Query { ids: [Thing] items: [Item] } type Thing @key(fields: "id") { id: ID! } type Item @key(fields: "id") { id: ID! }',
      skus: 'type Query { skus: [Thing] } type Thing @key(fields: "sku") { sku: ID! }',
      ab: 'type Query { ab: [Thing] } type Thing @key(fields: "a b") { a: ID! b: ID! }',
      cd: 'type Query { cd: [Thing] } type Thing @key(fields: "c d") { c: ID! d: ID! }',
      all: `
        type Query { any: [Any] }
        union Any = Thing | Item
        type Thing @key(fields: "id") @key(fields: "sku") @key(fields: "a b") @key(fields: "c d") {
          id: ID! sku: ID! a: ID! b: ID! c: ID! d: ID! price: Int says(word: String): String next: Thing
        }
        type Item @key(fields: "id") { id: ID! price: Int says(word: String): String }`,
    },
    rows: { Thing: things, Item: items },
    resolvers: {
      Query: {
        ids: list,
        items: () => items,
        skus: list,
        ab: list,
        cd: list,
        any: () => [...things, ...items],
      },
      Thing: { says: ({ price }, { word }) => `${word} thing ${price}` },
      Item: { says: ({ price }, { word }) => `${word} item ${price}` },
    },
  });
});

test.each([
  '{ ids { price } skus { price } }',
  '{ skus { price } ids { price } items { price } }',
  '{ ab { price } cd { price } }',
  '{ cd { next { price } } ids { next { price } } any { ... on Thing { price } ... on Item { price } } }',
])('%s', async query => {
  for (let seed = 1; seed <= 5; seed++) {
    deal(seed);
    await agree(world, query);
  }
});

test('each key is asked for', async () => {
  deal(1);
  world.asked.length = 0;
  await agree(world, '{ ab { price } cd { price } ids { price } }');
  const asked = world.asked.filter(({ name }) => name === 'all');
  expect(asked.flatMap(({ variables }) => variables.representations)).toHaveLength(12);
});

test('random operations', async () => {
  for (let seed = 1; seed <= 2; seed++) {
    deal(seed);
    await agreeOnRandomOperations(world, {
      count: 40,
      values: { word: ['a', 'b'] },
      repeat: 0.8,
      maxDepth: 3,
    });
  }
}, 120_000);
