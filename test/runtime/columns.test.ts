/**
 * A column of every type that PostgreSQL users have, through all that the runtime does with rows: made, read by key,
 * listed, filtered, ordered with a cursor, changed, told of in an event, held by a replica. Nothing of a value is lost.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { Client } from 'pg';
import { Column, type ColumnOptions, Entity, Index, type Relation, Unique } from 'typeorm';
import { provisionDatabase } from '../../cli/provision/provision';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { newViewer } from '../../cli/testing/new-viewer';
import { create } from '../../subgraphs/runtime/change/create';
import { edit } from '../../subgraphs/runtime/change/edit';
import { createDataSource, readMetadata } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { Revised, Timestamped } from '../../subgraphs/runtime/declare/base-entities';
import { listDomain } from '../../subgraphs/runtime/declare/define-project';
import { defineSubgraph, type SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { Line } from '../../subgraphs/runtime/declare/text-columns';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { openSubgraph, type SubgraphOptions } from '../../subgraphs/runtime/open-subgraph';
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { Publish } from '../../subgraphs/runtime/references/declare/publish';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import { compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { buildSchema } from '../../subgraphs/runtime/schema/build-schema';
import { checkFit } from '../../subgraphs/runtime/schema/fit';
import { expandEstate } from '../../subgraphs/runtime/sdl/expand';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { serverUrl } from '../support/databases';
import { loadDraft } from '../support/drafted-migration';
import { eventually } from '../support/eventually';

const moods = ['CALM', 'GLAD'];

/** By field: the column, the GraphQL type, two values of which the first is the smaller one, and what reading writes otherwise. */
const fields: Record<string, [object, string, string[], string[]?]> = {
  price: [
    { type: 'numeric', precision: 30, scale: 10 },
    'Decimal',
    ['"0.1"', '"12345678901234567890.1234567891"'],
    ['"0.1000000000"', '"12345678901234567890.1234567891"'],
  ],
  big: [{ type: 'bigint' }, 'BigInt', ['"-9007199254740993"', '"9223372036854775807"']],
  day: [{ type: 'date' }, 'LocalDate', ['"2024-02-29"', '"2026-03-29"']],
  at: [{ type: 'time' }, 'LocalTime', ['"04:05:06.789012"', '"23:59:59"']],
  local: [
    { type: 'timestamp' },
    'LocalDateTime',
    ['"2026-03-29T02:30:00.123456"', '"2026-03-29T02:30:00.123457"'],
  ],
  instant: [
    { type: 'timestamptz', precision: 3 },
    'DateTime',
    ['"2026-03-29T02:30:00.123Z"', '"2026-03-29T02:30:00.124Z"'],
  ],
  span: [{ type: 'interval' }, 'Duration', ['"P1DT2H3.5S"', '"P1Y2M"']],
  mood: [{ type: 'enum', enum: moods, enumName: 'mood' }, 'Mood', ['CALM', 'GLAD']],
  mail: [{ type: 'citext' }, 'String', ['"Ada@example.org"', '"bob@example.org"']],
  code: [{ type: 'char', length: 3 }, 'String', ['"abc"', '"abd"']],
  period: [{ type: 'daterange' }, 'Range', ['"[2026-01-01,2026-02-01)"', '"[2026-01-01,)"']],
  address: [{ type: 'inet' }, 'String', ['"10.0.0.1"', '"10.0.0.2"']],
  ratio: [{ type: 'double precision' }, 'Float', ['0.1', '0.30000000000000004']],
  small: [{ type: 'smallint' }, 'Int', ['-1', '32767']],
  flag: [{ type: 'boolean' }, 'Boolean', ['false', 'true']],
  other: [
    { type: 'uuid' },
    'ID',
    [`"${randomUUID().replace(/^./, '0')}"`, `"${randomUUID().replace(/^./, 'f')}"`],
  ],
};
/** What rows are neither found nor ordered by. */
const held: Record<string, [object, string, string[]]> = {
  bytes: [{ type: 'bytea' }, 'Byte', ['"AP8="', '""']],
  options: [{ type: 'jsonb' }, 'JSON', ['{a: [1, {b: null}]}', '"text"']],
  words: [{ type: 'text', array: true }, '[String!]', ['["a,b", "\\"c\\""]', '[]']],
  prices: [
    { type: 'numeric', precision: 30, scale: 10, array: true },
    '[Decimal!]',
    ['["12345678901234567890.1234567891"]', '[]'],
  ],
  bigs: [{ type: 'bigint', array: true }, '[BigInt!]', ['["9007199254740993"]', '[]']],
  days: [{ type: 'date', array: true }, '[LocalDate!]', ['["2024-02-29"]', '[]']],
  locals: [{ type: 'timestamp', array: true }, '[LocalDateTime!]', ['["2026-03-29T02:30:00.123456"]', '[]']],
  spans: [{ type: 'interval', array: true }, '[Duration!]', ['["PT1H"]', '[]']],
  moods: [{ type: 'enum', enum: moods, enumName: 'mood', array: true }, '[Mood!]', ['[GLAD, CALM]', '[]']],
  mails: [{ type: 'citext', array: true }, '[String!]', ['["A", "b"]', '[]']],
  periods: [{ type: 'int4range', array: true }, '[Range!]', ['["[1,10)", "empty"]', '[]']],
};
const all = { ...fields, ...held };

/** A literal as JSON. */
const read = (literal: string): unknown =>
  JSON.parse(literal.replace(/\b(CALM|GLAD)\b/g, '"$1"').replace(/\b([ab]):/g, '"$1":'));

@Entity('items')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Publish({ fields: ['name', ...Object.keys(all)] })
class Item extends Revised {
  @Line({ length: 20 })
  name: string;
}

@Replica('Item', { of: 'stock' })
class ItemReplica extends ReplicaEntity {}

@Entity('sales')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
class Sale extends Timestamped {
  itemId: string;

  @RefersTo(() => ItemReplica, { onDelete: 'CASCADE' })
  item: Relation<ItemReplica>;
}

for (const [name, [options]] of Object.entries(all)) {
  Column({ ...options, nullable: true })(Item.prototype, name);
  // A key may be known before its fields are; a list is ordered by what is never null.
  const initial = name in fields ? { default: read(fields[name]![2][0]!) } : { nullable: true };
  Column({ ...options, ...initial } as ColumnOptions)(ItemReplica.prototype, name);
  if (name in fields) {
    Index(['tenantId', name, 'id'])(Item);
    Index(['tenantId', name, 'id'])(ItemReplica);
  }
}

const lines = (named: Record<string, [object, string, ...unknown[]]>, directive = '') =>
  Object.entries(named)
    .map(([name, [, type]]) => `${name}: ${type} ${directive}`)
    .join('\n');
const ranged = Object.entries(fields).filter(([, [, type]]) => !['Boolean', 'Mood'].includes(type));
const order = (names: string[]) => names.map(name => `${name}: OrderDirection`).join('\n');

const stockSdl = `
  enum Mood { ${moods.join(' ')} }
  type Item @key(fields: "id") { id: ID! name: String! createdAt: DateTime! ${lines(all, '@shareable')} }
  input ItemFilter { ${lines(fields)} }
  ${ranged.map(([name, [, type]]) => `input ${name}Range { gte: ${type} lt: ${type} }`).join('\n')}
  input ItemRange { ${ranged.map(([name]) => `${name}: ${name}Range`).join('\n')} }
  input ItemOrder { createdAt: OrderDirection ${order(Object.keys(fields))} }
  type Query {
    item(id: ID!): Item
    items(filter: ItemFilter, orderBy: ItemOrder): [Item!] @list
    itemsIn(filter: ItemRange): [Item!] @list
  }
  input CreateItemInput { name: String! ${lines(all)} }
  input EditItemInput { id: ID! name: String ${lines(all)} }
  type Mutation { createItem(input: CreateItemInput!): ItemPayload editItem(input: EditItemInput!): ItemPayload }
  type Subscription { itemUpdated: Item }`;
const shopSdl = `
  type Sale @key(fields: "id") { id: ID! item: Item! }
  input ItemOrder { ${order(Object.keys(fields))} }
  input ItemFilter { ${lines(fields)} }
  input SaleOrder { createdAt: OrderDirection item: ItemOrder }
  input SaleFilter { item: ItemFilter }
  enum Mood { ${moods.join(' ')} }
  type Query { sale(id: ID!): Sale sales(filter: SaleFilter, orderBy: SaleOrder): [Sale!] @list }
  input CreateSaleInput { itemId: ID! }
  type Mutation { createSale(input: CreateSaleInput!): SalePayload }`;

const shared = parse(
  readFileSync(join(projectRoot, 'subgraphs/runtime/sdl/shared.graphql'), 'utf8'),
).definitions;

function expanded(): ReadonlyMap<string, string> {
  const columnOf = () => undefined;
  return expandEstate(
    [
      { domain: 'stock', publishes: ['Item'], definitions: parse(stockSdl).definitions, columnOf },
      {
        domain: 'shop',
        publishes: [],
        definitions: parse(
          shopSdl
            .replace('input ItemFilter', 'input HeldFilter')
            .replace('item: ItemFilter', 'item: HeldFilter')
            .replace('input ItemOrder', 'input HeldOrder')
            .replace('item: ItemOrder', 'item: HeldOrder'),
        ).definitions,
        columnOf,
      },
    ],
    shared,
  );
}

const viewer = newViewer();
const closers: (() => Promise<unknown>)[] = [];
const log = openLog('silent');

async function open(definition: SubgraphDefinition, peerDirectory?: SubgraphOptions['peerDirectory']) {
  const draft = await withScratchDatabase(serverUrl(), url =>
    draftMigration(defineSubgraph({ ...definition, migrations: [] }), url),
  );
  const domain = defineSubgraph({ ...definition, migrations: [loadDraft('Create1764000000001', draft)] });
  // What the migration makes is what the entities declare, the enumeration and the extension included.
  expect(await withScratchDatabase(serverUrl(), url => draftMigration(domain, url))).toEqual({
    up: [],
    down: [],
  });
  const name = `${definition.name}_${randomBytes(4).toString('hex')}`;
  const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: serverUrl(), name });
  await migrate(domain, adminUrl);
  const options: SubgraphOptions = {
    database: { url: ownUrl, poolSize: 4 },
    secrets: ['signs the cursors of a test, and is long enough to'],
    log,
    sdl: expanded().get(definition.name)!,
    ...(peerDirectory && { peerDirectory }),
  };
  const subgraph = await openSubgraph(domain, options);
  closers.push(() => subgraph.close());
  const owner = new Client(adminUrl);
  await owner.connect();
  closers.push(() => owner.end());
  const query = async (source: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await subgraph.execute({ document: parse(source), variables, viewer });
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return JSON.parse(JSON.stringify(data));
  };
  return {
    domain,
    options,
    subgraph,
    ownUrl,
    query,
    sql: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows,
  };
}

const stockDefinition = {
  name: 'stock',
  entities: [Item],
  publishes: [Item],
  migrations: [],
  resolvers: { Mutation: { createItem: create(Item), editItem: edit<Item>(Item, { who: () => true }) } },
} as unknown as SubgraphDefinition;
const shopDefinition = {
  name: 'shop',
  entities: [Sale, ItemReplica],
  migrations: [],
  resolvers: { Mutation: { createSale: create(Sale) } },
} as unknown as SubgraphDefinition;

let stock: Awaited<ReturnType<typeof open>>;
let shop: Awaited<ReturnType<typeof open>>;
const ids: string[] = [];

const input = (n: number, of = all) =>
  Object.entries(of)
    .map(([name, [, , values]]) => `${name}: ${values[n]}`)
    .join(', ');
const expectedOf = (n: number) =>
  Object.fromEntries(
    Object.entries(all).map(([name, [, , values, written]]: any) => [name, read((written ?? values)[n])]),
  );
const selection = Object.keys(all).join(' ');

beforeAll(async () => {
  stock = await open(defineSubgraph(stockDefinition));
  for (const n of [0, 1]) {
    const { createItem } = await stock.query(
      `mutation { createItem(input: { name: "${n}", ${input(n)} }) { item { id ${selection} } } }`,
    );
    const { id, ...values } = createItem.item;
    expect(values).toEqual(expectedOf(n));
    ids.push(id);
  }
  const dataSource = await createDataSource(stock.domain, { url: stock.ownUrl, poolSize: 2 }).initialize();
  closers.push(() => dataSource.destroy());
  shop = await open(defineSubgraph(shopDefinition), {
    peers: { stock: ownerPeer(stock.domain, dataSource) },
    owners: ownersOf([shopDefinition, stock.domain].map(listDomain)),
    events: inProcessEvents(log),
    repairMaxRows: 100,
  });
  shop.subgraph.references.begin();
  for (const itemId of ids)
    await shop.query(`mutation { createSale(input: { itemId: "${itemId}" }) { sale { id } } }`);
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

test('a row is read by its key, and written as graphql-js writes it', async () => {
  const document = parse(`{ item(id: "${ids[1]}") { ${selection} } }`);
  const slowly = await openSubgraph(stock.domain, {
    ...stock.options,
    execute: args => execute(args) as any,
  });
  closers.push(() => slowly.close());
  const answers = await Promise.all(
    [stock.subgraph, slowly].map(one => one.execute({ document, variables: {}, viewer })),
  );
  const [compiled, other] = answers.map(answer => JSON.stringify(answer));
  expect(JSON.parse(compiled!)).toEqual({ data: { item: expectedOf(1) } });
  expect(compiled).toBe(other);
});

test.each(Object.entries(fields))('%s: equality, and a range', async (name, [, , values]) => {
  const found = async (field: string, filter: string) =>
    (await stock.query(`{ ${field}(filter: { ${name}: ${filter} }, first: 9) { nodes { id } } }`))[
      field
    ].nodes.map(({ id }: any) => id);
  for (const n of [0, 1]) expect(await found('items', values[n]!)).toEqual([ids[n]]);
  if (ranged.every(([one]) => one !== name)) return;
  expect(await found('itemsIn', `{ gte: ${values[1]} }`)).toEqual([ids[1]]);
  expect(await found('itemsIn', `{ lt: ${values[1]} }`)).toEqual([ids[0]]);
});

test.each(Object.keys(fields))('%s: the order of a list, page by page', async name => {
  const page = async (direction: string, after: string) =>
    (
      await stock.query(
        `{ items(orderBy: { ${name}: ${direction} }, first: 1${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      )
    ).items;
  for (const [direction, expected] of [
    ['ASC', ids],
    ['DESC', [...ids].reverse()],
  ] as const) {
    const first = await page(direction, '');
    const second = await page(direction, `, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ id }: any) => id)).toEqual(expected);
    expect(second.pageInfo.hasNextPage).toBe(false);
  }
});

test.each(Object.keys(fields))(
  '%s of a replica: the order and the filter of what refers to it',
  async name => {
    const values = fields[name]![2];
    const page = async (after: string) =>
      (
        await shop.query(
          `{ sales(orderBy: { item: { ${name}: ASC } }, first: 1${after}) { nodes { item { id ${name} } } pageInfo { endCursor } } }`,
        )
      ).sales;
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ item }: any) => item[name])).toEqual(
      [0, 1].map(n => expectedOf(n)[name]),
    );
    const filtered = await shop.query(
      `{ sales(filter: { item: { ${name}: ${values[1]} } }) { nodes { item { id } } } }`,
    );
    expect(filtered.sales.nodes).toEqual([{ item: { id: ids[1] } }]);
  },
);

test('a change is told of in an event, and a replica holds what is changed', async () => {
  const events = await stock.subgraph.subscribe!({
    document: parse(`subscription { itemUpdated { id ${selection} } }`),
    variables: {},
    viewer,
  });
  const told = (events as AsyncGenerator<any>).next();
  const { editItem } = await stock.query(
    `mutation { editItem(input: { id: "${ids[0]}", ${input(1)} }) { item { ${selection} } } }`,
  );
  expect(editItem.item).toEqual(expectedOf(1));
  expect(JSON.parse(JSON.stringify((await told).value.data.itemUpdated))).toEqual({
    id: ids[0],
    ...expectedOf(1),
  });
  await (events as AsyncGenerator<any>).return(undefined);
  const held = async () =>
    (await shop.query(`{ sales { nodes { item { id ${selection} } } } }`)).sales.nodes.find(
      ({ item }: any) => item.id === ids[0],
    ).item;
  await eventually(async () => expect(await held()).toEqual({ id: ids[0], ...expectedOf(1) }));
  // And back, by SQL that knows nothing of the runtime, in a session that writes intervals in another style.
  const columns = Object.entries(all)
    .map(([name]) => `${name} = other.${name}`)
    .join(', ');
  await stock.query(`mutation { editItem(input: { id: "${ids[1]}", ${input(0)} }) { item { id } } }`);
  await stock.sql(`UPDATE items SET ${columns} FROM items other WHERE items.id = $1 AND other.id = $2`, [
    ids[0],
    ids[1],
  ]);
  await eventually(async () => expect(await held()).toEqual({ id: ids[0], ...expectedOf(0) }));
  for (const byRanges of [true, false]) {
    const peers = { stock: ownerPeer(stock.domain, stock.subgraph.dataSource) };
    const { dataSource } = shop.subgraph;
    expect(await compareReplicas(shop.domain, dataSource, peers, { repair: false, byRanges })).toEqual([]);
  }
});

test.each([
  [
    'price',
    '"1,5"',
    'input.price is a Decimal, written like "12.50"; as a text, so that every digit counts, but got: "1,5".',
  ],
  ['price', '"0.12345678901"', 'price has at most 10 digits after the point.'],
  ['big', '"9223372036854775808"', 'input.big is a BigInt'],
  ['day', '"2026-02-30"', 'input.day is a LocalDate, written like 2026-02-03, but got: "2026-02-30".'],
  ['at', '"24:30"', 'input.at is a LocalTime'],
  ['local', '"2026-02-30T00:00:00"', 'input.local is a LocalDateTime'],
  ['span', '"one hour"', 'input.span is a Duration'],
  ['bytes', '"no base64"', 'input.bytes is a Byte'],
  ['period', '"2026"', 'input.period is a Range'],
  ['period', '"[2026-02-01,2026-01-01)"', 'A value is none of its field'],
  ['prices', '["x"]', 'input.prices[0] is a Decimal'],
])('%s: %s is refused', async (name, value, message) => {
  await expect(
    stock.query(`mutation { createItem(input: { name: "a", ${name}: ${value} }) { item { id } } }`),
  ).rejects.toThrow(message);
});

test('a number of JSON is taken where JavaScript has kept its digits', async () => {
  const source =
    'mutation ($price: Decimal, $big: BigInt) { createItem(input: { name: "n", price: $price, big: $big }) { item { price big } } }';
  const { createItem } = await stock.query(source, { price: 12.5, big: 7 });
  expect(createItem.item).toEqual({ price: '12.5000000000', big: '7' });
  await expect(stock.query(source, { price: 1 / 3 })).rejects.toThrow('input.price is a Decimal');
  await expect(stock.query(source, { big: 2 ** 53 })).rejects.toThrow('input.big is a BigInt');
});

describe('refused at the start', () => {
  @Entity('odds')
  @Unique(['tenantId', 'id'])
  @Index(['tenantId', 'createdAt', 'id'])
  @Index(['tenantId', 'options'])
  @Index(['tenantId', 'precise', 'id'])
  class Odd extends Timestamped {
    @Column('numeric') price: string;
    @Column('bigint') big: string;
    @Column('money') money: string;
    @Column('jsonb') options: unknown;
    @Column('text', { array: true }) words: string[];
    @Column('date') day: string;
    @Column('timestamptz') precise: Date;
  }
  async function misfits(sdl: string): Promise<string> {
    const definition = defineSubgraph({
      name: 'odd',
      entities: [Odd],
      migrations: [],
      resolvers: { Mutation: { createOdd: create(Odd, { set: () => ({}) }) } },
    });
    const dataSource = await readMetadata(definition);
    const source = expandEstate(
      [
        {
          domain: 'odd',
          publishes: [],
          definitions: parse(`${sdl} type Mutation { createOdd(input: I!): OddPayload } input I { a: Int }`)
            .definitions,
          columnOf: () => undefined,
        },
      ],
      shared,
    ).get('odd')!;
    try {
      checkFit(buildSchema(parse(source), definition, dataSource), definition, dataSource);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }
  const list = (rest: string) =>
    `type Odd @key(fields: "id") { id: ID! } type Query { odds(${rest}): [Odd!] @list } input O { precise: OrderDirection options: OrderDirection } input F { options: JSON }`;
  test.each([
    [
      'type Odd { id: ID! price: Float! }',
      'Odd.price is Float, but the column of price is numeric: declare it Decimal or String, which loses nothing.',
    ],
    [
      'type Odd { id: ID! big: Int! }',
      'Odd.big is Int, but the column of big is bigint: declare it BigInt or String or ID, which loses nothing.',
    ],
    [
      'type Odd { id: ID! day: DateTime! }',
      'Odd.day is DateTime, but the column of day is date: declare it LocalDate or String, which loses nothing.',
    ],
    [
      'type Odd { id: ID! money: String! }',
      'Odd.money is of the type money, which no scalar here holds: write a resolver for it, or take it out of the SDL.',
    ],
    [
      'type Odd { id: ID! words: String! }',
      'Odd.words is an array of text: declare it a list, like [String!].',
    ],
    [
      'type Odd { id: ID! day: [LocalDate!] }',
      'Odd.day is a list, but the column of day is date, and no array',
    ],
    [
      list('filter: F'),
      'Query.odds filters by Odd.options, which is jsonb: rows are found by one value, so write a condition to `filters`.',
    ],
    [
      list('orderBy: O'),
      'Query.odds orders by Odd.precise, which holds more than the milliseconds of a DateTime: declare it with precision: 3',
    ],
    [
      list('orderBy: O'),
      'Query.odds orders by Odd.options, which is jsonb: a cursor cannot stand on it, so take it out of orderBy.',
    ],
  ])('%s', async (sdl, sentence) => expect(await misfits(sdl)).toContain(sentence));
});
