/**
 * Reads what is known of a PostgreSQL server from outside: the postmaster.pid in its data folder, and whether that
 * process is alive and is the server.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping`; empty in the first instants. */
  status: string;
}

export const postmasterFile = (data: string): string => join(data, 'postmaster.pid');

/** https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h tells the lines. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(postmasterFile(data), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
}

/** A process that is being killed, or is dead without its parent having noticed (a zombie), does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return commandLine(pid) !== '';
}

/**
 * Whether the process is the postmaster of this data folder, and not another that got its number after a crash
 * or a container's restart. Unknown counts as yes, since two servers on one folder are worse than a refused start.
 */
export function isPostmasterOf(data: string, pid: number): boolean {
  return isAlive(pid) && (commandLine(pid)?.includes(data) ?? true);
}

/** Empty for what has no memory any more; nothing where it cannot be known. */
function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return undefined;
  }
}
