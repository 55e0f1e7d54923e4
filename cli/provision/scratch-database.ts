/** Makes an empty database for a while, and drops it whatever happens. */
import { randomBytes } from 'node:crypto';
import { withSession } from './session';

/** `adminUrl` is of a role that may create databases; `use` gets the URL of the same role in the new database. */
export async function withScratchDatabase<Value>(
  adminUrl: string,
  use: (url: string) => Promise<Value>,
): Promise<Value> {
  const name = `joinery_scratch_${randomBytes(6).toString('hex')}`;
  const asAdmin = (sql: string) => withSession(adminUrl, 'DATABASE_URL', client => client.query(sql));
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE template0`);
  try {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return await use(url.href);
  } finally {
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
