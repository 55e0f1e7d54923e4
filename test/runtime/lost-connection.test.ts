/** A connection that is lost says nothing of what was asked: no event is passed by for it, and clients may try again. */
import { connect, createServer } from 'node:net';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { explainDatabaseError, isTransient } from '../../subgraphs/runtime/database/database-error';
import { systemTransaction } from '../../subgraphs/runtime/references/database/system-transaction';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { listening } from '../support/listening';

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

/** The server's last words, as they come when it is told to end the connection. */
const farewell = (() => {
  const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command', ''];
  const text = Buffer.from(fields.map(field => `${field}\0`).join(''));
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
})();
const readyForQuery = Buffer.from('Z\0\0\0\x05I');

test('as soon as it is there', async () => {
  let cutting = false;
  const { hostname, port } = new URL(database.url);
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname);
    client.pipe(upstream);
    client.on('error', () => upstream.destroy());
    upstream.on('data', bytes => {
      if (!cutting || !bytes.subarray(-readyForQuery.length).equals(readyForQuery))
        return client.write(bytes);
      // Read in one piece with what tells that the connection is ready.
      client.end(Buffer.concat([bytes, farewell]));
      return upstream.destroy();
    });
    upstream.on('close', () => client.end());
  });
  const url = new URL(database.url);
  url.host = `127.0.0.1:${await listening(server)}`;
  const behind = await createDataSource(postal, { url: url.href, poolSize: 2 }).initialize();
  const holder = behind.createQueryRunner();
  await holder.query('SELECT 1');
  cutting = true;
  const error = await behind.query('SELECT 1').catch(lost => lost);
  expect({ error: String(error), isTransient: isTransient(error) }).toMatchObject({ isTransient: true });
  cutting = false;
  await behind.query('SELECT 1');
  await holder.release();
  await behind.destroy();
  server.close();
});
