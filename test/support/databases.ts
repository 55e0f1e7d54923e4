/** Gives a test databases of its own: copies of the migrated ones, dropped when the test passes on. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ownDatabaseUrl, provisionDatabase } from '../../cli/provision/provision';

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

/** A copy of the migrated database of this domain. */
export async function copyDatabase(name: string): Promise<TestDatabase> {
  const copy = `${name}_${randomBytes(4).toString('hex')}`;
  await asAdmin(client => client.query(`CREATE DATABASE "${copy}" TEMPLATE "${name}" STRATEGY file_copy`));
  const ownUrl = withDatabase(ownDatabaseUrl({ adminUrl: serverUrl(), name }), copy);
  const { adminUrl: ownerUrl } = await provisionDatabase({ adminUrl: serverUrl(), name, ownUrl });
  return {
    url: ownUrl,
    ownerUrl,
    sql: async (text, values) => (await connected(ownerUrl, client => client.query(text, values))).rows,
    drop: async () =>
      void (await asAdmin(client => client.query(`DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`))),
  };
}

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
