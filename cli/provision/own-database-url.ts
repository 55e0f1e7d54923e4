/**
 * Decides the URL by which a subgraph reaches its own database: which role, which password, which database.
 * Fails with a StartupError that names the variable and holds nothing of the URL.
 */
import { createHmac } from 'node:crypto';
import { StartupError } from '../embedded-postgres/startup-error';

export interface Access {
  role: string;
  /** Empty where the server asks for none. */
  password: string;
  database: string;
  /** The subgraph's connection to its database. */
  ownUrl: string;
  /** The administrator's connection to the same database, for migrations. */
  adminUrl: string;
}

/** `ownUrl`, from the variable that `ownVariable` names, wins over what is derived from the admin's. */
export function accessOf({
  adminUrl,
  name,
  ownUrl,
}: {
  adminUrl: string;
  name: string;
  ownUrl?: string;
}): Access {
  const admin = parse(adminUrl, 'DATABASE_URL');
  if (ownUrl !== undefined) {
    const own = parse(ownUrl, ownVariable(name));
    const role = part(own, 'user');
    if (!role) throw new StartupError(`${ownVariable(name)} names no user: write it as ${EXAMPLE}.`);
    const database = decodeURIComponent(own.pathname.slice(1)) || role; // as libpq reads it
    return { role, password: part(own, 'password'), database, ownUrl, adminUrl: at(admin, database).href };
  }
  const role = name.replaceAll('-', '_');
  if (RESERVED.includes(role)) {
    throw new StartupError(`A subgraph cannot be named "${name}": PostgreSQL keeps that name for itself.`);
  }
  const secret = part(admin, 'password');
  const password = secret
    ? createHmac('sha256', secret).update(`joinery role ${name}`).digest('base64url')
    : '';
  const own = at(admin, role);
  set(own, 'user', role);
  set(own, 'password', password);
  return { role, password, database: role, ownUrl: own.href, adminUrl: at(admin, role).href };
}

/** The subgraph's URL without a connection, for a process that serves databases provisioned by another one. */
export function ownDatabaseUrl(options: { adminUrl: string; name: string }): string {
  return accessOf(options).ownUrl;
}

/** `feature-flags` → `FEATURE_FLAGS_DATABASE_URL` */
export function ownVariable(name: string): string {
  return `${name.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

const RESERVED = ['postgres', 'template0', 'template1'];

const EXAMPLE = 'postgres://user:password@host:5432/database';

function parse(url: string, variable: string): URL {
  try {
    const parsed = new URL(url);
    for (const text of [parsed.username, parsed.password, parsed.pathname]) decodeURIComponent(text);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // The parser's own error carries the URL, so it must not get out.
  }
  throw new StartupError(`${variable} is not a PostgreSQL URL: write it as ${EXAMPLE}.`);
}

function at(url: URL, database: string): URL {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed;
}

/** A parameter wins over the part before the host, as in libpq and pg. */
function part(url: URL, key: 'user' | 'password'): string {
  return url.searchParams.get(key) || decodeURIComponent(key === 'user' ? url.username : url.password);
}

/** A URL without a host (`postgres:///db?host=/run/postgresql`) can hold user and password as parameters alone. */
function set(url: URL, key: 'user' | 'password', value: string): void {
  url.searchParams.delete(key);
  if (!url.hostname) {
    if (value) url.searchParams.set(key, value);
  } else if (key === 'user') url.username = encodeURIComponent(value);
  else url.password = encodeURIComponent(value);
}
