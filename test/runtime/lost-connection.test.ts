/** A connection that is lost says nothing of what was asked: no event is passed by for it, and clients may try again. */
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { explainDatabaseError, isTransient } from '../../subgraphs/runtime/database/database-error';
import { systemTransaction } from '../../subgraphs/runtime/references/system-transaction';
import { copyDatabase, type TestDatabase } from '../support/databases';

let database: TestDatabase;
let dataSource: DataSource;
let owner: Client;
beforeAll(async () => {
  database = await copyDatabase('postal');
  dataSource = await createDataSource(postal, { url: database.url, poolSize: 1 }).initialize();
  owner = new Client(database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await dataSource.destroy();
  await owner.end();
  await database.drop();
});

const cut = () =>
  owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'joinery-postal' AND datname = current_database()`,
  );
const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

test.each([
  ['before a statement', (query: (sql: string) => Promise<unknown>) => cut().then(() => query('SELECT 1'))],
  [
    'a while before a statement',
    async (query: (sql: string) => Promise<unknown>) => {
      await cut();
      await soon(50);
      await query('SELECT 1');
    },
  ],
  [
    'within a statement',
    async (query: (sql: string) => Promise<unknown>) => {
      const sleeping = query('SELECT pg_sleep(10)');
      await soon(50);
      await cut();
      await sleeping;
    },
  ],
  ['before the commit', () => cut()],
])('%s', async (_when, run) => {
  const error = await systemTransaction(dataSource, null, manager => run(sql => manager.query(sql))).then(
    () => undefined,
    lost => lost,
  );
  expect({ error: String(error), isTransient: isTransient(error) }).toMatchObject({ isTransient: true });
  expect(explainDatabaseError(error, {})).toMatchObject({ extensions: { code: 'DATABASE_UNAVAILABLE' } });
  // The next is given another connection.
  await systemTransaction(dataSource, null, manager => manager.query('SELECT 1'));
});

test('no connection that is free in time', async () => {
  const holder = dataSource.createQueryRunner();
  await holder.query('SELECT 1');
  const error = await dataSource.query('SELECT 1').catch(late => late);
  expect({ error: String(error), isTransient: isTransient(error) }).toMatchObject({ isTransient: true });
  await holder.release();
});
