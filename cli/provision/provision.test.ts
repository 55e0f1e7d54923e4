import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded';
import { ownDatabaseUrl, provisionDatabase } from './provision';

let folder: string;
let postgres: EmbeddedPostgres;
let adminUrl: string;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery provision '));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, durable: false, log: line => log.push(line) });
  adminUrl = postgres.url;
});

afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query(url: string, ...statements: string[]) {
  const client = new Client(url);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function changed(url: string, parts: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>) {
  return Object.assign(new URL(url), parts).href;
}

async function failure(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    caught => caught as Error,
  );
  expect(error?.name).toBe('StartupError');
  expect(error?.message).toMatch(/\.$/);
  expect(error?.message).not.toContain('\n');
  expect(JSON.stringify([error, error?.message])).not.toContain(new URL(adminUrl).password);
  return error?.message;
}

describe('a provisioned subgraph', () => {
  it('reads and writes the tables that migrations make, before and after', async () => {
    const wood = await provisionDatabase({ adminUrl, name: 'wood' });
    expect(new URL(wood.ownUrl).pathname).toBe('/wood');
    await query(
      wood.adminUrl,
      'CREATE TABLE planks (id serial PRIMARY KEY, length int)',
      'CREATE FUNCTION longest() RETURNS int LANGUAGE sql AS $$ SELECT max(length) FROM planks $$',
    );
    const rows = await query(
      wood.ownUrl,
      'INSERT INTO planks (length) VALUES (3), (4)',
      'UPDATE planks SET length = length + 1',
      'DELETE FROM planks WHERE length = 4',
      'SELECT id, length, longest() FROM planks',
    );
    expect(rows).toEqual([{ id: 2, length: 5, longest: 5 }]);
  });

  it('turns dashes of its name into underscores', async () => {
    const { ownUrl } = await provisionDatabase({ adminUrl, name: 'feature-flags' });
    expect(await query(ownUrl, 'SELECT current_user AS role, current_database() AS database')).toEqual([
      { role: 'feature_flags', database: 'feature_flags' },
    ]);
  });

  it('is the same when provisioned again, and can be addressed without a connection', async () => {
    const first = await provisionDatabase({ adminUrl, name: 'again' });
    await query(first.adminUrl, 'CREATE TABLE kept ()');
    expect(await provisionDatabase({ adminUrl, name: 'again' })).toEqual(first);
    expect(ownDatabaseUrl({ adminUrl, name: 'again' })).toBe(first.ownUrl);
    await query(first.ownUrl, 'SELECT FROM kept');
  });

  it('asks whether it is current only where nothing has to be made, and as the administrator', async () => {
    const asked: unknown[] = [];
    const isCurrent = async (client: Client) => {
      const { rows } = await client.query('SELECT current_database() AS database, current_user AS role');
      asked.push(rows[0]);
      return true;
    };
    const provide = () => provisionDatabase({ adminUrl, name: 'asked', isCurrent });
    expect((await provide()).isCurrent).toBe(false);
    expect((await provide()).isCurrent).toBe(true);
    expect(asked).toEqual([{ database: 'asked', role: 'postgres' }]);
    // What has to be mended first is no time to ask.
    await query(adminUrl, 'GRANT CONNECT ON DATABASE asked TO PUBLIC');
    expect((await provide()).isCurrent).toBe(false);
    expect((await provide()).isCurrent).toBe(true);
  });

  it('can be provisioned by many at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => provisionDatabase({ adminUrl, name: 'busy' })),
    );
    expect(new Set(all.map(one => one.ownUrl)).size).toBe(1);
    await query(all[0]!.ownUrl, 'SELECT 1');
  });

  it('gets its password back when somebody changed it', async () => {
    const { ownUrl } = await provisionDatabase({ adminUrl, name: 'turned' });
    await query(adminUrl, `ALTER ROLE turned PASSWORD 'other'`);
    await provisionDatabase({ adminUrl, name: 'turned' });
    await query(ownUrl, 'SELECT 1');
  });
});

describe('the role of a subgraph', () => {
  let oak: { ownUrl: string; adminUrl: string };
  let elm: { ownUrl: string; adminUrl: string };
  beforeAll(async () => {
    oak = await provisionDatabase({ adminUrl, name: 'oak' });
    elm = await provisionDatabase({ adminUrl, name: 'elm' });
  });

  it.each(['/elm', '/postgres', '/template1'])('cannot connect to %s', async pathname => {
    await expect(query(changed(oak.ownUrl, { pathname }), 'SELECT 1')).rejects.toThrow(
      /permission denied for database/,
    );
    await query(elm.ownUrl, 'SELECT 1');
  });

  it.each([
    'CREATE TABLE mine ()',
    'CREATE TEMPORARY TABLE mine ()',
    'CREATE SCHEMA mine',
    'CREATE DATABASE mine',
    'CREATE ROLE mine',
    'SET ROLE postgres',
    'ALTER ROLE oak BYPASSRLS',
  ])('cannot %s', async statement => {
    await expect(query(oak.ownUrl, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('sees no row that a policy hides, and cannot turn the policy off', async () => {
    await query(
      oak.adminUrl,
      'CREATE TABLE leaves (colour text)',
      `INSERT INTO leaves VALUES ('red'), ('green')`,
      'ALTER TABLE leaves ENABLE ROW LEVEL SECURITY',
      `CREATE POLICY green ON leaves USING (colour = 'green')`,
    );
    expect(await query(oak.ownUrl, 'SELECT * FROM leaves')).toEqual([{ colour: 'green' }]);
    await expect(query(oak.ownUrl, 'SET row_security = off', 'SELECT * FROM leaves')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(query(oak.ownUrl, 'ALTER TABLE leaves DISABLE ROW LEVEL SECURITY')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('has a password that no log of the server holds', async () => {
    await query(adminUrl, `SELECT 'no such' FROM nowhere`).catch(() => {});
    expect(log.join('\n')).not.toContain(new URL(oak.ownUrl).password);
    expect(log.join('\n')).not.toContain(new URL(adminUrl).password);
  });
});

describe('a URL of the subgraph itself', () => {
  it('decides role, password and database, and reaches what was migrated before', async () => {
    const before = await provisionDatabase({ adminUrl, name: 'pine' });
    await query(before.adminUrl, 'CREATE TABLE cones (id serial)');
    const ownUrl = changed(adminUrl, {
      username: encodeURIComponent('Pine "50%"'),
      password: encodeURIComponent('grün & $$%'),
      pathname: '/pine',
    });
    const own = await provisionDatabase({ adminUrl, name: 'pine', ownUrl });
    expect(own).toMatchObject({ ownUrl, adminUrl: before.adminUrl });
    await query(ownUrl, 'INSERT INTO cones DEFAULT VALUES');
  });

  it('is refused when its role is the admin', async () => {
    expect(
      await failure(
        provisionDatabase({ adminUrl, name: 'ash', ownUrl: changed(adminUrl, { pathname: '/ash' }) }),
      ),
    ).toBe(
      'Role "postgres" is a superuser, bypasses row-level security, may create databases, may create roles, ' +
        'owns the database, may create tables, so the database would not keep tenants apart: ' +
        'take that away from it, or name another role in ASH_DATABASE_URL.',
    );
  });

  it('never changes the password of a role that somebody else made', async () => {
    await query(adminUrl, `CREATE ROLE theirs LOGIN PASSWORD 'theirs'`);
    expect(await failure(provisionDatabase({ adminUrl, name: 'theirs' }))).toBe(
      'Role "theirs" has another password and was not made by Joinery, which therefore keeps it: ' +
        'set THEIRS_DATABASE_URL to a URL with the role and password to use.',
    );
    await query(
      changed(adminUrl, { username: 'theirs', password: 'theirs', pathname: '/theirs' }),
      'SELECT 1',
    );
  });
});

describe('an administrator', () => {
  it('with CREATEDB and CREATEROLE is enough', async () => {
    await query(adminUrl, `CREATE ROLE modest LOGIN CREATEDB CREATEROLE PASSWORD 'modest'`);
    // PUBLIC may not connect to "postgres" of an embedded server.
    await query(adminUrl, 'GRANT CONNECT ON DATABASE postgres TO modest');
    const modest = changed(adminUrl, { username: 'modest', password: 'modest' });
    const beech = await provisionDatabase({ adminUrl: modest, name: 'beech' });
    await query(beech.adminUrl, 'CREATE TABLE nuts ()');
    await query(beech.ownUrl, 'SELECT FROM nuts');
    await provisionDatabase({ adminUrl: modest, name: 'beech' });
  });

  it.each([
    ['CREATEDB', 'The role of DATABASE_URL may not create role "fir" (CREATEROLE)'],
    ['CREATEROLE', 'The role of DATABASE_URL may not create database "fir" (CREATEDB)'],
  ])('with %s alone is told what it lacks', async (right, sentence) => {
    await query(adminUrl, `CREATE ROLE lacking LOGIN ${right} PASSWORD 'lacking'`);
    await query(adminUrl, 'GRANT CONNECT ON DATABASE postgres TO lacking');
    const lacking = changed(adminUrl, { username: 'lacking', password: 'lacking' });
    expect(await failure(provisionDatabase({ adminUrl: lacking, name: 'fir' }))).toBe(
      `${sentence}: allow it, or have that done for you and set FIR_DATABASE_URL.`,
    );
    await query(adminUrl, 'REVOKE CONNECT ON DATABASE postgres FROM lacking');
    await query(adminUrl, 'DROP ROLE IF EXISTS fir', 'DROP ROLE lacking');
  });

  it('who does not own a database that is open to everyone is told so', async () => {
    await query(adminUrl, 'CREATE DATABASE cedar', `CREATE ROLE guest LOGIN CREATEROLE PASSWORD 'guest'`);
    await query(adminUrl, 'GRANT CONNECT ON DATABASE postgres TO guest');
    const guest = changed(adminUrl, { username: 'guest', password: 'guest' });
    expect(await failure(provisionDatabase({ adminUrl: guest, name: 'cedar' }))).toMatch(
      /^Every role may connect to database "cedar", because the role of DATABASE_URL/,
    );
  });
});

describe('a URL that leads nowhere', () => {
  it.each([
    ['mysql://root:{password}@127.0.0.1/x', /^DATABASE_URL is not a PostgreSQL URL/],
    ['no url, {password}', /^DATABASE_URL is not a PostgreSQL URL/],
    ['postgres://postgres:{password}%@127.0.0.1/x', /^DATABASE_URL is not a PostgreSQL URL/],
    [
      'postgres://postgres:{password}@127.0.0.1:1/x',
      /^No PostgreSQL server can be used at 127.0.0.1:1 \(.*ECONNREFUSED/,
    ],
    [
      'postgres://postgres:{password}@localhost:1/x',
      /^No PostgreSQL server can be used at localhost:1 \(.*ECONNREFUSED/,
    ],
    ['postgres://postgres:x{password}@127.0.0.1:{port}/x', /refuses the password of role "postgres"/],
    [
      'postgres://postgres@127.0.0.1:{port}/x',
      /asks role "postgres" for a password: put it into DATABASE_URL/,
    ],
    ['postgres://postgres:{password}@127.0.0.1:{port}/nowhere', /has no database "nowhere"/],
  ])('is one sentence: %s', async (template, sentence) => {
    const url = template
      .replace('{password}', new URL(adminUrl).password)
      .replace('{port}', String(postgres.port));
    expect(await failure(provisionDatabase({ adminUrl: url, name: 'willow' }))).toMatch(sentence);
  });

  it('and a name that PostgreSQL keeps for itself is refused', async () => {
    expect(await failure(provisionDatabase({ adminUrl, name: 'postgres' }))).toBe(
      'A subgraph cannot be named "postgres": PostgreSQL keeps that name for itself.',
    );
  });
});

it('a socket URL without a host takes role and password as parameters', () => {
  const admin = 'postgres:///postgres?host=/run/postgresql&user=admin&password=secret';
  const own = new URL(ownDatabaseUrl({ adminUrl: admin, name: 'oak' }));
  expect(own.pathname).toBe('/oak');
  expect(own.searchParams.get('host')).toBe('/run/postgresql');
  expect(own.searchParams.get('user')).toBe('oak');
  expect(own.searchParams.get('password')).toMatch(/^[\w-]{43}$/);
});
