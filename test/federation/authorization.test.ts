/**
 * @authenticated and @requiresScopes. The truth is one schema whose resolvers refuse, executed by graphql-js; and no
 * subgraph is asked for what is refused.
 */
import { GraphQLError } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import { payloadsOf } from './deferred';
import { randomOperation } from './random-operation';
import { type Answered, openWorld, type World, type WorldOptions } from './world';

const products = [
  {
    __typename: 'Product',
    id: '1',
    name: 'Chair',
    price: 40,
    cost: 12,
    rank: 1,
    stock: { count: 3, place: 'A' },
  },
  { __typename: 'Product', id: '2', name: 'Table', price: 120, cost: 60, rank: 2, stock: null },
];
const secrets = [{ __typename: 'Secret', id: 's', name: 'Plan', code: 'x7', owner: 'ada' }];
const notes = [{ __typename: 'Note', text: 'Hello', author: 'eve' }];
const reviews = [{ __typename: 'Review', body: 'Good.', author: 'bob', product: products[0] }];

const subgraphs = {
  catalog: `
    type Query {
      products: [Product!]! product(id: ID!): Product one: Product! secret: Secret secrets: [Secret!] things: [Item]
      hits: [Hit!] me: String @authenticated money: Money strict: String! @requiresScopes(scopes: [["strict"]])
    }
    type Mutation { touch: Int! count: Int @authenticated grant: Product @requiresScopes(scopes: [["grant"]]) }
    scalar Money @requiresScopes(scopes: [["money"]])
    interface Item { id: ID! name: String }
    type Product implements Item @key(fields: "id") {
      id: ID! name: String price: Int @authenticated
      cost: Int @requiresScopes(scopes: [["cost", "read"], ["admin"]])
      rank: Int! @requiresScopes(scopes: [["rank"]])
      stock: Stock
    }
    type Stock @authenticated { count: Int place: String }
    type Secret implements Item @requiresScopes(scopes: [["secret"]]) { id: ID! name: String code: String owner: String @authenticated }
    type Note { text: String author: String @authenticated }
    union Hit = Product | Secret | Note`,
  reviews: `
    type Product @key(fields: "id") { id: ID! reviews: [Review!]! }
    type Review { body: String! author: String! @authenticated product: Product }`,
};

let viewer: Viewer;
let mutations: string[] = [];
const has = (...scopes: string[]) => scopes.every(scope => viewer.scopes?.includes(scope));
const signedIn = () => viewer.userId !== null;

const only =
  (allowed: () => boolean, resolve?: (parent: any, args: any) => unknown) =>
  (parent: any, args: any, _: unknown, { fieldName }: { fieldName: string }) => {
    if (allowed()) return resolve ? resolve(parent, args) : parent[fieldName];
    throw new GraphQLError('Denied.', { extensions: { code: signedIn() ? 'FORBIDDEN' : 'UNAUTHENTICATED' } });
  };
const done = (name: string, value: unknown) => () => {
  mutations.push(name);
  return value;
};

const open = (edit?: WorldOptions['edit']): Promise<World> =>
  openWorld({
    subgraphs,
    ...(edit && { edit }),
    apollo: false,
    rows: { Product: products },
    resolvers: {
      Query: {
        products: () => products,
        product: (_, { id }) => products.find(product => product.id === id) ?? null,
        one: () => products[0],
        secret: () => secrets[0],
        secrets: () => secrets,
        things: () => [...products, ...secrets],
        hits: () => [...notes, ...products, ...secrets],
        me: () => 'ada',
        money: () => 7,
        strict: () => 'strict',
      },
      Mutation: { touch: done('touch', 1), count: done('count', 2), grant: done('grant', products[1]) },
      Product: { reviews: ({ id }) => (id === '1' ? reviews : []) },
    },
    whole: {
      Query: {
        secret: only(
          () => has('secret'),
          () => secrets[0],
        ),
        secrets: only(
          () => has('secret'),
          () => secrets,
        ),
        me: only(signedIn, () => 'ada'),
        money: only(
          () => has('money'),
          () => 7,
        ),
        strict: only(
          () => has('strict'),
          () => 'strict',
        ),
      },
      Mutation: {
        count: only(signedIn, done('count', 2)),
        grant: only(() => has('grant'), done('grant', products[1])),
      },
      Product: {
        price: only(signedIn),
        cost: only(() => has('cost', 'read') || has('admin')),
        rank: only(() => has('rank')),
        stock: only(signedIn),
      },
      Secret: {
        id: only(() => has('secret')),
        name: only(() => has('secret')),
        code: only(() => has('secret')),
        owner: only(() => has('secret') && signedIn()),
      },
      Note: { author: only(signedIn) },
      Review: { author: only(signedIn) },
    },
  });

const anonymous: Viewer = { tenantId: 't', userId: null, roles: [] };
const user = (...scopes: string[]): Viewer => ({ tenantId: 't', userId: 'ada', roles: [], scopes });
const viewers: [string, Viewer][] = [
  ['nobody', anonymous],
  ['a user', user()],
  ['a user with some scopes', user('cost', 'rank')],
  ['a user with others', user('cost', 'read', 'secret', 'money')],
  ['a user with all', user('admin', 'rank', 'secret', 'money', 'strict', 'grant')],
];

const places = ({ errors = [] }: Answered) =>
  errors.map(({ path, extensions }) => `${extensions?.code} ${path?.join('.')}`).sort();

/** Supergraphs that older versions of composition made protect an interface's objects, and not the interface. */
const withoutInterface = (sdl: string) =>
  sdl.replace(/(interface Item\n\s+@join__type\(graph: CATALOG\)\n)\s+@requiresScopes\(.*\)\n/, '$1');

let world: World;
let composedBefore: World;
beforeAll(async () => {
  world = await open();
  composedBefore = await open(sdl => {
    const edited = withoutInterface(sdl);
    expect(edited).not.toBe(sdl);
    return edited;
  });
});

describe.each(viewers)('%s', (_, who) => {
  test.each([
    '{ me products { id price } }',
    '{ products { name cost stock { count } } }',
    '{ products { id rank } me }',
    '{ product(id: "1") { rank } money }',
    '{ secret { code owner } secrets { id } products { id } }',
    '{ hits { __typename ... on Product { name price } ... on Secret { code } ... on Note { text author } } }',
    '{ hits { ...H } } fragment H on Hit { ... on Secret { ...S } ...P } fragment S on Secret { code owner } fragment P on Product { price: id cost }',
    '{ product(id: "1") { reviews { body author product { price } } } }',
    '{ product(id: "2") { reviews { author } stock { count } } }',
    '{ products { ... on Product { id name } ... { price } a: price b: cost } }',
    'query ($no: Boolean = false) { products { id price @include(if: $no) cost @skip(if: true) } }',
    '{ strict me }',
    '{ one { rank } }',
    '{ me }',
    '{ hits { ... on Secret { code } } }',
    '{ x: __typename __type(name: "Product") { name } me }',
  ])('%s', async query => {
    viewer = who;
    const ours = await world.ours(query, undefined, undefined, who);
    const whole = await world.whole(query);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(whole.data));
    // graphql-js may stop where all is null already.
    expect(places(ours)).toEqual(expect.arrayContaining(places(whole)));
    expect(Boolean(ours.errors)).toBe(Boolean(whole.errors));
  });

  test('mutations that are denied are not done, the others are, in order', async () => {
    viewer = who;
    const query = 'mutation { a: touch count grant { name rank } b: touch }';
    mutations = [];
    const ours = await world.ours(query, undefined, undefined, who);
    const done = mutations;
    mutations = [];
    const whole = await world.whole(query);
    expect(done).toEqual(mutations);
    expect(ours.data).toEqual(whole.data);
    expect(places(ours)).toEqual(places(whole));
  });

  test('random operations', async () => {
    viewer = who;
    for (let seed = 1; seed <= 120; seed++) {
      const { query, variables } = randomOperation(composedBefore.schema, seed, {
        values: { id: ['1', '2'] },
      });
      const ours = await composedBefore.ours(query, variables, undefined, who);
      const whole = await composedBefore.whole(query, variables);
      expect({ seed, query, data: ours.data }).toEqual({ seed, query, data: whole.data });
      expect({ seed, query, failed: Boolean(ours.errors) }).toEqual({
        seed,
        query,
        failed: Boolean(whole.errors),
      });
    }
  });
});

test('what is denied is asked of no subgraph', async () => {
  world.asked.length = 0;
  await world.ours(
    '{ me products { id price cost rank stock { count } reviews { author } } secrets { code } }',
  );
  const text = world.asked.map(({ query }) => query).join('\n');
  expect(text).toMatch(/products/);
  expect(text).not.toMatch(/\b(?:me|price|cost|rank|stock|author|secrets|code)\b/);
});

test('the error says what is asked for', async () => {
  const messages = async (who: Viewer) =>
    (await world.ours('{ me product(id: "1") { cost } }', undefined, undefined, who)).errors?.map(
      ({ message, extensions }) => `${extensions.code}: ${message}`,
    );
  const cost = 'Product.cost needs the scope "cost" and "read", or "admin".';
  expect(await messages(anonymous)).toEqual([
    'UNAUTHENTICATED: Query.me is for signed-in viewers.',
    `UNAUTHENTICATED: ${cost}`,
  ]);
  expect(await messages(user('cost'))).toEqual([`FORBIDDEN: ${cost}`]);
  expect(await messages(user('admin'))).toBeUndefined();
});

test('an interface asks for what any of its objects asks for, as composition says', async () => {
  const query = '{ things { __typename name ... on Product { id } } }';
  const denied = await world.ours(query, undefined, undefined, user());
  expect(denied.data).toEqual({ things: null });
  expect(denied.errors).toMatchObject([
    {
      path: ['things'],
      message: 'Query.things needs the scope "secret".',
      extensions: { code: 'FORBIDDEN' },
    },
  ]);
  const { data, errors } = await world.ours(query, undefined, undefined, user('secret'));
  expect([data.things.length, errors]).toEqual([3, undefined]);
});

test('where it does not, the objects that deny the field are null there, the others are not', async () => {
  const { data, errors } = await composedBefore.ours('{ things { name } }', undefined, undefined, user());
  expect(data).toEqual({ things: [{ name: 'Chair' }, { name: 'Table' }, { name: null }] });
  expect(errors).toMatchObject([
    { path: ['things', 2, 'name'], message: 'Secret.name needs the scope "secret".' },
  ]);
});

test('a client may take the name under which types are asked for', async () => {
  const query =
    '{ things { joinery__typename: name ... on Product { joinery__typename_: id price } } one { joinery__typename: cost } }';
  const { data, errors } = await composedBefore.ours(query, undefined, undefined, user());
  expect(data).toEqual({
    things: [
      { joinery__typename: 'Chair', joinery__typename_: '1', price: 40 },
      { joinery__typename: 'Table', joinery__typename_: '2', price: 120 },
      { joinery__typename: null },
    ],
    one: { joinery__typename: null },
  });
  expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
    'things.2.joinery__typename',
    'one.joinery__typename',
  ]);
});

test('a specification that is not enforced here is refused, in a sentence', async () => {
  const unheardOf = (sdl: string) =>
    sdl.replace(
      '\n{\n  query: Query',
      '\n  @link(url: "https://specs.apollo.dev/unheardOf/v0.1", for: SECURITY)\n{\n  query: Query',
    );
  await expect(open(unheardOf)).rejects.toThrow(
    'The supergraph requires https://specs.apollo.dev/unheardOf/v0.1, which Joinery does not support.',
  );
});

test('directives that the supergraph renames are the same', async () => {
  const renamed = await open(sdl =>
    sdl
      .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "login"')
      .replaceAll('@authenticated', '@login')
      .replace(
        'requiresScopes/v0.1"',
        'requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }]',
      )
      .replaceAll('@requiresScopes(', '@needs('),
  );
  const { data } = await renamed.ours('{ me money products { name price } }');
  expect(data).toEqual({
    me: null,
    money: null,
    products: [
      { name: 'Chair', price: null },
      { name: 'Table', price: null },
    ],
  });
});

test('what a viewer is denied is not deferred, and neither is anything else of the answer', async () => {
  const world = await open();
  const [answer, ...more] = await payloadsOf(
    world,
    '{ product(id: "1") { name ... @defer { price reviews { body } } } }',
  );
  expect(more).toEqual([]);
  expect(answer).toMatchObject({
    data: { product: { name: 'Chair', price: null, reviews: [{ body: 'Good.' }] } },
    errors: [{ path: ['product', 'price'], extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const parts = await payloadsOf(world, '{ product(id: "1") { name ... @defer { reviews { body } } } }');
  expect(parts).toHaveLength(2);
});
