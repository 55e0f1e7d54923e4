/**
 * Decides what becomes of a server that already runs on our data folder: one whose starter lives is borrowed, one
 * that was left behind is ended first. Fails with a StartupError when it can be neither used nor waited for.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataFolder } from './data-folder';
import { isAlive, isPostmasterOf, type Postmaster, postmasterFile, readPostmaster } from './postmaster';
import { StartupError } from './startup-error';

/** The setting under which a server carries the pid of the node process that started it. */
export const STARTED_BY = 'joinery.started_by';

/** Milliseconds for a server to finish starting or stopping: recovery after a crash, the last checkpoint. */
export const PATIENCE = 60_000;

/** Gives the server that runs on the folder, or nothing when the folder is free to start on. */
export async function adopt(
  folder: DataFolder,
  password: string,
  log: (line: string) => void,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE;
  let ending: number | undefined;
  for (;;) {
    const found = await readPostmaster(folder.data);
    if (!found || !isAlive(found.pid)) return undefined; // PostgreSQL replaces the file of a dead server itself
    if (!isPostmasterOf(folder.data, found.pid)) {
      // PostgreSQL would refuse to start: it looks only at whether the pid is in use.
      await rm(postmasterFile(folder.data), { force: true });
      return undefined;
    }
    if (found.status === 'ready' && ending !== found.pid) {
      const starter = await askStarter(found.port, password, folder);
      if (starter !== undefined) {
        if (starter === 0 || isAlive(starter)) return found;
        log(`ending the PostgreSQL (pid ${found.pid}) that process ${starter} left behind`);
        ending = found.pid;
        process.kill(found.pid, 'SIGINT');
      }
    }
    if (Date.now() > deadline) {
      throw new StartupError(
        `A PostgreSQL (pid ${found.pid}, ${found.status || 'starting'}) holds the data folder ${folder.home} ` +
          `and was not usable within ${PATIENCE / 1000} s: end that process, then start again.`,
      );
    }
    await sleep(25);
  }
}

/** The pid of the server's starter, 0 if a person started it; nothing while it does not answer. */
async function askStarter(port: number, password: string, folder: DataFolder): Promise<number | undefined> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {}); // it may be shutting down; the query below fails then
  try {
    await client.connect();
    const answer = await client.query(`SELECT current_setting($1, true) AS starter`, [STARTED_BY]);
    return Number(answer.rows[0].starter) || 0;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return undefined;
    throw new StartupError(
      `The PostgreSQL that runs on ${folder.home} refuses the password kept in ${folder.passwordFile}: ` +
        'put the right one there, or end that server.',
    );
  } finally {
    await client.end().catch(() => {});
  }
}
