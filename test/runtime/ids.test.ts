/** Which keys the objects of the graph have: a uuid by which all services know them, and beside it any other. */
import { parse } from 'graphql';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { create } from '../../subgraphs/runtime/change/create';
import { edit } from '../../subgraphs/runtime/change/edit';
import { readMetadata } from '../../subgraphs/runtime/database/data-source';
import { Created, TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph, type EntityClass } from '../../subgraphs/runtime/declare/define-subgraph';
import { Publish } from '../../subgraphs/runtime/references/declare/publish';
import { connection } from '../../subgraphs/runtime/request/resolver';
import { buildSchema } from '../../subgraphs/runtime/schema/build-schema';
import { checkFit } from '../../subgraphs/runtime/schema/fit';

@Entity('invoices')
class Invoice extends TenantScoped {
  @PrimaryGeneratedColumn('identity')
  id: number;
}

@Entity('countries')
class Country extends TenantScoped {
  @PrimaryColumn('text')
  id: string;
}

@Entity('ledgers')
class Ledger extends TenantScoped {
  @PrimaryColumn('bigint')
  id: string;
}

@Entity('seats')
class Seat extends TenantScoped {
  @PrimaryColumn('integer')
  row: number;

  @PrimaryColumn('integer')
  place: number;
}

@Entity('desks')
@Publish({ fields: ['row'] })
class Desk extends TenantScoped {
  @PrimaryColumn('integer')
  row: number;
}

@Entity('orders')
@Unique(['tenantId', 'number'])
@Unique(['tenantId', 'shop', 'receipt'])
class Order extends Created {
  @Column('bigint')
  number: string;

  @Column('text')
  shop: string;

  @Column('integer')
  receipt: number;
}

const ofGraph: EntityClass[] = [Invoice, Country, Ledger, Seat, Order];

async function misfits(sdl: string, resolvers: any = {}, entities: EntityClass[] = ofGraph): Promise<string> {
  const definition = defineSubgraph({ name: 'trade', entities, migrations: [], resolvers });
  const dataSource = await readMetadata(definition);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"]) scalar BigInt`;
  try {
    checkFit(buildSchema(parse(`${link} ${sdl}`), definition, dataSource), definition, dataSource);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ['Invoice', 'integer'],
  ['Country', 'text'],
  ['Ledger', 'bigint'],
])('%s: an id that is %s is refused, with what to declare', async (name, type) => {
  expect(await misfits(`type ${name} @key(fields: "id") { id: ID! }`)).toContain(
    `${name}.id is ${type}, but ids in the graph are uuids: let ${name} extend Created, and keep what it has now as a column of its own`,
  );
});

test('a table that is no type of the graph may have any key', async () => {
  expect(await misfits('type Order @key(fields: "id") { id: ID! }')).toBe('');
});

test('beside its id an object has keys of integers, bigints and texts, of several columns too', async () => {
  const keys = '@key(fields: "id") @key(fields: "number") @key(fields: "shop receipt")';
  expect(await misfits(`type Order ${keys} { id: ID! number: BigInt! shop: String! receipt: Int! }`)).toBe(
    '',
  );
});

test('a key of several columns is a type’s key, and neither listed, changed by id, nor published', async () => {
  const seat = 'type Seat @key(fields: "row place") { row: Int! place: Int! }';
  expect(await misfits(seat)).toBe('');
  const cure = 'but Seat has no id: let it extend Created, and declare its key as @Unique.';
  const listed = `${seat} type PageInfo { hasNextPage: Boolean! } type SeatConnection { nodes: [Seat!]! pageInfo: PageInfo! }
    type Query { seats: SeatConnection }`;
  expect(await misfits(listed, { Query: { seats: connection(Seat) } })).toContain(
    `Query.seats lists Seat, ${cure}`,
  );
  const changed = `${seat} input EditSeatInput { id: ID! row: Int } type SeatPayload { seat: Seat! }
    type Mutation { editSeat(input: EditSeatInput!): SeatPayload }`;
  const editSeat = edit<Seat>(Seat, { who: () => true });
  expect(await misfits(changed, { Mutation: { editSeat } })).toContain(
    `Mutation.editSeat finds its Seat by an id, ${cure}`,
  );
  expect(await misfits('type Desk { row: Int! }', {}, [Desk])).toContain(
    'trade publishes Desk, but Desk has no id',
  );
  const created = `${seat} input CreateSeatInput { row: Int! place: Int! } type SeatPayload { seat: Seat! }
    type Mutation { createSeat(input: CreateSeatInput!): SeatPayload }`;
  expect(await misfits(created, { Mutation: { createSeat: create(Seat) } })).toBe('');
});
