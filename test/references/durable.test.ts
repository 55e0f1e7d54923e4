/** What others are told of is on disk first: a server that crashes has not told what it then does not know. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';
import { provisionDatabase } from '../../cli/provision/provision';
import { cortex } from '../../subgraphs/cortex';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { readEvents } from '../../subgraphs/runtime/references/events/outbox';
import { beginning } from '../../subgraphs/runtime/references/peers/peer';
import { eventually } from '../support/eventually';

test('an event that was read is there after a crash of its server, with synchronous_commit = off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-durable-'));
  // Without fsync it is the system that keeps what was written, through the death of every process of the server.
  const started = () => startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  let server = await started();
  try {
    const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: server.url, name: 'cortex' });
    await migrate(cortex, adminUrl);
    const at = (url: string) => Object.assign(new URL(url), { port: server.port }).href;
    const client = new Client(at(adminUrl));
    await client.connect();
    // Nobody else writes the log of what is committed meanwhile.
    await client.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await client.query('SELECT pg_reload_conf()');
    await eventually(async () =>
      expect((await client.query('SHOW wal_writer_delay')).rows).toEqual([{ wal_writer_delay: '10s' }]),
    );
    client.on('error', () => {});
    await client.query(`SET synchronous_commit = off`);
    await client.query(`INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'told', 'Told')`);
    const read = async () => {
      const dataSource = await createDataSource(cortex, { url: at(ownUrl), poolSize: 1 }).initialize();
      const { events } = await readEvents(dataSource, 'cortex', beginning, 10);
      await dataSource.destroy();
      return events.map(({ data }) => data.slug);
    };
    expect(await read()).toEqual(['told']);
    process.kill(server.pid, 'SIGKILL');
    server = await started();
    expect(await read()).toEqual(['told']);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);

test('the setting of a session is raised for the transaction that tells something, and for no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-durable-'));
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  try {
    const { adminUrl } = await provisionDatabase({ adminUrl: server.url, name: 'cortex' });
    await migrate(cortex, adminUrl);
    const client = new Client(adminUrl);
    client.on('error', () => {});
    await client.connect();
    const current = async () => (await client.query('SHOW synchronous_commit')).rows[0].synchronous_commit;
    for (const [setting, raised] of [
      ['off', 'on'],
      ['local', 'on'],
      ['remote_write', 'on'],
      ['remote_apply', 'remote_apply'],
    ]) {
      await client.query(`SET synchronous_commit = ${setting}`);
      await client.query('BEGIN');
      expect(await current()).toBe(setting);
      await client.query(`INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), $1, 'Told')`, [
        setting!.replace('_', '-'),
      ]);
      expect(await current()).toBe(raised);
      await client.query('COMMIT');
      expect(await current()).toBe(setting);
    }
    await client.end();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
