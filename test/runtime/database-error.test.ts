/** What a client is told when PostgreSQL refuses: never its words, always a code. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { Post } from '../../subgraphs/postal/entities/post';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { explainDatabaseError, isTransient } from '../../subgraphs/runtime/database/database-error';
import { referencesOf } from '../../subgraphs/runtime/references/declare/references';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { Writing } from '../../subgraphs/runtime/references/write/write-with-fill';
import { JoineryError } from '../../wire/contract/errors';
import { copyDatabase, serverUrl, type TestDatabase } from '../support/databases';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await copyDatabase('postal');
  client = new Client(database.url);
  await client.connect();
  await client.query(`SELECT set_config('joinery.tenant', gen_random_uuid()::text, false)`);
  await client.query(`INSERT INTO tenant_replica (id) VALUES (current_setting('joinery.tenant')::uuid)`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function refusalOf(sql: string, values?: unknown[]): Promise<unknown> {
  const error = await client.query(sql, values).then(
    () => undefined,
    refused => refused,
  );
  return explainDatabaseError(error, {
    tags_slug_key: { code: 'ALREADY_EXISTS', message: 'Taken.', field: 'slug' },
  });
}

const insertTag = `INSERT INTO tags (slug, name) VALUES ($1, $2)`;

test.each([
  ['a rule of the table', insertTag, ['Not A Slug', 'x'], 'CONSTRAINT_VIOLATED'],
  ['a text that is too long', insertTag, ['a', 'x'.repeat(101)], 'BAD_USER_INPUT'],
  ['nothing where something must be', insertTag, ['a', null], 'BAD_USER_INPUT'],
  [
    'a reference to nothing',
    `INSERT INTO post_tags (post_id, tag_id) VALUES (gen_random_uuid(), gen_random_uuid())`,
    [],
    'REFERENCE_NOT_FOUND',
  ],
  [
    'a row of another tenant',
    `INSERT INTO tags (tenant_id, slug, name) VALUES (gen_random_uuid(), 'a', 'a')`,
    [],
    'FORBIDDEN',
  ],
  [
    'a statement that takes too long',
    `SET statement_timeout = 20; SELECT pg_sleep(5)`,
    undefined,
    'DATABASE_UNAVAILABLE',
  ],
])('%s', async (_what, sql, values, code) => {
  const refusal = await refusalOf(sql, values);
  expect(refusal).toBeInstanceOf(JoineryError);
  expect((refusal as JoineryError).extensions.code).toBe(code);
  await client.query('SET statement_timeout = 0');
});

test('the domain’s own words go before the general ones, and name the field', async () => {
  await client.query(insertTag, ['twice', 'x']);
  expect(await refusalOf(insertTag, ['twice', 'x'])).toMatchObject({
    message: 'Taken.',
    extensions: { code: 'ALREADY_EXISTS', field: 'slug' },
  });
});

test('a privilege that the role lacks is our fault, and stays as it is to be masked', async () => {
  const refusal = await refusalOf('DELETE FROM migrations');
  expect(refusal).not.toBeInstanceOf(JoineryError);
  expect(refusal).toMatchObject({ code: '42501' });
});

test('a database that is copied, is being restored, or is a standby says nothing of what was asked', async () => {
  const copied = await copyDatabase('postal');
  const name = new URL(copied.url).pathname.slice(1);
  const refusal = async (url: string, ...statements: string[]) => {
    const other = new Client(url);
    other.on('error', () => {});
    try {
      await other.connect();
      for (const statement of statements) await other.query(statement);
      return undefined;
    } catch (error) {
      return error;
    } finally {
      await other.end().catch(() => {});
    }
  };
  await database.sql(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  const refusals = [await refusal(copied.url)];
  await copied.drop();
  refusals.push(await refusal(copied.url));
  // As a standby refuses all that writes.
  refusals.push(await refusal(database.ownerUrl, 'BEGIN READ ONLY', 'CREATE TABLE t ()'));
  expect(refusals.map(error => (error as { code: string }).code)).toEqual(['55000', '3D000', '25006']);
  for (const error of refusals) {
    expect(explainDatabaseError(error, {})).toMatchObject({ extensions: { code: 'DATABASE_UNAVAILABLE' } });
    expect(isTransient(error)).toBe(true);
  }
});

test('a row that is refused anyhow is refused with what is known, where the database no longer answers', async () => {
  const away = await copyDatabase('postal');
  const dataSource = await createDataSource(postal, { url: away.url, poolSize: 1 }).initialize();
  await away.drop();
  const writing = new Writing(
    dataSource,
    referencesOf(dataSource, postal),
    new OwnerKeys(postal, dataSource, {}),
  );
  const post = { authorId: randomUUID() };
  const refusals = writing.refusals(randomUUID(), dataSource.getMetadata(Post), post, new Set());
  expect(await refusals).toEqual([]);
  await dataSource.destroy();
});

test('a lock that somebody else holds for too long says nothing of what was asked', async () => {
  const holder = new Client(database.ownerUrl);
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock(1)');
  const failure = await client
    .query('SET lock_timeout = 20; SELECT pg_advisory_lock(1)')
    .catch(error => error);
  await holder.end();
  expect(explainDatabaseError(failure, {})).toMatchObject({ extensions: { code: 'DATABASE_UNAVAILABLE' } });
  expect(isTransient(failure)).toBe(true);
});

describe('a connection that is cut says nothing of what was asked', () => {
  const cut = async (pid: number) => {
    const admin = new Client(serverUrl());
    await admin.connect();
    await admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await admin.end();
    await new Promise(resolve => setTimeout(resolve, 50));
  };
  const socketOf = (client: any) => client.connection.stream;

  test.each<[string, (manager: EntityManager, pid: number) => Promise<unknown>]>([
    ['by the server, before a statement', (manager, pid) => cut(pid).then(() => manager.query('SELECT 1'))],
    ['by the server, before the commit', (_, pid) => cut(pid)],
    [
      'by the server, in a statement',
      (manager, pid) => Promise.all([manager.query('SELECT pg_sleep(5)'), cut(pid)]),
    ],
    [
      'by the network',
      async manager => {
        socketOf(await (manager.queryRunner as any).connect()).destroy();
        await manager.query('SELECT 1');
      },
    ],
  ])('%s', async (_, run) => {
    const dataSource = await createDataSource(postal, { url: database.url, poolSize: 1 }).initialize();
    const failure = await dataSource
      .transaction(async manager =>
        run(manager, (await manager.query('SELECT pg_backend_pid() AS pid'))[0].pid),
      )
      .catch(error => error);
    await dataSource.destroy();
    expect(failure).toBeInstanceOf(Error);
    expect(isTransient(failure)).toBe(true);
  });

  test('while a rule of the table that refuses does', async () => {
    const refused = await client.query(insertTag, ['Not A Slug', 'x']).catch(error => error);
    expect(isTransient(refused)).toBe(false);
  });
});
