/** A subgraph refuses to start where its database would not keep tenants apart. */

import { Client } from 'pg';
import { postal } from '../../subgraphs/postal';
import { openSubgraph } from '../../subgraphs/runtime/open-subgraph';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';

let database: TestDatabase;
beforeEach(async () => {
  database = await copyDatabase('postal');
});
afterEach(() => database.drop());

const open = async (url: string) => {
  const log = openLog('silent');
  const subgraph = await openSubgraph(postal, { database: { url, poolSize: 1 }, secrets: [testSecret], log });
  await subgraph.close();
};

async function asOwner(sql: string): Promise<void> {
  const client = new Client(database.ownerUrl);
  await client.connect();
  await client.query(sql);
  await client.end();
}

test('it starts as its own role', async () => {
  await open(database.url);
});

test('it does not start as a superuser', async () => {
  await expect(open(database.ownerUrl)).rejects.toThrow(/which bypasses row-level security/);
});

test('it does not start on a table without a policy', async () => {
  await asOwner('ALTER TABLE tags DISABLE ROW LEVEL SECURITY');
  await expect(open(database.url)).rejects.toThrow('Table tags of postal is not scoped to tenants.');
});

test('it does not start when it owns a table', async () => {
  await asOwner(`ALTER TABLE tags OWNER TO postal`);
  await expect(open(database.url)).rejects.toThrow(/as the owner of table tags/);
});

test('it does not start on a database whose migrations are not applied', async () => {
  await asOwner(`DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)`);
  await expect(open(database.url)).rejects.toThrow('has pending migrations. Run `joinery migrate`');
});

test('it does not start on an empty database', async () => {
  await asOwner('DROP TABLE post_tags, tags, post_versions, posts, migrations CASCADE');
  await expect(open(database.url)).rejects.toThrow('postal has no table posts. Run `joinery migrate`');
});
