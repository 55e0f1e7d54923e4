/**
 * What a subgraph of Federation may do, by the list of Apollo's compatibility tests (docs/reference/federation.md): each
 * works in a domain, or is refused at the start in a sentence.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSchema as buildClientSchema, parse } from 'graphql';
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { newViewer } from '../../cli/testing/new-viewer';
import { openTestDomain, type TestDomain } from '../../cli/testing/test-domain';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { Timestamped } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { Line } from '../../subgraphs/runtime/declare/text-columns';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { byKey } from '../../subgraphs/runtime/request/resolver';
import { buildSchema } from '../../subgraphs/runtime/schema/build-schema';
import { checkFit } from '../../subgraphs/runtime/schema/fit';
import { expandEstate } from '../../subgraphs/runtime/sdl/expand';
import { projectRoot } from '../../wire/project';
import { serverUrl } from '../support/databases';
import { loadDraft } from '../support/drafted-migration';

@Entity('makers')
@Unique(['tenantId', 'id'])
class Maker extends Timestamped {
  @Line({ length: 50 })
  name: string;
}

@Entity('products')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'sku', 'packaging'])
@Unique(['tenantId', 'sku', 'makerId'])
@Unique(['tenantId', 'number'])
class Product extends Timestamped {
  @Line({ length: 50 })
  sku: string;

  @Line({ length: 50 })
  packaging: string;

  @Column('integer')
  number: number;

  @Column('bigint')
  weight: string;

  @Column('double precision', { default: 0 })
  rating: number;

  makerId: string;

  @RefersTo(() => Maker, { onDelete: 'CASCADE' })
  maker: Relation<Maker>;
}

@Entity('books')
@Unique(['tenantId', 'id'])
class Book extends Timestamped {
  @Line({ length: 50 })
  title: string;
}

@Entity('films')
@Unique(['tenantId', 'id'])
class Film extends Timestamped {
  @Line({ length: 50 })
  title: string;
}

const entities = [Maker, Product, Book, Film];
const resolvers = {
  Query: { product: byKey(Product) },
  Product: { shipping: ({ price, weight }: { price: number; weight: string }) => price * Number(weight) },
  Reader: { greeting: ({ email }: { email: string }) => `Dear ${email}` },
  Shelf: { label: ({ id }: { id: string }) => `shelf ${id}` },
};

const authored = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable",
      "@tag", "@inaccessible", "@override", "@interfaceObject", "@composeDirective"])
    @link(url: "https://example.org/ours/v1.0", import: ["@ours"])
    @composeDirective(name: "@ours")
  directive @ours on OBJECT
  type Maker @key(fields: "id") { id: ID! name: String! @shareable }
  type Product @ours @key(fields: "id") @key(fields: "sku packaging") @key(fields: "sku maker { id }") @key(fields: "number") {
    id: ID! sku: String! packaging: String! @tag(name: "internal") number: Int! weight: String! @inaccessible
    maker: Maker! rating: Float! @override(from: "reviews")
    price: Float @external
    shipping: Float @requires(fields: "price")
  }
  extend type Reader @key(fields: "email") { email: String! @external greeting: String! @shareable }
  interface Media @key(fields: "id") { id: ID! title: String! }
  type Book implements Media @key(fields: "id") { id: ID! title: String! }
  type Film implements Media @key(fields: "id") { id: ID! title: String! }
  type Shelf @key(fields: "id") @interfaceObject { id: ID! label: String! }
  type Query { product(id: ID!): Product }
`;

const shared = parse(
  readFileSync(join(projectRoot, 'subgraphs/runtime/sdl/shared.graphql'), 'utf8'),
).definitions;
const expanded = (sdl: string): string =>
  expandEstate(
    [{ domain: 'catalogue', publishes: [], definitions: parse(sdl).definitions, columnOf: () => undefined }],
    shared,
  ).get('catalogue')!;

let domain: TestDomain;
const viewer = newViewer();
const ids = Object.fromEntries(['maker', 'product', 'book', 'film'].map(name => [name, randomUUID()]));

beforeAll(async () => {
  const empty = { name: 'catalogue', entities, migrations: [], resolvers };
  const draft = await withScratchDatabase(serverUrl(), url => draftMigration(defineSubgraph(empty), url));
  const migrations = [loadDraft('CreateCatalogue1764000000001', draft)];
  domain = await openTestDomain(defineSubgraph({ ...empty, migrations }), { sdl: expanded(authored) });
  const tenant = [viewer.tenantId];
  await domain.sql('INSERT INTO makers (tenant_id, id, name) VALUES ($1, $2, $3)', [
    ...tenant,
    ids.maker,
    'Acme',
  ]);
  await domain.sql(
    `INSERT INTO products (tenant_id, id, sku, packaging, number, weight, maker_id) VALUES ($1, $2, 'a1', 'box', 7, 3, $3)`,
    [...tenant, ids.product, ids.maker],
  );
  await domain.sql(`INSERT INTO books (tenant_id, id, title) VALUES ($1, $2, 'Emma')`, [...tenant, ids.book]);
  await domain.sql(`INSERT INTO films (tenant_id, id, title) VALUES ($1, $2, 'Alien')`, [
    ...tenant,
    ids.film,
  ]);
});
afterAll(() => domain.close());

async function entitiesOf(representations: object[], selection: string, as = viewer): Promise<any> {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`;
  const { data, errors } = await domain.query(source, { r: representations }, as);
  expect(errors).toEqual([]);
  return data._entities;
}

test('@link and _service: the SDL is told', async () => {
  const { data } = await domain.query('{ _service { sdl } }', {}, viewer);
  expect(data._service.sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.3"');
  expect(data._service.sdl).toContain('@key(fields: "sku packaging")');
});

test.each([
  ['single', () => ({ id: ids.product })],
  ['single, not named id', () => ({ number: 7 })],
  ['composite', () => ({ sku: 'a1', packaging: 'box' })],
  ['nested', () => ({ sku: 'a1', maker: { id: ids.maker } })],
])('@key, repeatable: %s', async (_, key) => {
  const found = await entitiesOf(
    [{ __typename: 'Product', ...key() }],
    '... on Product { id sku maker { name } }',
  );
  expect(found).toEqual([{ __typename: 'Product', id: ids.product, sku: 'a1', maker: { name: 'Acme' } }]);
});

test('keys that no row has, of the right form or not, are null, and spoil none beside them', async () => {
  const keys = [
    { number: 8 },
    { number: 99_999_999_999 },
    { number: 'seven' },
    { sku: 'a1', packaging: 'bag' },
    { sku: 'a1\0', packaging: 'box' },
    { sku: 'a1', maker: { id: randomUUID() } },
    { sku: 'a1' },
    { number: 7 },
  ];
  const found = await entitiesOf(
    keys.map(key => ({ __typename: 'Product', ...key })),
    '... on Product { number }',
  );
  expect(found).toEqual([...keys.slice(1).map(() => null), { __typename: 'Product', number: 7 }]);
});

test('by no key is another tenant’s row found', async () => {
  const keys = [{ id: ids.product }, { number: 7 }, { sku: 'a1', packaging: 'box' }];
  const found = await entitiesOf(
    keys.map(key => ({ __typename: 'Product', ...key })),
    '... on Product { id }',
    newViewer(),
  );
  expect(found).toEqual([null, null, null]);
});

test('@requires on a type that lives here', async () => {
  const required = [
    { __typename: 'Product', id: ids.product, price: 2.5 },
    { __typename: 'Product', sku: 'a1', packaging: 'box', price: 10 },
  ];
  expect(await entitiesOf(required, '... on Product { shipping }')).toEqual([
    { __typename: 'Product', shipping: 7.5 },
    { __typename: 'Product', shipping: 30 },
  ]);
});

test('extend type: a type that lives elsewhere, by a key that is no id', async () => {
  const found = await entitiesOf(
    [{ __typename: 'Reader', email: 'ada@example.org' }],
    '... on Reader { greeting }',
  );
  expect(found).toEqual([{ __typename: 'Reader', greeting: 'Dear ada@example.org' }]);
});

test('an interface with a key is the row of the type that has it', async () => {
  const media = [ids.film, ids.book, randomUUID()].map(id => ({ __typename: 'Media', id }));
  expect(await entitiesOf(media, '... on Media { title }')).toEqual([
    { __typename: 'Film', title: 'Alien' },
    { __typename: 'Book', title: 'Emma' },
    null,
  ]);
});

test('@interfaceObject: fields of an interface that lives elsewhere', async () => {
  const id = randomUUID();
  expect(await entitiesOf([{ __typename: 'Shelf', id }], '... on Shelf { label }')).toEqual([
    { __typename: 'Shelf', label: `shelf ${id}` },
  ]);
});

describe('composed with a subgraph of somebody else’s', () => {
  const others = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Product @key(fields: "id") { id: ID! price: Float rating: Float! }
    type Maker @key(fields: "id") { id: ID! name: String! @shareable }
    type Reader @key(fields: "email") { email: String! name: String }
    interface Shelf @key(fields: "id") { id: ID! }
    type BookShelf implements Shelf @key(fields: "id") { id: ID! }
    type Query { shelves: [Shelf!] readers: [Reader!] }
  `);
  const composed = () =>
    composeServices([
      { name: 'catalogue', typeDefs: parse(expanded(authored)), url: 'in-process:catalogue' },
      { name: 'reviews', typeDefs: others, url: 'http://reviews' },
    ]);

  test.each([
    ['@override', /rating: Float! @join__field\(graph: CATALOGUE, override: "reviews"\)/],
    ['@inaccessible', /weight: String! @inaccessible/],
    ['@tag', /@tag\(name: "internal"\)/],
    ['@composeDirective', /type Product\n(?:.*\n)*?.*@ours/],
    ['@interfaceObject', /interface Shelf\n(?:.*\n)*?.*isInterfaceObject: true/],
    ['@requires', /requires: "price"/],
    ['@shareable', /name: String!\n/],
  ])('%s is in the supergraph', (_, pattern) => {
    const { supergraphSdl, errors } = composed();
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toMatch(pattern);
    expect(buildClientSchema(supergraphSdl!, { assumeValidSDL: true }).getType('Product')).toBeDefined();
  });
});

describe('refused at the start', () => {
  async function misfits(sdl: string): Promise<string> {
    const definition = defineSubgraph({ name: 'catalogue', entities, migrations: [], resolvers: {} });
    const dataSource = createDataSource(definition, { url: serverUrl(), poolSize: 1 });
    await dataSource.initialize();
    try {
      const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
      checkFit(buildSchema(parse(`${link} ${sdl}`), definition, dataSource), definition, dataSource);
      return '';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await dataSource.destroy();
    }
  }

  test.each([
    [
      'a key that is no column',
      'type Book @key(fields: "isbn") { isbn: String }',
      'Book has @key(fields: "isbn"), but isbn is no column of the entity Book: a key is made of its columns, and of the ids of what it refers to, as in "shelf { id }".',
    ],
    [
      'a key into another object',
      'type Product @key(fields: "maker { name }") { maker: Maker } type Maker { name: String }',
      'but maker.name is no column of the entity Product',
    ],
    [
      'a key that several rows may have',
      'type Book @key(fields: "title") { title: String }',
      `Book has @key(fields: "title"), but several rows may have the same: add @Unique(['tenantId', 'title']) to the entity Book.`,
    ],
    [
      'a key of a type that has no exact values',
      'type Product @key(fields: "rating") { rating: Float }',
      'but the column of rating is double precision: a key is made of uuid, text, character varying, smallint, integer, bigint.',
    ],
    [
      'an interface with a key, of a type without a table',
      'interface Media @key(fields: "id") { id: ID! } type Song implements Media @key(fields: "id") { id: ID! }',
      'Media has a @key, but Song, which implements it, is not an entity of catalogue',
    ],
  ])('%s', async (_, sdl, sentence) => {
    expect(await misfits(sdl)).toContain(sentence);
  });
});
