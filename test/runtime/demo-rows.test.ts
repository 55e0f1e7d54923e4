/** A row of demo data says what is particular to it: the rest follows from its type and its number. */
import { Column, Entity, type EntityManager } from 'typeorm';
import { UserReplica } from '../../subgraphs/replicas/user';
import { Created, TenantScoped, Timestamped } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { type DemoTables, demoRows, demoTenants } from '../../subgraphs/runtime/demo/demo';
import { hasDemo, loadDemo } from '../../subgraphs/runtime/demo/load-demo';

@Entity('books')
class Book extends Timestamped {
  @Column('varchar')
  title: string;
}

@Entity('loans')
class Loan extends Created {}

@Entity('marks')
class Mark extends TenantScoped {}

const [demo] = demoTenants(20);

async function rowsOf(demoTables: DemoTables): Promise<Record<string, unknown>> {
  const entities = [Book, Loan, Mark];
  const library = defineSubgraph({
    name: 'library',
    entities,
    migrations: [],
    resolvers: {},
    demo: demoTables,
  });
  const rows: Record<string, unknown> = {};
  const query = async (sql: string, [json]: unknown[]) => {
    rows[/INTO "(\w+)"/.exec(sql)![1]!] = JSON.parse(json as string);
  };
  await loadDemo({ query }, library, demo!);
  return rows;
}

const then = '2026-05-01T00:00:00.000Z';
const later = '2026-05-02T00:00:00.000Z';

test('its id, and that it has not changed since it was made', async () => {
  const rows = await rowsOf(() => [
    demoRows('Book', 2, () => ({ title: 'Emma', created_at: then })),
    demoRows('Loan', 1, () => ({ created_at: then })),
    demoRows('Mark', 1, index => ({ place: index })),
  ]);
  const book = { title: 'Emma', created_at: then, updated_at: then };
  expect(rows).toEqual({
    books: [0, 1].map(index => ({ ...book, id: demo!.id('Book', index) })),
    loans: [{ id: demo!.id('Loan', 0), created_at: then }],
    marks: [{ place: 0 }],
  });
});

test('what it says itself holds', async () => {
  const said = { id: demo!.id('another', 0), created_at: then, updated_at: later };
  expect(await rowsOf(() => [demoRows('Book', 1, () => said)])).toEqual({ books: [said] });
});

test('its random numbers are those of its number, however many rows there are', async () => {
  const books = (rows: number) =>
    rowsOf(() => [demoRows('Book', rows, (_index, random) => ({ title: random() }))]);
  const [first, second] = (await books(2)).books as { title: number }[];
  expect((await books(1)).books).toEqual([first]);
  expect(first!.title).toBe(demo!.random('Book', 0)());
  expect(second!.title).not.toBe(first!.title);
});

test('rows of what the domain has not are refused', async () => {
  await expect(rowsOf(() => [demoRows('Shelf', 1, () => ({}))])).rejects.toThrow(
    'The demo data of library have rows of Shelf, but it has no such entity.',
  );
});

test('a start finds a domain’s rows without making its demo data', async () => {
  const statements: string[] = [];
  const manager = {
    query: async (sql: string) => {
      statements.push(sql);
      return [{ found: true }];
    },
  } as unknown as EntityManager;
  const never: DemoTables = () => {
    throw new Error('made');
  };
  const entities = [Book, UserReplica, Mark];
  const library = { name: 'library', entities, migrations: [], resolvers: {} };
  expect(await hasDemo(manager, { ...library, demo: never })).toBe(true);
  expect(statements).toEqual([
    'SELECT EXISTS (SELECT FROM "books") OR EXISTS (SELECT FROM "marks") AS found',
  ]);
  expect(await hasDemo(manager, library)).toBe(true);
  expect(statements).toHaveLength(1);
});
