/**
 * Starts and stops the embedded PostgreSQL: one server per data folder, started by the first process that needs it
 * and used by the others. Fails with a StartupError.
 */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { adopt } from './adopt';
import { findBinaries } from './binaries';
import { openDataFolder, preparedPassword } from './data-folder';
import { type Launched, launch } from './launch';
import { StartupError } from './startup-error';
import { unprivileged } from './unprivileged';

export interface EmbeddedPostgresOptions {
  /** Made when missing. Holds the data and, readable by its owner alone, the superuser's password. */
  dataFolder: string;
  /** `false` gives up safety against a crash of the machine for speed: for tests and throw-away data. */
  durable: boolean;
  /** A free one unless given. A server that already runs on the folder keeps the port it has. */
  port?: number;
  /** Gets each line that PostgreSQL writes. */
  log?: (line: string) => void;
  /** 200 unless given: a pool of each of twenty subgraphs, with room for other tools. */
  maxConnections?: number;
}

export interface EmbeddedPostgres {
  /** postgres://postgres:<password>@127.0.0.1:<port>/postgres, of the superuser: to be kept out of logs. */
  url: string;
  port: number;
  pid: number;
  /**
   * Ends sessions and server (fast shutdown) and waits for it; may be called again. A server that another living
   * process started is only let go of: that process ends it, by its own stop() or by its death.
   */
  stop(): Promise<void>;
}

/** A free port can be lost to somebody before PostgreSQL binds it; a killed server's last processes need a moment. */
const ATTEMPTS = 10;

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The embedded PostgreSQL could not be prepared in ${options.dataFolder} (${(error as Error).message}): ` +
        'remove the cause, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, log = () => {}, maxConnections = 200 } = options;
  const folder = await openDataFolder(options.dataFolder);
  const shipped = await findBinaries(join(folder.home, 'binaries'));
  const { identity, binaries } = await unprivileged(folder.home, folder.data, shipped);
  const password = await preparedPassword(folder, binaries, identity, durable);

  let last: Launched | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const running = await adopt(folder, password, log);
    if (running) return describe(running.port, running.pid, password, async () => {});

    const port = options.port ?? (await freePort());
    last = await launch({ binaries, identity, data: folder.data, port, durable, maxConnections, log });
    if (last.outcome === 'ready') return owned(last.child, port, password, log);
    if (last.outcome === 'port-taken' && options.port !== undefined) {
      throw new StartupError(
        `Port ${port} of 127.0.0.1 is taken, so PostgreSQL cannot listen there: free it, or choose another one.`,
      );
    }
    if (last.outcome === 'failed') break;
    await sleep(100 * attempt);
  }
  throw new StartupError(
    `PostgreSQL did not start on ${folder.home} (${last?.outcome !== 'ready' && last?.output}): ` +
      'remove the cause, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

function owned(child: ChildProcess, port: number, password: string, log: (line: string) => void) {
  let stopped: Promise<void> | undefined;
  const ended = new Promise<void>(resolve => {
    child.once('exit', (code, signal) => {
      if (!stopped) log(`PostgreSQL (pid ${child.pid}) ended by itself (${signal ?? `code ${code}`})`);
      resolve();
    });
  });
  return describe(port, child.pid!, password, () => {
    if (!stopped) {
      stopped = ended;
      child.ref(); // or node could end before PostgreSQL has
      child.kill('SIGINT');
    }
    return stopped;
  });
}

function describe(port: number, pid: number, password: string, stop: () => Promise<void>): EmbeddedPostgres {
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, pid, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
