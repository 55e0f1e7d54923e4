/**
 * Supergraphs of compositions that lost what their authors protected: an interface's directives beside objects that a
 * fragment reaches, and fields that are made of protected ones. `edit` makes of today's supergraph what was made then.
 */
import type { Viewer } from '../../wire/contract/viewer';
import { openWorld, type World, type WorldOptions } from './world';

const anonymous: Viewer = { tenantId: 't', userId: null, roles: [] };
const user = (...scopes: string[]): Viewer => ({ tenantId: 't', userId: 'ada', roles: [], scopes });

/** Takes the directives of a type's field, or of the type itself, away. */
const without = (sdl: string, coordinate: string): string => {
  const [type, field] = coordinate.split('.') as [string, string?];
  return sdl.replace(new RegExp(`\\n(type|interface) ${type}\\b[^{]*\\{[^}]*\\n\\}`), definition => {
    const protection = / *@(authenticated|requiresScopes\(scopes: [^)]*\))/g;
    const edited = field
      ? definition.replace(new RegExp(`\\n  ${field}[(:].*`), line => line.replace(protection, ''))
      : definition.replace(/^[^{]*/, head => head.replace(protection, ''));
    expect(`${coordinate}: ${edited}`).not.toBe(`${coordinate}: ${definition}`);
    return edited;
  });
};

async function answers(world: World, query: string, viewer: Viewer) {
  world.asked.length = 0;
  const { data, errors = [] } = await world.ours(query, undefined, undefined, viewer);
  const asked = world.asked.map(({ query }) => query).join(' ');
  return {
    data,
    codes: errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`),
    asked,
  };
}

const shelf: WorldOptions = {
  apollo: false,
  subgraphs: {
    a: `
      type Query { media: [Media!]! book: Book film: Film }
      interface Media { id: ID! secret: String code: String open: String }
      type Book implements Media @key(fields: "id") {
        id: ID! secret: String @authenticated open: String
        code: String @requiresScopes(scopes: [["read", "code"]])
      }
      type Film implements Media @key(fields: "id") {
        id: ID! secret: String @authenticated open: String
        code: String @requiresScopes(scopes: [["read", "code"]])
      }`,
    b: 'type Book @key(fields: "id") { id: ID! pages: Int }',
  },
  rows: { Book: [{ __typename: 'Book', id: '1', secret: 'x', code: 'c', open: 'o', pages: 7 }] },
  resolvers: {
    Query: {
      media: () => [
        { __typename: 'Book', id: '1', secret: 'x', code: 'c', open: 'o' },
        { __typename: 'Film', id: '2', secret: 'y', code: 'd', open: 'p' },
      ],
      book: () => ({ __typename: 'Book', id: '1', secret: 'x', code: 'c', open: 'o' }),
      film: () => ({ __typename: 'Film', id: '2', secret: 'y', code: 'd', open: 'p' }),
    },
  },
};

describe('an interface alone is protected', () => {
  let world: World;
  beforeAll(async () => {
    const objects = ['Book.secret', 'Film.secret', 'Book.code', 'Film.code'];
    world = await openWorld({ ...shelf, edit: sdl => objects.reduce(without, sdl) });
  });

  test.each([
    '{ media { ... on Book { secret code } } }',
    '{ media { ...B } } fragment B on Book { secret code }',
    '{ media { secret code } }',
    '{ book { secret code } }',
    '{ film { ... on Media { secret code } } }',
    '{ media { open ... on Film { ... on Media { ... on Film { secret code } } } } }',
  ])('its objects are as well: %s', async query => {
    const denied = await answers(world, query, anonymous);
    expect(JSON.stringify(denied.data)).not.toMatch(/"[xycd]"/);
    expect(denied.asked).not.toMatch(/secret|code/);
    expect(denied.codes.every(code => code.endsWith('UNAUTHENTICATED'))).toBe(true);
    expect(denied.codes).not.toEqual([]);
    expect((await answers(world, query, user('code', 'read'))).codes).toEqual([]);
    const half = await answers(world, query, user('code'));
    expect(JSON.stringify(half.data)).toMatch(/"[xy]"/);
    expect(JSON.stringify(half.data)).not.toMatch(/"[cd]"/);
  });

  test('what is open stays open', async () => {
    const { data, codes } = await answers(world, '{ media { id open } book { pages } }', anonymous);
    expect(data).toEqual({
      media: [
        { id: '1', open: 'o' },
        { id: '2', open: 'p' },
      ],
      book: { pages: 7 },
    });
    expect(codes).toEqual([]);
  });
});

test('a type that implements a protected interface is protected', async () => {
  const protectedInterface = shelf.subgraphs
    .a!.replaceAll(/ @(authenticated|requiresScopes\(scopes: [^)]*\))/g, '')
    .replaceAll(/(implements Media @key\(fields: "id"\))/g, '$1 @authenticated');
  const world = await openWorld({
    ...shelf,
    subgraphs: { ...shelf.subgraphs, a: protectedInterface },
    edit: sdl => ['Book', 'Film'].reduce(without, sdl),
  });
  const { data, codes } = await answers(world, '{ book { open } film { id } }', anonymous);
  expect([data, codes]).toEqual([
    { book: null, film: null },
    ['book UNAUTHENTICATED', 'film UNAUTHENTICATED'],
  ]);
  expect((await answers(world, '{ book { open } film { id } }', user())).codes).toEqual([]);
});

test('objects are not asked for what a newer composition gives their interface of other objects', async () => {
  const world = await openWorld({
    ...shelf,
    subgraphs: {
      a: `
        type Query { media: [Media!]! book: Book film: Film }
        interface Media { id: ID! secret: String code: String open: String }
        type Book implements Media @key(fields: "id") {
          id: ID! open: String secret: String @authenticated code: String @requiresScopes(scopes: [["a"], ["b"]])
        }
        type Film implements Media @key(fields: "id") {
          id: ID! open: String secret: String code: String @requiresScopes(scopes: [["c"]])
        }`,
      b: 'type Book @key(fields: "id") { id: ID! pages: Int }',
    },
  });
  const query = '{ media { ... on Book { secret code } ... on Film { secret code } } }';
  expect((await answers(world, query, user('c'))).data.media).toEqual([
    { secret: 'x', code: null },
    { secret: 'y', code: 'd' },
  ]);
  expect((await answers(world, '{ film { secret code } book { code } }', user('b'))).data).toEqual({
    film: { secret: 'y', code: null },
    book: { code: 'c' },
  });
  expect((await answers(world, '{ film { secret } }', anonymous)).data).toEqual({ film: { secret: 'y' } });
});

describe('a field that is made of protected ones', () => {
  const item = { __typename: 'Item', id: '1', cost: 5, box: { __typename: 'Box', depth: 3 } };
  const options: WorldOptions = {
    apollo: false,
    subgraphs: {
      a: `
        type Query { item: Item }
        type Item @key(fields: "id") { id: ID! cost: Int @authenticated box: Box }
        type Box { depth: Int @requiresScopes(scopes: [["depth"]]) }`,
      b: `
        type Item @key(fields: "id") {
          id: ID! cost: Int @external box: Box @external
          margin: Int @requires(fields: "cost") @authenticated
          volume: Int @requires(fields: "box { depth }") @requiresScopes(scopes: [["depth"]])
        }
        type Box { depth: Int @external }`,
      c: `
        type Item @key(fields: "id") {
          id: ID! margin: Int @external
          label: String @requires(fields: "margin") @authenticated
        }`,
    },
    rows: { Item: [item] },
    resolvers: { Query: { item: () => item } },
    apart: {
      b: { Item: { margin: ({ cost }) => cost * 2, volume: ({ box }) => box.depth ** 3 } },
      c: { Item: { label: ({ margin }) => `${margin} EUR` } },
    },
    edit: sdl => ['Item.margin', 'Item.volume', 'Item.label'].reduce(without, sdl),
  };

  test('asks what these ask, over several steps and below other objects', async () => {
    const world = await openWorld(options);
    const query = '{ item { id margin volume label } }';
    const denied = await answers(world, query, anonymous);
    expect(denied.data).toEqual({ item: { id: '1', margin: null, volume: null, label: null } });
    expect(denied.codes).toEqual([
      'item.margin UNAUTHENTICATED',
      'item.volume UNAUTHENTICATED',
      'item.label UNAUTHENTICATED',
    ]);
    expect(denied.asked).not.toMatch(/cost|depth/);
    expect((await answers(world, query, user())).data.item).toEqual({
      id: '1',
      margin: 10,
      volume: null,
      label: '10 EUR',
    });
    expect((await answers(world, query, user('depth'))).data.item.volume).toBe(27);
  });

  test('by its context as well', async () => {
    const child = { __typename: 'Child', id: 'c' };
    const parent = { __typename: 'Parent', id: '1', price: 4, child };
    const world = await openWorld({
      apollo: false,
      subgraphs: {
        a: `
          type Query { parent: Parent }
          type Parent @key(fields: "id") @context(name: "where") { id: ID! price: Int @authenticated child: Child }
          type Child @key(fields: "id") {
            id: ID! double(price: Int @fromContext(field: "$where { price }")): Int @authenticated
          }`,
        b: 'type Child @key(fields: "id") { id: ID! age: Int }',
      },
      rows: { Child: [child], Parent: [parent] },
      resolvers: { Query: { parent: () => parent }, Child: { age: () => 4 } },
      apart: { a: { Child: { double: (_, { price }) => price * 2 } } },
      edit: sdl => without(sdl, 'Child.double'),
    });
    const query = '{ parent { child { double age } } }';
    const denied = await answers(world, query, anonymous);
    expect(denied.data).toEqual({ parent: { child: { double: null, age: 4 } } });
    expect(denied.codes).toEqual(['parent.child.double UNAUTHENTICATED']);
    expect(denied.asked).not.toMatch(/price/);
    expect((await answers(world, query, user())).data.parent.child.double).toBe(8);
  });
});
