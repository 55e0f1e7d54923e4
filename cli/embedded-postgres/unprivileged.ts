/**
 * Decides as whom PostgreSQL runs, because it refuses to run as root. Fails with a StartupError when root finds
 * no other identity that reaches both the binaries and the folder.
 */
import { execFile } from 'node:child_process';
import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, copyBinaries } from './binaries';
import { StartupError } from './startup-error';

/** Words that go before a command line, the user to spawn it as, and the user that must own its files. */
export interface Identity {
  prefix: string[];
  user: { uid?: number; gid?: number };
  owner?: { uid: number; gid: number };
}

/** The uid of "nobody" on Debian and Alpine, and what the kernel shows for a user it cannot map. */
const NOBODY = 65534;

const run = promisify(execFile);

/**
 * `home` is an existing folder that PostgreSQL must reach, `data` its data folder, which may not exist yet.
 * Gives binaries too, since an identity can need a copy that it may read.
 */
export async function unprivileged(
  home: string,
  data: string,
  binaries: Binaries,
): Promise<{ identity: Identity; binaries: Binaries }> {
  if (process.getuid?.() !== 0) return { identity: { prefix: [], user: {} }, binaries };

  // Data that belongs to somebody already stays theirs, so that they can start it without root again.
  const kept = await stat(data).catch(() => undefined);
  if (!kept?.uid) {
    // In a user namespace of its own root is uid 1000, and yet reaches what root owns: a checkout in /root works.
    const prefix = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
    const identity = { prefix, user: {} };
    if (await reaches(identity, binaries, home)) return { identity, binaries };
  }

  const owner = { uid: kept?.uid || NOBODY, gid: kept?.gid || NOBODY };
  // Docker forbids namespaces but leaves root this capability, with which a checkout in /root is reached as well.
  const prefix = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  prefix.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override');
  const capable = { prefix, user: {}, owner };
  const plain = { prefix: [], user: owner, owner };
  if (await reaches(capable, binaries, home)) return { identity: capable, binaries };
  await chown(home, owner.uid, owner.gid);
  if (await reaches(plain, binaries, home)) return { identity: plain, binaries };
  // PostgreSQL looks for its own binaries by access(), which no capability helps; so they must lie in the open.
  const copy = await copyBinaries(binaries, join(tmpdir(), 'joinery-postgres'));
  for (const identity of [capable, plain]) {
    if (await reaches(identity, copy, home)) return { identity, binaries: copy };
  }

  throw new StartupError(
    `PostgreSQL does not run as root, and as uid ${owner.uid} it cannot run from ${home}: ` +
      'start Joinery as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Gives a folder and all below it to the identity that PostgreSQL runs as. */
export async function handOver(folder: string, { owner }: Identity): Promise<void> {
  if (!owner || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  // Last, so that an interrupted change is done again.
  await chown(folder, owner.uid, owner.gid);
}

async function reaches(identity: Identity, binaries: Binaries, home: string): Promise<boolean> {
  const script = 'cd "$1" && "$2" --show -D "$1"';
  const [command, ...args] = [...identity.prefix, '/bin/sh', '-c', script, 'sh', home, binaries.initdb];
  return run(command!, args, { ...identity.user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
