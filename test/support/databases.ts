/** Gives a test databases of its own: copies of the migrated ones, dropped when the test passes on. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ownDatabaseUrl, provisionDatabase } from '../../cli/provision/provision';
import { manifest } from '../../subgraphs/manifest';
import { migrate } from '../../subgraphs/runtime/database/migrate';

export interface TestDatabase {
  /** The subgraph's own role. */
  readonly url: string;
  /** The owner of the tables: sees every tenant. */
  readonly ownerUrl: string;
  /** Runs SQL as the owner of the tables. */
  sql(text: string, values?: unknown[]): Promise<any[]>;
  drop(): Promise<void>;
}

export const serverUrl = (): string => process.env.TEST_DATABASE_URL!;

/** A copy of the migrated database of this domain, or of that of `template`. */
export const copyDatabase = (name: string, template?: string): Promise<TestDatabase> =>
  makeDatabase(name, `${databaseOf(name)}_${randomBytes(4).toString('hex')}`, template);

/** The same under a name that others copy it by. */
export async function makeDatabase(name: string, copy: string, template?: string): Promise<TestDatabase> {
  const from = template ?? (await migratedDatabase(name));
  const ownUrl = withDatabase(ownDatabaseUrl({ adminUrl: serverUrl(), name }), copy);
  await asAdmin(client => copyTo(client, from, copy, new URL(ownUrl).username));
  const ownerUrl = withDatabase(serverUrl(), copy);
  return {
    url: ownUrl,
    ownerUrl,
    sql: async (text, values) => (await connected(ownerUrl, client => client.query(text, values))).rows,
    drop: async () =>
      void (await asAdmin(client => client.query(`DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`))),
  };
}

const databaseOf = (name: string): string => name.replaceAll('-', '_');

/** Rights inside the database come along with the copy; who may connect does not. */
async function copyTo(client: Client, from: string, copy: string, role: string): Promise<void> {
  await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${from}" STRATEGY file_copy`);
  await client.query(
    `REVOKE CONNECT, TEMPORARY ON DATABASE "${copy}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${copy}" TO "${role}"`,
  );
}

/** The database of this domain that copies are made of; the first test file that needs it makes it. */
const migratedDatabase = (name: string): Promise<string> =>
  once(`migrated ${name}`, async () => {
    const { adminUrl } = await provisionDatabase({ adminUrl: serverUrl(), name });
    await migrate(manifest.find(domain => domain.name === name)!.load(), adminUrl);
  }).then(() => databaseOf(name));

const known = new Map<string, Promise<void>>();

/** Does this once in the whole run, whichever of its processes comes first. */
export function once(what: string, make: () => Promise<void>): Promise<void> {
  const done = known.get(what) ?? onceInRun(what, make);
  known.set(what, done);
  return done;
}

const onceInRun = (what: string, make: () => Promise<void>): Promise<void> =>
  asAdmin(async client => {
    await client.query('CREATE TABLE IF NOT EXISTS test_made (what text PRIMARY KEY)').catch(() => undefined);
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 1))', [what]);
    const { rowCount } = await client.query('SELECT FROM test_made WHERE what = $1', [what]);
    if (rowCount) return;
    await make();
    await client.query('INSERT INTO test_made VALUES ($1)', [what]);
  });

const asAdmin = <Result>(run: (client: Client) => Promise<Result>): Promise<Result> =>
  connected(serverUrl(), run);

async function connected<Result>(url: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
