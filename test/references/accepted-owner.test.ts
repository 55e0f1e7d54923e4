/**
 * An owner that was put back to an older state and has written since, before somebody accepts it: what it wrote then
 * happens once, as does what both states have in common.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { cortex } from '../../subgraphs/cortex';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { openOfflineRepair } from '../../subgraphs/runtime/references/repair/offline-repair';
import { openLog } from '../../wire/log';
import { copyDatabase, serverUrl, type TestDatabase } from '../support/databases';

const tenantId = randomUUID();
const author = randomUUID();
let databases: Record<'cortex' | 'postal', TestDatabase>;

const insertKeys = async () => {
  await databases.cortex.sql('INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [tenantId, 'one']);
  await databases.cortex.sql('INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, $3, $3)', [
    ...[author, tenantId, 'one@example.org'],
  ]);
  await databases.postal.sql('INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [tenantId]);
  await databases.postal.sql('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [tenantId, author]);
};
beforeEach(async () => {
  databases = { cortex: await copyDatabase('cortex'), postal: await copyDatabase('postal') };
  await insertKeys();
}, 120_000);
afterEach(() => Promise.all(Object.values(databases).map(database => database.drop())));

const publish = () =>
  databases.postal.sql(
    `INSERT INTO posts (tenant_id, author_id, slug, title, content, status, published_at)
     VALUES ($1, $2, $3, 'A title', '…', 'PUBLISHED', now())`,
    [tenantId, author, randomUUID()],
  );

const points = async () =>
  (await databases.cortex.sql('SELECT points FROM users WHERE id = $1', [author]))[0].points;

const asAdmin = async (...statements: string[]) => {
  const client = new Client(serverUrl());
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);

/** What cortex does with postal's events while postal's database is as it is now. */
async function inCortex(
  work: (repair: ReturnType<typeof openOfflineRepair>) => Promise<unknown>,
): Promise<void> {
  const opened: DataSource[] = [];
  const open = async (definition: typeof postal) => {
    const { url } = databases[definition.name as 'postal' | 'cortex'];
    const dataSource = await createDataSource(definition, { url, poolSize: 4 }).initialize();
    opened.push(dataSource);
    return dataSource;
  };
  try {
    const peers: Record<string, Peer> = { postal: ownerPeer(postal, await open(postal)) };
    await work(openOfflineRepair(cortex, await open(cortex), peers, openLog('silent')));
  } finally {
    await Promise.all(opened.map(dataSource => dataSource.destroy()));
  }
}

/** Postal's database as it is now, kept for later. */
async function keep(): Promise<() => Promise<void>> {
  const name = nameOf(databases.postal);
  await asAdmin(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`,
    `CREATE DATABASE "${name}_kept" TEMPLATE "${name}"`,
  );
  return () =>
    asAdmin(
      `DROP DATABASE "${name}" WITH (FORCE)`,
      `ALTER DATABASE "${name}_kept" RENAME TO "${name}"`,
      `GRANT CONNECT ON DATABASE "${name}" TO postal`,
    );
}

const catchUp = () => inCortex(repair => repair.catchUp());
const accept = () =>
  inCortex(async repair => {
    await repair.accept('postal');
    await repair.catchUp();
  });

test('what it wrote before it was accepted happens, and what was taken does not happen again', async () => {
  await publish();
  await catchUp();
  const putBack = await keep();
  await publish();
  await catchUp();
  expect(await points()).toBe(20);
  await putBack();
  await publish();
  await publish();
  await expect(catchUp()).rejects.toThrow('it was made again, as from a dump');
  // The one that is lost stays counted: nobody knows of it any more.
  await accept();
  expect(await points()).toBe(40);
  await publish();
  await catchUp();
  expect(await points()).toBe(50);
});

test('what both states have, and was not taken yet, happens once', async () => {
  await publish();
  await catchUp();
  await publish();
  const putBack = await keep();
  await putBack();
  await publish();
  await accept();
  await accept();
  expect(await points()).toBe(30);
});

test('transaction numbers that are used again, as after a failover, are not taken for those of before', async () => {
  await publish();
  const putBack = await keep();
  await catchUp();
  // The other state had come further than this one ever will.
  await databases.cortex.sql(
    `UPDATE joinery_inbox SET xid = (xid::text::bigint + 1000000)::text::xid8 WHERE source = 'postal'`,
  );
  await putBack();
  await publish();
  await accept();
  expect(await points()).toBe(20);
  await publish();
  await catchUp();
  expect(await points()).toBe(30);
});

test('a dump in a server whose transaction numbers are lower is taken from its first event on', async () => {
  await publish();
  await catchUp();
  const putBack = await keep();
  await putBack();
  const later = `xid = (xid::text::bigint + 1000000)::text::xid8`;
  await databases.postal.sql(`UPDATE joinery_outbox SET ${later}`);
  await databases.cortex.sql(`UPDATE joinery_inbox SET ${later} WHERE source = 'postal'`);
  await publish();
  await accept();
  expect(await points()).toBe(20);
  await publish();
  await catchUp();
  expect(await points()).toBe(30);
});

test('an event that failed before is tried again, unless it is lost', async () => {
  const poison = `ALTER TABLE users ADD CONSTRAINT poisoned CHECK (points = 0)`;
  await databases.cortex.sql(poison);
  await publish();
  await catchUp();
  const putBack = await keep();
  await publish();
  await catchUp();
  const failed = () => databases.cortex.sql('SELECT FROM joinery_dead_letters');
  expect(await failed()).toHaveLength(2);
  await databases.cortex.sql('ALTER TABLE users DROP CONSTRAINT poisoned');
  await putBack();
  await publish();
  await accept();
  expect(await failed()).toHaveLength(1);
  await inCortex(repair => repair.retry());
  expect([await failed(), await points()]).toEqual([[], 20]);
});

test('a database that never was of the known incarnation is taken from now on', async () => {
  await publish();
  await catchUp();
  await databases.cortex.sql(`UPDATE joinery_inbox SET incarnation = 'another' WHERE source = 'postal'`);
  await publish();
  await accept();
  expect(await points()).toBe(10);
  await publish();
  await catchUp();
  expect(await points()).toBe(20);
});
