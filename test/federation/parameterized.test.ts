import { Worker } from 'node:worker_threads';
import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** Literals in arguments become variables, where that is the same. */
const said = (_: unknown, given: unknown) => JSON.stringify(given);
let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      a: `
        type Query { item(id: ID!): Item echo(s: String = "d", i: Int, f: Float, b: Boolean, e: Colour, in: In, ids: [ID!], any: Any): String things: [Thing!] }
        enum Colour { RED BLUE } scalar Any
        input In { n: Int = 3 in: In list: [Int] e: Colour = RED }
        interface Thing { id: ID! said(n: Int): String }
        type Left implements Thing { id: ID! said(n: Int): String } type Right implements Thing { id: ID! said(n: Int): String }
        type Item @key(fields: "id") { id: ID! }`,
      b: `
        directive @oneOf on INPUT_OBJECT
        type Query { one(by: By, all: [By!], in: Holder): String must(by: By!): String }
        input By @oneOf { id: ID no: Int float: Float flag: Boolean name: String colour: Shade by: By }
        input Holder { by: By n: Int = 4 }
        enum Shade { DARK LIGHT }
        type Item @key(fields: "id") { id: ID! say(word: String!): String }`,
    },
    rows: { Item: [{ id: '1' }, { id: '2' }] },
    resolvers: {
      Query: {
        echo: said,
        one: said,
        must: said,
        item: (_, { id }) => (id === '9' ? null : { id }),
        things: () => [
          { __typename: 'Left', id: '1' },
          { __typename: 'Right', id: '2' },
        ],
      },
      Item: {
        say: (_, { word }) => {
          if (word === 'bad') throw new Error('Bad.');
          return word;
        },
      },
      Left: { said },
      Right: { said },
    },
  });
});

test('documents that differ only in literals are planned once', async () => {
  const build = jest.spyOn(Worker.prototype, 'postMessage');
  try {
    for (const [id, word] of [
      ['1', 'a'],
      ['2', 'bad'],
      ['9', 'c'],
      ['1', 'd'],
    ] as const) {
      build.mockClear();
      const planned = () => build.mock.calls.length;
      const { data, errors } = await world.ours(`{ item(id: "${id}") { id say(word: "${word}") } }`);
      expect(planned()).toBe(id === '1' && word === 'a' ? 1 : 0);
      expect(data.item?.id).toBe(id === '9' ? undefined : id);
      expect(errors?.map(({ path }) => path)).toEqual(word === 'bad' ? [['item', 'say']] : undefined);
    }
    await world.ours('{ item(id: "1") { id other: say(word: "a") } }');
    expect(build).toHaveBeenCalledTimes(1);
  } finally {
    build.mockRestore();
  }
});

test.each([
  '{ echo(s: "x", i: -1, f: 2, b: true, e: BLUE, in: { n: 1, in: { list: [1, 2], e: RED } }, ids: ["1", 2], any: { a: [1, "b", RED] }) }',
  '{ a: echo(i: 1) b: echo(f: 1.50) c: echo(f: 1e3) d: echo(s: null, in: null) e: echo(ids: "1") f: echo(in: {}) g: echo(f: 1) }',
  '{ c: echo(s: """block "quoted" é""") }',
  'query ($n: Int = 4, $in: In = { n: 5 }) { a: echo(i: $n, s: "lit") b: echo(in: $in) c: echo(in: { n: $n, e: BLUE }) }',
  '{ echo(i: 1) echo(i: 1) things { id ... on Left { said(n: 1) } ... on Right { said(n: 2) } } }',
  '{ __type(name: "Item") { name } item(id: 1) { id ...F } } fragment F on Item { say(word: "f") x: say(word: "f") @skip(if: true) }',
  '{ a: one(by: { id: "1" }) b: one(by: { no: 2 }) c: one(by: { float: 1.5 }) d: one(by: { flag: false }) e: one(by: { name: "é" }) f: one(by: { colour: LIGHT }) }',
  '{ a: one(by: { by: { by: { no: 1 } } }, in: { by: { name: "" } }) b: one(all: [{ id: "1" }, { no: 2 }]) must(by: { colour: DARK }) }',
  'query ($id: ID!, $by: By, $to: By!) { a: one(by: { id: $id }) b: one(by: $by) must(by: $to) }',
  'query ($literal__0: Int!) { a: echo(i: $literal__0, s: "x") }',
])('a variable means what the literal meant: %s', async query => {
  const given = { literal__0: 7, id: '1', by: { no: 1 }, to: { name: 'x' } };
  const variables = query.includes('$literal__0') || query.includes('$id') ? given : undefined;
  await agree(world, query, { variables, apolloDiffers: 'It is not asked.' });
});

test('random operations', async () => {
  const values = {
    id: ['1', '2', '9'],
    word: ['a', 'bad'],
    by: [{ id: '1' }, { no: 2 }, { colour: 'DARK' }, { name: '' }],
  };
  await agreeOnRandomOperations(world, {
    count: 60,
    values,
    apollo: false,
    without: ['in', 'any', 'all'],
  });
}, 180_000);
