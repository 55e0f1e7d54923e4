/**
 * Creates the folder with the embedded PostgreSQL's data and its superuser's password: once, completely or not at
 * all. Refuses a folder of another major version. Fails with a StartupError.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, environment } from './binaries';
import { isAlive } from './postmaster';
import { StartupError } from './startup-error';
import { handOver, type Identity } from './unprivileged';

export interface DataFolder {
  /** What the user named; holds `cluster` and, where needed, a copy of the binaries. */
  home: string;
  /** PostgreSQL's own folder. */
  data: string;
  passwordFile: string;
}

export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const home = await realpath(path);
    const inside = await readdir(home);
    if (inside.includes('PG_VERSION')) {
      throw new StartupError(
        `${home} is the data folder of another PostgreSQL server: name a new or empty folder, ` +
          'or start that server yourself and set DATABASE_URL.',
      );
    }
    const cluster = join(home, 'cluster');
    return { home, data: join(cluster, 'data'), passwordFile: join(cluster, 'password') };
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The data folder ${path} cannot be used (${(error as Error).message}): ` +
        'make it writable for this user, or name another folder.',
    );
  }
}

/** Initializes the folder if it is new; gives the superuser's password. */
export async function preparedPassword(
  folder: DataFolder,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<string> {
  const version = await read(join(folder.data, 'PG_VERSION'));
  if (version === undefined) await initialize(folder, binaries, identity, durable);
  else if (version !== binaries.major) {
    throw new StartupError(
      `The data folder ${folder.home} was made by PostgreSQL ${version}, but this Joinery brings ${binaries.major}: ` +
        `dump it with version ${version} and load it into a new folder, or delete it if its data may go.`,
    );
  }
  await handOver(join(folder.home, 'cluster'), identity);
  const password = await read(folder.passwordFile);
  if (password) return password;
  throw new StartupError(
    `The superuser's password is missing in ${folder.passwordFile}: restore that file, ` +
      `or delete ${folder.home} if its data may go.`,
  );
}

async function initialize(
  folder: DataFolder,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<void> {
  await sweep(folder.home);
  const draft = join(folder.home, `draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')];
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    await handOver(draft, identity);
    await run(identity, binaries.initdb, [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own collation, so that the machine needs no locale and an upgrade of libc moves no index.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    // The server is ours alone, so nobody but the superuser has business in these databases.
    await run(
      identity,
      binaries.postgres,
      ['--single', '-D', data, 'postgres'],
      'REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC\n',
    );
    await rename(draft, join(folder.home, 'cluster'));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: its folder is as good as ours.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The data folder ${folder.home} could not be initialized (${(error as Error).message}): ` +
        'see that it is writable and the disk has room, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** Removes what a killed process left half made. */
async function sweep(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true });
  }
}

function run(identity: Identity, program: string, args: string[], input = ''): Promise<void> {
  const [command, ...rest] = [...identity.prefix, program, ...args];
  return new Promise((resolve, reject) => {
    const child = execFile(
      command!,
      rest,
      { ...identity.user, cwd: '/', env: environment() },
      (error, _, output) => {
        if (!error) return resolve();
        const last = output.trim().split('\n').slice(-3).join(' ');
        reject(new Error(last || error.message));
      },
    );
    child.stdin?.on('error', () => {}); // the program ended before it read; its exit tells why
    child.stdin?.end(input);
  });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartupError(
      `${path} cannot be read (${(error as Error).message}): start Joinery as its owner.`,
    );
  }
}
