/**
 * Creates a subgraph's database and a role that can only read and write rows there: it cannot connect to other
 * databases, create or own a table, or bypass row-level security. Fails with a StartupError.
 *
 * What exists is kept; it may run at every start, and in several processes at once.
 */
import type { Client } from 'pg';
import { StartupError } from '../embedded-postgres/startup-error';
import { type Access, accessOf, ownVariable } from './own-database-url';
import { grantRows, hasGranted, refuseTooMuch } from './role-privileges';
import { scramVerifier } from './scram-verifier';
import { Refused, withSession } from './session';

export { ownDatabaseUrl } from './own-database-url';

export interface ProvisionOptions {
  /** Of a role that may create databases and roles. */
  adminUrl: string;
  /** The subgraph's: `feature-flags` gives database and role `feature_flags`. */
  name: string;
  /** From `<NAME>_DATABASE_URL`: its user, password and database instead of the derived ones. */
  ownUrl?: string;
  /** Whether the database is as the program wants it; asked where nothing had to be made. */
  isCurrent?: (admin: Client) => Promise<boolean>;
}

export interface Provisioned {
  /** What the subgraph connects with. */
  ownUrl: string;
  /** The admin's connection to the same database, for migrations. */
  adminUrl: string;
  /** What `isCurrent` said; false where it was not asked. */
  isCurrent: boolean;
}

export async function provisionDatabase(options: ProvisionOptions): Promise<Provisioned> {
  const access = accessOf(options);
  const { role, database, ownUrl, adminUrl } = access;
  const variable = ownVariable(options.name);
  const made = await foundMade(options, access, variable);
  if (made) return { ownUrl, adminUrl, isCurrent: made.isCurrent };
  await withSession(options.adminUrl, 'DATABASE_URL', async admin => {
    // Held until the session ends: the next process finds everything made.
    await admin.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [`joinery database ${database}`]);
    const ours = await provideRole(admin, access, variable);
    await provideDatabase(admin, access, variable);
    await withSession(adminUrl, 'DATABASE_URL', client =>
      allowed(`set the privileges of role "${role}"`, variable, () => grantRows(client, role)),
    );
    try {
      await withSession(ownUrl, variable, client => refuseTooMuch(client, access, variable));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== '28P01' || !access.password) throw error;
      if (!ours) {
        throw new StartupError(
          `Role "${role}" has another password and was not made by Joinery, which therefore keeps it: ` +
            `set ${variable} to a URL with the role and password to use.`,
        );
      }
      // The password it is made from has changed.
      await allowed(`change the password of role "${role}"`, variable, () =>
        admin.query(
          `ALTER ROLE ${admin.escapeIdentifier(role)} PASSWORD '${scramVerifier(access.password)}'`,
        ),
      );
      await withSession(ownUrl, variable, client => refuseTooMuch(client, access, variable));
    }
  });
  return { ownUrl, adminUrl, isCurrent: false };
}

/** Most starts find everything made, with two connections. What is missing or wrong is left to the rest to make or say. */
async function foundMade(
  { isCurrent }: ProvisionOptions,
  access: Access,
  variable: string,
): Promise<{ isCurrent: boolean } | undefined> {
  try {
    const made = await withSession(access.adminUrl, 'DATABASE_URL', async client => {
      if (!(await hasGranted(client, access.role))) return undefined;
      return { isCurrent: (await isCurrent?.(client)) ?? false };
    });
    if (made) await withSession(access.ownUrl, variable, client => refuseTooMuch(client, access, variable));
    return made;
  } catch (error) {
    if (error instanceof StartupError) return undefined;
    throw error;
  }
}

/** How a role that we made is known: only its password is ever changed, since another may serve somebody else. */
const OURS = 'Role of a Joinery subgraph';

async function provideRole(admin: Client, access: Access, variable: string): Promise<boolean> {
  const role = admin.escapeIdentifier(access.role);
  const found = await admin.query(
    `SELECT shobj_description(oid, 'pg_authid') = $2 AS ours FROM pg_roles WHERE rolname = $1`,
    [access.role, OURS],
  );
  if (found.rows[0]) return Boolean(found.rows[0].ours);
  const password = access.password ? `PASSWORD '${scramVerifier(access.password)}'` : '';
  await allowed(`create role "${access.role}" (CREATEROLE)`, variable, () =>
    // One message of two statements is one transaction.
    admin.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS ${password};
       COMMENT ON ROLE ${role} IS '${OURS}'`,
    ),
  );
  return true;
}

async function provideDatabase(admin: Client, access: Access, variable: string): Promise<void> {
  const [database, role] = [admin.escapeIdentifier(access.database), admin.escapeIdentifier(access.role)];
  const found = await admin.query(
    `SELECT current_setting('server_version_num')::int >= 150000 AND current_setting('fsync') = 'off' AS copies,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS present`,
    [access.database],
  );
  if (!found.rows[0].present) {
    // Copying files needs two checkpoints: faster than writing the log where nothing is synced, slower elsewhere.
    const strategy = found.rows[0].copies ? 'STRATEGY file_copy' : '';
    await allowed(`create database "${access.database}" (CREATEDB)`, variable, () =>
      admin.query(`CREATE DATABASE ${database} ${strategy}`),
    );
  }
  await allowed(`set the privileges of database "${access.database}"`, variable, () =>
    admin.query(
      `REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${role}`,
    ),
  );
}

/** `doing` completes "may not …". */
async function allowed(doing: string, variable: string, statements: () => Promise<unknown>): Promise<void> {
  try {
    await statements();
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    throw new StartupError(
      code === '42501'
        ? `The role of DATABASE_URL may not ${doing}: allow it, or have that done for you and set ${variable}.`
        : `The role of DATABASE_URL could not ${doing} (${message}): remove the cause, then start again.`,
    );
  }
}
