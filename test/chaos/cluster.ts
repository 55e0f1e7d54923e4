/**
 * Runs one PostgreSQL server whose life is at stake: it crashes, fails over to a standby that lagged behind, or a
 * database of it is put back to an older state. Its address stays the same throughout.
 */
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';
import { provisionDatabase } from '../../cli/provision/provision';
import { manifest } from '../../subgraphs/manifest';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import type { TestDatabase } from '../support/databases';

const run = promisify(execFile);

export interface Cluster {
  /** Makes the migrated database of this domain. */
  database(name: string): Promise<TestDatabase>;
  /** SIGKILL of all its processes; it recovers what was on disk. */
  crash(awayMs: number): Promise<void>;
  /** The server is lost; another goes on with what it had when this began, `lagMs` earlier. */
  failOver(lagMs: number): Promise<void>;
  /** The database of this domain becomes what it was when this began, `ageMs` earlier. */
  restore(name: string, ageMs: number): Promise<void>;
  close(): Promise<void>;
}

/** As a server that does not wait for its disk: what others are not told of yet may be lost. */
const settings = [
  `synchronous_commit = off`,
  `wal_writer_delay = '10s'`,
  `max_prepared_transactions = 10`,
  `restore_command = 'false'`,
];

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-chaos-'));
  const [home, backup, lost] = ['postgres', 'backup', 'lost'].map(name => join(folder, name)) as [
    ...[string, string, string],
  ];
  const data = join(home, 'cluster', 'data');
  const started = (port?: number) => startEmbeddedPostgres({ dataFolder: home, durable: false, port });
  let server: EmbeddedPostgres = await started();
  await appendFile(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  await server.stop();
  server = await started(server.port);

  const asAdmin = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
    const client = new Client(server.url);
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const kill = async () => {
    process.kill(server.pid, 'SIGKILL');
    // Its other processes end when they find it gone.
    for (let alive = true; alive; ) {
      alive = await asAdmin(async () => true).catch(() => false);
      if (alive) await wait(20);
    }
  };
  const back = async () => {
    server = await started(server.port);
  };
  return {
    database: async name => {
      const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: server.url, name });
      await migrate(manifest.find(domain => domain.name === name)!.load(), adminUrl);
      const sql = async (text: string, values?: unknown[]) => {
        const client = new Client(adminUrl);
        client.on('error', () => {});
        await client.connect();
        try {
          return (await client.query(text, values)).rows;
        } finally {
          await client.end();
        }
      };
      // It goes with its server.
      return { url: ownUrl, ownerUrl: adminUrl, sql, drop: async () => {} };
    },
    crash: async awayMs => {
      await kill();
      await wait(awayMs);
      await back();
    },
    failOver: async lagMs => {
      await rm(backup, { recursive: true, force: true });
      // https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
      const label = await asAdmin(async client => {
        await client.query(`SELECT pg_backup_start('standby', true)`);
        await copy(home, backup);
        const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
        return rows[0].labelfile as string;
      });
      const standby = join(backup, 'cluster', 'data');
      await rm(join(standby, 'pg_wal'), { recursive: true });
      await copy(join(data, 'pg_wal'), join(standby, 'pg_wal'));
      await rm(join(standby, 'postmaster.pid'), { force: true });
      await writeFile(join(standby, 'backup_label'), label);
      await writeFile(join(standby, 'recovery.signal'), '');
      await wait(lagMs);
      await kill();
      await rename(home, lost);
      await rename(backup, home);
      await back();
      await rm(lost, { recursive: true });
    },
    restore: async (name, ageMs) => {
      const [database, dump] = [name, `${name}_dump`];
      const role = name;
      await asAdmin(async client => {
        await client.query(`DROP DATABASE IF EXISTS "${dump}"`);
        // A copy is made of a database that nobody is connected to.
        await client.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
        try {
          await client.query(
            'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1',
            [database],
          );
          await client.query(`CREATE DATABASE "${dump}" TEMPLATE "${database}"`);
        } finally {
          await client.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
        }
      });
      await wait(ageMs);
      await asAdmin(async client => {
        await client.query(`DROP DATABASE "${database}" WITH (FORCE)`);
        await client.query(`ALTER DATABASE "${dump}" RENAME TO "${database}"`);
        await client.query(
          `REVOKE CONNECT, TEMPORARY ON DATABASE "${database}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${database}" TO "${role}"`,
        );
      });
    },
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Files that go while they are copied are those that nobody needs. */
async function copy(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to]).catch((error: { stderr?: string }) => {
    if (/[^\n]/.test((error.stderr ?? '').replaceAll(/cp: cannot stat .*No such file or directory\n/g, '')))
      throw error;
  });
}
