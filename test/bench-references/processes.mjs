/**
 * Starts what the benchmark needs: PostgreSQL, Redis and the processes of the graph, each on a port that the system
 * chose, with its data in a temporary folder. Ends them by process id, last started first.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const require = createRequire(import.meta.url);
export const dist = name => require(`../../dist/${name}`);
const pg = require('pg');

const joinery = fileURLToPath(new URL('../../dist/cli/joinery.js', import.meta.url));
const closers = [];
export const SUBGRAPH_SECRET = 'signs what the processes of this benchmark ask of each other';
const JWT_SECRET = 'nobody signs in to the processes of this benchmark';

export async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close();
}

/** Everything since this was called; the rest stays. */
export function scope() {
  const start = closers.length;
  return async () => {
    for (const close of closers.splice(start).reverse()) await close();
  };
}

export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-bench-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A server that notes when each transaction was committed: the clock of the measurement. Gives its URL. */
export async function startPostgres({ durable }) {
  const { startEmbeddedPostgres } = dist('cli/embedded-postgres/embedded');
  const options = { dataFolder: join(await temporaryFolder(), 'postgres'), durable };
  const first = await startEmbeddedPostgres(options);
  await withClient(first.url, client => client.query('ALTER SYSTEM SET track_commit_timestamp = on'));
  await first.stop();
  const server = await startEmbeddedPostgres(options);
  closers.push(() => server.stop());
  return server.url;
}

export async function startRedis() {
  const port = await freePort();
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = run('redis-server', [...options.map(String), '--dir', await temporaryFolder()], {});
  await child.saw(/Ready to accept connections/);
  return `redis://127.0.0.1:${port}`;
}

/** `joinery <args>`; `saw` waits for what it says. */
export function runJoinery(args, environment) {
  return run(process.execPath, [joinery, ...args], {
    NODE_ENV: 'production',
    SUBGRAPH_SECRET,
    JWT_SECRET,
    JWT_ISSUER: 'nobody',
    JWT_AUDIENCE: 'nobody',
    LOG_LEVEL: 'error',
    ...environment,
  });
}

function run(command, args, environment) {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(command, args, {
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set();
  const note = chunk => {
    said = (said + chunk).slice(-8_000);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  closers.push(async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(8_000).then(() => child.kill('SIGKILL'))]);
    await ended;
  });
  return {
    pid: child.pid,
    ended,
    saw: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(said);
          if (match) resolve(match);
        };
        listeners.add(look);
        look();
        ended.then(status => reject(new Error(`${command} ended with ${status}:\n${said}`)));
      }),
  };
}

export async function withClient(url, use) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(adminUrl, database) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
