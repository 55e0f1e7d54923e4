/** What a client is told when PostgreSQL refuses: never its words, always a code. */
import { Client } from 'pg';
import { explainDatabaseError } from '../../subgraphs/runtime/database/database-error';
import { JoineryError } from '../../wire/errors';
import { copyDatabase, type TestDatabase } from '../support/databases';

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
