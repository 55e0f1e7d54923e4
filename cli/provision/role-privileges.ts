/**
 * Decides what a subgraph's role may do inside its database: read and write rows, and nothing that would let it
 * pass a policy. A role that may do more is refused with a StartupError.
 */
import type { Client } from 'pg';
import { StartupError } from '../embedded-postgres/startup-error';
import type { Access } from './own-database-url';

/** Whether `grantRows` is done. */
export async function hasGranted(client: Client, name: string): Promise<boolean> {
  const done = await client.query(
    `SELECT FROM pg_default_acl, aclexplode(defaclacl) AS entry
     WHERE defaclrole = (SELECT oid FROM pg_roles WHERE rolname = current_user)
       AND entry.grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [name],
  );
  return Boolean(done.rowCount);
}

/** In the database itself, once for each pair of an admin that migrates and a role that reads and writes. */
export async function grantRows(client: Client, name: string): Promise<void> {
  if (await hasGranted(client, name)) return;
  const role = client.escapeIdentifier(name);
  // What was migrated before this role was named; extensions may own other tables there.
  const made = await client.query(
    `SELECT oid::regclass AS name, relkind = 'S' AS sequence FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
       AND relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`,
  );
  const onRows = 'GRANT SELECT, INSERT, UPDATE, DELETE ON';
  const statements = [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public ${onRows} TABLES TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${role}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ${role}`,
    ...made.rows.map(row => `${row.sequence ? 'GRANT USAGE ON SEQUENCE' : onRows} ${row.name} TO ${role}`),
  ];
  await client.query(statements.join(';')); // one message, one transaction
}

/** A role or a database that was there before may allow more than this file would have given. */
export async function refuseTooMuch(client: Client, access: Access, variable: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT r.rolsuper AS "is a superuser",
            r.rolbypassrls AS "bypasses row-level security",
            r.rolcreatedb AS "may create databases",
            r.rolcreaterole AS "may create roles",
            pg_has_role(d.datdba, 'MEMBER') AS "owns the database",
            has_schema_privilege('public', 'CREATE') AS "may create tables",
            EXISTS (
              SELECT FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS entry
              WHERE entry.grantee = 0 AND entry.privilege_type = 'CONNECT'
            ) AS open
     FROM pg_roles r, pg_database d
     WHERE r.rolname = current_user AND d.datname = current_database()`,
  );
  const { open, ...rights } = rows[0] as Record<string, boolean>;
  const excess = Object.keys(rights).filter(right => rights[right]);
  if (excess.length > 0) {
    throw new StartupError(
      `Role "${access.role}" ${excess.join(', ')}, so the database would not keep tenants apart: ` +
        `take that away from it, or name another role in ${variable}.`,
    );
  }
  if (open) {
    throw new StartupError(
      `Every role may connect to database "${access.database}", because the role of DATABASE_URL does not own it: ` +
        'make that role its owner, or REVOKE CONNECT, TEMPORARY on it FROM PUBLIC.',
    );
  }
}
