/** What `joinery compose` adds to the SDL that a domain's author wrote: docs/reference/sdl.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, parse, print, Source } from 'graphql';
import type { AuthoredSdl, ColumnOf } from '../../subgraphs/runtime/sdl/estate-sdl';
import { expandEstate } from '../../subgraphs/runtime/sdl/expand';
import { projectRoot } from '../../wire/project';

const definitionsOf = (sdl: string) => parse(new Source(sdl, 'subgraphs/x/schema.graphql')).definitions;

const shared = definitionsOf(
  readFileSync(join(projectRoot, 'subgraphs', 'runtime', 'sdl', 'shared.graphql'), 'utf8'),
);

/** The estate has a domain "people", which publishes User, Team and Badge. */
const people: AuthoredSdl = {
  domain: 'people',
  columnOf: () => undefined,
  publishes: ['User', 'Team', 'Badge'],
  definitions: definitionsOf(`
    type User @key(fields: "id") { id: ID! email: String username: String! @shareable verified: Boolean @shareable }
    type Team @key(fields: "id") { id: ID! name: String! }
    type Badge { id: ID! }
  `),
};

/** A title that an index has in its order and another by its words, and a shelf that may be null. */
const columnOf: ColumnOf = (_type, field) =>
  ['title', 'shelf', 'kind', 'isRead'].includes(field)
    ? { isNullable: field === 'shelf', isPrefixIndexed: field === 'title', isSearched: field === 'title' }
    : undefined;

function expanded(sdl: string, others: AuthoredSdl[] = [people]): string {
  const shop = { domain: 'shop', publishes: [], definitions: definitionsOf(sdl), columnOf };
  return expandEstate([...others, shop], shared).get('shop')!;
}

/** One definition of the expanded SDL, as text. */
function definition(sdl: string, name: string): string | undefined {
  const found = parse(expanded(sdl)).definitions.find(node => 'name' in node && node.name?.value === name);
  return found && print(found);
}

function refusal(sdl: string, others?: AuthoredSdl[]): string {
  try {
    expanded(sdl, others);
  } catch (error) {
    if (error instanceof GraphQLError) return error.toString();
    throw error;
  }
  throw new Error('It was not refused.');
}

test('nothing is added that nothing refers to', () => {
  expect(
    expanded('type Query { a: Int }'),
  ).toBe(`# Made by \`npm run compose\` from subgraphs/shop/schema.graphql. Edit that, and run it again.

extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [])

type Query {
  a: Int
}
`);
});

describe('the link', () => {
  test('imports the directives that are used, and no others', () => {
    expect(
      expanded('type A @key(fields: "id") { id: ID! b: Int @inaccessible } type Query { a: A }'),
    ).toContain('@link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@inaccessible"])');
  });

  test('is of the version that has them', () => {
    expect(expanded('type Query { a: Int @policy(policies: [["p"]]) }')).toContain(
      '@link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@policy"])',
    );
  });

  test('stays as the author wrote it', () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
    const text = expanded(`${link} type Query { a: Int @shareable }`);
    expect(text).toContain('federation/v2.7');
    expect(text).not.toContain('federation/v2.3');
  });
});

describe('the filter of a list', () => {
  const sdl = `
    type Query { items(filter: ItemFilter): [Item!] @list }
    type Item { id: ID! title: String! shelf: String }
    enum Kind { BOOK }
  `;

  test('knows several values, none, how a text begins, and other filters', () => {
    const filter = 'input ItemFilter { shelf: String kind: Kind isRead: Boolean near: String }';
    const text = definition(`${sdl} ${filter}`, 'ItemFilter')!;
    expect(text).toContain(
      'Null, or a variable that is not given, says nothing, as if the field were left out.',
    );
    const fields = text.slice(text.indexOf('{')).match(/^ {2}\w.*$/gm);
    expect(fields).toEqual([
      '  shelf: String',
      '  kind: Kind',
      '  isRead: Boolean',
      '  near: String',
      '  shelfIn: [String!]',
      '  shelfIsNull: Boolean',
      '  kindIn: [Kind!]',
      '  titleStartsWith: String',
      '  search: String',
      '  or: [ItemFilter!]',
      '  not: ItemFilter',
    ]);
  });

  test('keeps what the author says', () => {
    const filter = '"Of items." input ItemFilter { "Any." kindIn: [Kind!]! kind: Kind }';
    const text = definition(`${sdl} ${filter}`, 'ItemFilter')!;
    expect(text).toContain('"Of items."\ninput');
    expect(text.match(/kindIn/g)).toHaveLength(1);
    expect(text).toContain('kindIn: [Kind!]!');
  });

  test('of no list stays as it is', () => {
    const text = 'type Query { a(filter: AFilter): Int } input AFilter { title: String }';
    expect(definition(text, 'AFilter')).toBe('input AFilter {\n  title: String\n}');
  });
});

describe('a list', () => {
  const sdl = `
    type Query { items(filter: ItemFilter): [Item!] @list }
    type Item { id: ID! parts: [Item!]! @list }
    input ItemFilter { name: String }
  `;

  test('takes the arguments of a page, and answers a connection', () => {
    expect(definition(sdl, 'Query')).toBe(`type Query {
  items(first: Int, after: String, last: Int, before: String, offset: Int, filter: ItemFilter): ItemConnection
}`);
    expect(definition(sdl, 'Item')).toContain('offset: Int): ItemConnection!');
  });

  test('defines the connection and its edge once, and what they need', () => {
    expect(definition(sdl, 'ItemConnection')).toContain('nodes: [Item!]!');
    expect(definition(sdl, 'ItemEdge')).toContain('node: Item!');
    expect(definition(sdl, 'PageInfo')).toContain('hasNextPage: Boolean!');
    expect(expanded(sdl).match(/type ItemConnection/g)).toHaveLength(1);
  });

  test('is counted by the columns of few values that it is filtered by', () => {
    const filtered = sdl.replace(
      'name: String',
      'name: String kind: Kind isRead: Boolean isOld: Boolean shelf: String',
    );
    const text = `${filtered} enum Kind { BOOK }`;
    expect(definition(text, 'ItemConnection')).toContain('counts(by: ItemGroup!): [GroupCount!]!');
    expect(definition(text, 'ItemGroup')).toContain('{\n  kind\n  isRead\n}');
    expect(definition(sdl, 'ItemConnection')).not.toContain('counts');
  });

  test('keeps a connection that the author wrote', () => {
    const own = 'type ItemConnection { nodes: [Item!]! averagePrice: Float }';
    expect(definition(`${sdl} ${own}`, 'ItemConnection')).toContain('averagePrice');
    expect(expanded(`${sdl} ${own}`).match(/type ItemConnection/g)).toHaveLength(1);
  });

  test.each(['[Item]', 'Item', '[[Item!]!]'])('of %s is refused', type => {
    expect(refusal(`type Query { items: ${type} @list } type Item { id: ID! }`)).toMatch(
      /^items is marked @list, so its type is a list of an object type.*\n\nsubgraphs\/x\/schema\.graphql:1:14/s,
    );
  });

  test("of another domain's type is refused", () => {
    expect(refusal('type Query { users: [User!] @list }')).toMatch(/users lists User, which is people's: /);
  });
});

describe('what says no more than its name', () => {
  const sdl = `
    type Query { a: Int }
    type Item { id: ID! }
    type Mutation {
      buy(input: ItemIdInput!): ItemPayload
      deleteItem(input: DeleteItemInput!): DeletionPayload
      dropItem(input: ItemIdInput!): DeletePayload
    }
  `;

  test.each(['ItemIdInput', 'DeleteItemInput'])('%s holds an id', name => {
    expect(definition(sdl, name)).toBe(`input ${name} {\n  id: ID!\n}`);
  });

  test('ItemPayload holds an Item', () => {
    expect(definition(sdl, 'ItemPayload')).toBe('type ItemPayload {\n  item: Item!\n}');
  });

  test('payloads of deletes come with what they name', () => {
    for (const name of [
      'DeletionPayload',
      'Deletion',
      'DeletionState',
      'AffectedRows',
      'DeleteAction',
      'DeletePayload',
    ])
      expect(definition(sdl, name)).toBeDefined();
  });

  test('what the author wrote stays', () => {
    const own = 'type ItemPayload { item: Item stock: Int! }';
    expect(definition(`${sdl} ${own}`, 'ItemPayload')).toContain('stock: Int!');
  });
});

describe("another domain's type", () => {
  test('that is named is a key, and what its replica holds', () => {
    const sdl = 'type Query { a: Order } type Order { id: ID! buyer: User team: Team! }';
    expect(definition(sdl, 'User')).toBe(`type User @key(fields: "id") {
  id: ID!
  username: String! @external
  verified: Boolean @external
}`);
    expect(definition(sdl, 'Team')).toBe('type Team @key(fields: "id") {\n  id: ID!\n}');
  });

  test('that only a union names is a key: nothing would use what a replica holds', () => {
    const sdl = 'type Query { a: Found } type Found { id: ID! it: Thing } union Thing = User | Team';
    expect(definition(sdl, 'User')).toBe('type User @key(fields: "id") {\n  id: ID!\n}');
  });

  test('keeps the fields that this domain adds', () => {
    const sdl =
      'type Query { a: Order } type Order { id: ID! buyer: User } extend type User { orderCount: Int }';
    expect(definition(sdl, 'User')).toBe(`type User @key(fields: "id") {
  id: ID!
  username: String! @external
  verified: Boolean @external
  orderCount: Int
}`);
  });

  test('is provided by each relation of a row that leads to it, and by nothing else', () => {
    const sdl = `
      type Query { me: User }
      type OrderPayload { order: Order! user: User }
      type Order { id: ID! buyer: User! seller: User @remote adviser(day: Int): User team: Team }
    `;
    expect(definition(sdl, 'Order')).toBe(`type Order {
  id: ID!
  buyer: User! @provides(fields: "username verified")
  seller: User
  adviser(day: Int): User
  team: Team
}`);
    expect(definition(sdl, 'Query')).toContain('me: User\n');
    expect(definition(sdl, 'OrderPayload')).toContain('user: User\n');
  });
});

test.each(['type Query { a: Badge }', 'type Query { a: Int } extend type Badge { b: Int }'])(
  "another domain's type without a key cannot be named: %s",
  sdl => {
    expect(refusal(sdl)).toMatch(
      /^Badge is people's, and has no @key there: write `type Badge @key\(fields: "id"\)` in subgraphs\/people\/schema\.graphql\./,
    );
  },
);

describe('a name that another domain has', () => {
  const bakery = (sdl: string) => [
    { domain: 'bakery', publishes: [], definitions: definitionsOf(sdl), columnOf: () => undefined },
  ];
  const query = 'type Query { a: Int }';

  test.each([
    ['an input', 'input SizeInput { width: Int }', 'input SizeInput { height: Int }'],
    ['an input of the same fields', 'input SizeInput { width: Int }', 'input SizeInput { width: Int }'],
    ['a payload', 'type SizePayload { width: Int }', 'type SizePayload { height: Int }'],
    ['an enum of other values', 'enum SizeUnit { CM }', 'enum SizeUnit { INCH }'],
    ['a union', 'union Sized = A type A { b: Int }', 'union Sized = B type B { b: Int }'],
  ])('%s is refused, with both places', (_, one, two) => {
    const message = refusal(`${two} ${query}`, bakery(`${one} ${query}`));
    expect(message).toMatch(
      /^Size\w* is defined in subgraphs\/bakery\/schema\.graphql and again in subgraphs\/shop\/schema\.graphql, .* as ShopSize\w*\./,
    );
    expect(message.match(/schema\.graphql:1:1/g)).toHaveLength(2);
  });

  test('one that is written here and follows from its name there is refused', () => {
    const theirs = bakery(`${query} type Mutation { close(input: OrderIdInput!): Int }`);
    expect(refusal(`${query} input OrderIdInput { id: ID! why: String }`, theirs)).toMatch(
      /^OrderIdInput is/,
    );
  });

  test.each([
    ['a shared type', 'type Mutation { a(at: DateTimeRange): DeletePayload }'],
    ['what follows from the name', 'type Mutation { close(input: OrderIdInput!): Int }'],
    ['an enum of the same values', 'enum SizeUnit { CM }'],
    ['a scalar', 'scalar Color'],
    ['a type with a key', 'type Size @key(fields: "id") { id: ID! }'],
    ['a type that is meant to be shared', 'type Size @shareable { width: Int }'],
  ])('%s is not', (_, sdl) => {
    expect(expanded(`${query} ${sdl}`, bakery(`${query} ${sdl}`))).toContain('type Query');
  });
});

test('a type that nobody defines is named, with its place', () => {
  expect(refusal('type Query { a: Itme b: [Odrer!] }')).toMatch(
    /^Itme is not defined: .* Odrer is not defined: .*subgraphs\/x\/schema\.graphql:1:17/s,
  );
});
