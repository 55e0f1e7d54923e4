/** Why each fetch of a plan is there: read from the plan, the operation and the supergraph, in the client's words. */
import { openWorld, type World } from '../federation/world';
import { analyze, answerOver, explainOver, fetchOf } from './explain-over';

const items: any[] = [
  { id: '1', sku: 'a', base: 10, name: 'Chair', maker: { id: 'm1', label: 'Oak' } },
  { id: '2', sku: 'b', base: 20, name: 'Table', maker: { id: 'm1', label: 'Oak' } },
];

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      catalog: `
        type Query { items(first: Int): [Item!]! item(id: ID!): Item maker(id: ID!): Maker }
        type Mutation { rename(id: ID!): Item }
        type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String base: Int maker: Maker }
        type Maker @key(fields: "id") { id: ID! }`,
      shipping: `
        type Mutation { ship(id: ID!): Boolean }
        type Item @key(fields: "id") { id: ID! base: Int @external fee: Int @requires(fields: "base") boxes: [Box!] }
        type Box { weight: Int }`,
      insurance: `
        type Item @key(fields: "id") { id: ID! fee: Int @external insured: Int @requires(fields: "fee") }`,
      makers: `type Maker @key(fields: "id") { id: ID! label: String country: String }`,
      reviews: `
        type Query { reviews: [Review!]! }
        type Review @key(fields: "id") { id: ID! by: Person @provides(fields: "nick") best: Item }
        type Person @key(fields: "id") { id: ID! nick: String @external }
        type Item @key(fields: "sku") { sku: String! }`,
      people: `type Person @key(fields: "id") { id: ID! nick: String @shareable email: String }`,
    },
    rows: {
      Item: items,
      Maker: [{ id: 'm1', label: 'Oak', country: 'NO' }],
      Person: [{ id: 'p1', nick: 'ann', email: 'a@b' }],
      Review: [],
    },
    resolvers: {
      Query: {
        items: () => items,
        item: (_, { id }) => items.find(item => item.id === id),
        reviews: () => [{ id: 'r1', by: { id: 'p1', nick: 'ann' }, best: { sku: 'a' } }],
      },
      Mutation: { rename: (_, { id }) => items.find(item => item.id === id), ship: () => true },
    },
    apart: {
      shipping: { Item: { fee: ({ base }) => base * 2 } },
      insurance: { Item: { insured: ({ fee }) => fee + 1 } },
    },
    apollo: false,
  });
});

test('a fetch by @key says the key, what brings it, and which fields it is for', async () => {
  const explain = await explainOver(
    world.graph,
    '{ items(first: 5) { name made: maker { called: label } } }',
  );
  expect(explain.operation).toEqual({ name: null, kind: 'query' });
  expect(fetchOf(explain, 'catalog').reason).toMatchObject({
    summary: 'catalog serves Query.items.',
    fields: [
      { path: 'items.name', field: 'Item.name' },
      { path: 'items.made', field: 'Item.maker' },
    ],
    keys: [],
    waitsFor: [],
  });
  expect(fetchOf(explain, 'makers')).toMatchObject({
    id: 2,
    hop: 2,
    kind: 'entities',
    at: 'items.made',
    types: ['Maker'],
    estimate: { entities: 5, objects: 0 },
    reason: {
      summary: 'makers serves Maker.label. It finds each Maker by @key "id", from fetch 1 (catalog).',
      fields: [{ path: 'items.made.called', field: 'Maker.label' }],
      keys: [{ type: 'Maker', fields: 'id' }],
      requires: [],
      waitsFor: [{ fetch: 1, fields: ['Maker.id'] }],
    },
  });
});

test('a fetch for @requires says what its field requires, and a chain of them its order', async () => {
  const explain = await explainOver(world.graph, '{ items { insured } }');
  expect(explain.fetches.map(({ service, hop }) => `${hop} ${service}`)).toEqual([
    '1 catalog',
    '2 shipping',
    '3 insurance',
  ]);
  const [catalog, shipping, insurance] = explain.fetches;
  expect(catalog!.reason.fields).toEqual([{ path: 'items', field: 'Query.items' }]);
  expect(shipping!.reason).toMatchObject({
    fields: [],
    requires: [{ field: 'Item.fee', fields: 'base' }],
    waitsFor: [{ fetch: 1, fields: ['Item.base', 'Item.id'] }],
  });
  expect(shipping!.reason.summary).toContain('The client sees none of it: fetch 3 (insurance) needs it.');
  expect(insurance!.reason.requires).toEqual([{ field: 'Item.insured', fields: 'fee' }]);
  expect(insurance!.reason.waitsFor).toEqual([
    { fetch: 1, fields: ['Item.id'] },
    { fetch: 2, fields: ['Item.fee'] },
  ]);
  expect(explain.criticalPath).toEqual([1, 2, 3]);
  expect(explain.cost).toEqual({ fetches: 3, depth: 3, entities: 40, objects: 20 });
});

test('the other of two keys is named where that is the one that is sent', async () => {
  const explain = await explainOver(world.graph, '{ reviews { best { name } } }');
  expect(fetchOf(explain, 'catalog').reason).toMatchObject({
    keys: [{ type: 'Item', fields: 'sku' }],
    waitsFor: [{ fetch: 1, fields: ['Item.sku'] }],
  });
});

test('what a replica answers is said, and costs no fetch', async () => {
  const explain = await explainOver(world.graph, '{ reviews { by { nick } } }');
  expect(explain.fetches).toHaveLength(1);
  expect(explain.fetches[0]!.reason.replicated).toEqual([{ path: 'reviews.by.nick', field: 'Person.nick' }]);
  expect(explain.warnings).toEqual([]);
});

test('a fetch for one field that a replica could give is warned of, one that others wait for is not', async () => {
  const replicable = await explainOver(world.graph, '{ reviews { by { email } } }');
  expect(replicable.warnings).toEqual([
    {
      code: 'REPLICA_COULD_PROVIDE',
      message:
        'Fetch 2 asks people only for Person.email. A replica in reviews could give it: @provides(fields: "email") on Review.by, and @shareable in people.',
      fetches: [2],
    },
  ]);
  const waitedFor = await explainOver(world.graph, '{ reviews { best { maker { label country } } } }');
  expect(waitedFor.fetches.map(({ reason }) => reason.replicable?.reference ?? null)).toEqual([
    null,
    null,
    'Item.maker',
  ]);
});

test('where no service provides anything of another, nobody is advised to', async () => {
  const plain = await openWorld({
    subgraphs: {
      notes:
        'type Query { notes: [Note!]! } type Note { by: Author } type Author @key(fields: "id") { id: ID! }',
      authors: 'type Author @key(fields: "id") { id: ID! nick: String }',
    },
    rows: { Author: [{ id: 'a', nick: 'ann' }] },
    resolvers: { Query: { notes: () => [{ by: { id: 'a' } }] } },
    apollo: false,
  });
  const { warnings, fetches } = await explainOver(plain.graph, '{ notes { by { nick } } }');
  expect(fetches).toHaveLength(2);
  expect(warnings).toEqual([]);
});

test("a client's alias that is in the way of a key keeps the client's name in the explanation", async () => {
  const { explain, result } = await answerOver(world.graph, '{ items { id: name maker { label } } }', {
    explain: analyze,
  });
  expect(result.errors).toBeUndefined();
  expect(fetchOf(explain, 'catalog').reason.fields).toContainEqual({ path: 'items.id', field: 'Item.name' });
});

test('list sizes come from literals, variables and defaults; what is not given is assumed, and said', async () => {
  const query =
    'query Sized($n: Int!, $m: Int = 7) { a: items(first: $n) { boxes { weight } } b: items(first: $m) { name } }';
  const given = await explainOver(world.graph, query, { variables: { n: 3 } });
  expect(fetchOf(given, 'catalog').estimate).toEqual({ entities: 0, objects: 10 });
  expect(fetchOf(given, 'shipping').estimate).toEqual({ entities: 3, objects: 60 });
  const notGiven = await explainOver(world.graph, query);
  expect(fetchOf(notGiven, 'catalog').estimate.objects).toBe(27);
  expect(notGiven.warnings.map(({ code, message }) => [code, message])).toContainEqual([
    'VARIABLE_NOT_GIVEN',
    'Variable "$n" is missing: without a value of type Int! the operation is refused. ' +
      "Where a list's size depends on it, 20 is assumed.",
  ]);
});

test('a size that is no whole number is no size', async () => {
  const query = 'query ($n: Int!) { items(first: $n) { name } }';
  const explain = await explainOver(world.graph, query, { variables: { n: 2.5 } });
  expect(fetchOf(explain, 'catalog').estimate.objects).toBe(20);
});

test.each([
  [
    { n: 2.5 },
    'got invalid value 2.5; Int cannot represent non-integer value: 2.5. Give a value of the type Int!',
  ],
  [{ n: null }, 'of non-null type "Int!" must not be null. Give a value of the type Int!'],
])('a variable whose value does not fit is warned of: %j', async (variables, message) => {
  const query = 'query ($n: Int!, $m: Int) { items(first: $n) { name } b: items(first: $m) { id } }';
  const explain = await explainOver(world.graph, query, { variables });
  expect(explain.warnings).toEqual([
    {
      code: 'VARIABLE_DOES_NOT_FIT',
      message: `Variable "$n" ${message}: with this one the operation is refused.`,
      fetches: [],
    },
  ]);
  expect((await explainOver(world.graph, query, { variables: { n: 2, m: null } })).warnings).toEqual([]);
});

test('mutations run in their order, which no field explains', async () => {
  const explain = await explainOver(
    world.graph,
    'mutation { rename(id: "1") { name } ship(id: "1") again: rename(id: "2") { name } }',
  );
  expect(explain.fetches.map(({ service, hop }) => `${hop} ${service}`)).toEqual([
    '1 catalog',
    '2 shipping',
    '3 catalog',
  ]);
  expect(explain.fetches.map(({ reason }) => reason.waitsFor)).toEqual([
    [],
    [{ fetch: 1, fields: [] }],
    [{ fetch: 2, fields: [] }],
  ]);
});

test('of a condition only one branch counts, and its fetches are in the tree', async () => {
  const explain = await explainOver(
    world.graph,
    'query ($with: Boolean!) { items { name maker @include(if: $with) { label } } }',
  );
  const conditions = JSON.stringify(explain.plan);
  expect(conditions).toContain(
    '{"kind":"condition","variable":"with","if":{"kind":"fetch","fetch":2},"else":null}',
  );
  expect(explain.cost.fetches).toBe(2);
});

test('four hops that wait for each other are a chain to be warned of', async () => {
  const explain = await explainOver(world.graph, '{ reviews { best { insured } } }');
  expect(explain.cost.depth).toBe(4);
  expect(explain.warnings.map(({ code }) => code)).toContain('SEQUENTIAL_CHAIN');
  expect(explain.warnings.find(({ code }) => code === 'SEQUENTIAL_CHAIN')!.fetches).toEqual([1, 2, 3, 4]);
});

test('an operation that asks no service has no plan', async () => {
  const explain = await explainOver(world.graph, '{ __schema { queryType { name } } }');
  expect(explain).toMatchObject({
    plan: null,
    fetches: [],
    criticalPath: [],
    cost: { fetches: 0, depth: 0 },
  });
});

test('which operation is meant must be clear, and those there are are listed', async () => {
  const query = 'query First { items { name } } query Second { items { id } }';
  expect((await explainOver(world.graph, query, { operationName: 'Second' })).operation.name).toBe('Second');
  const { result } = await answerOver(world.graph, query, { operationName: 'Third' });
  expect(result).toMatchObject({
    errors: [
      {
        message: 'The document has no operation "Third". There are: First, Second.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  });
});

test('the planned ids are those of the run', async () => {
  const { explain } = await answerOver(
    world.graph,
    '{ items { name insured maker { label } boxes { weight } } reviews { by { email } best { name } } }',
    { explain: analyze },
  );
  expect(explain.fetches.length).toBeGreaterThan(5);
  for (const { id, reason, run, kind } of explain.fetches) {
    expect(run).not.toBeNull();
    for (const { fetch } of reason.waitsFor) {
      const before = explain.fetches[fetch - 1]!.run!;
      expect(before.startMs! + before.durationMs!).toBeLessThanOrEqual(run!.startMs!);
    }
    if (kind === 'entities')
      expect([id, run!.state, run!.entities]).toEqual([id, 'answered', expect.anything()]);
  }
});

test('a plan of fifty fetches is explained while somebody waits', async () => {
  const aliases = Array.from({ length: 25 }, (_, n) => `r${n}: reviews { by { email } }`);
  const began = performance.now();
  const explain = await explainOver(world.graph, `{ ${aliases.join(' ')} }`);
  const took = performance.now() - began;
  // One root fetch brings all lists; each list's people are a fetch of their own.
  expect(explain.fetches.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, n) => n + 1));
  expect(explain.fetches.slice(1).every(({ reason }) => reason.waitsFor[0]!.fetch === 1)).toBe(true);
  expect(took).toBeLessThan(10_000);
});
