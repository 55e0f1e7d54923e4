/**
 * Makes one attempt to start the `postgres` process and waits until it is ready; if it ends otherwise, one word says
 * why.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE, STARTED_BY } from './adopt';
import { type Binaries, environment } from './binaries';
import { lifeline } from './lifeline';
import { readPostmaster } from './postmaster';
import type { Identity } from './unprivileged';

export interface Launch {
  binaries: Binaries;
  identity: Identity;
  data: string;
  port: number;
  durable: boolean;
  maxConnections: number;
  log: (line: string) => void;
}

export type Launched =
  | { outcome: 'ready'; child: ChildProcess }
  /** `busy`: another server, or the last processes of a killed one, still hold the folder. */
  | { outcome: 'busy' | 'port-taken' | 'failed'; output: string };

export async function launch(options: Launch): Promise<Launched> {
  const { identity, binaries, data, log } = options;
  const line = await lifeline();
  const [command, ...args] = [
    ...identity.prefix,
    ...line.prefix,
    binaries.postgres,
    ...serverOptions(options),
  ];
  const child = spawn(command!, args, {
    ...identity.user,
    cwd: '/',
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // In a group of its own: Ctrl-C is for node, which ends PostgreSQL after the last request.
    detached: true,
  });
  const last: string[] = [];
  createInterface({ input: child.stderr! }).on('line', text => {
    last.push(text);
    if (last.length > 5) last.shift();
    log(text);
  });
  let closed = false;
  child.once('error', error => {
    last.push(error.message);
    closed = true;
  });
  child.once('close', () => {
    closed = true;
  });
  if (child.pid) line.attach(child);

  const deadline = Date.now() + PATIENCE;
  while (!closed) {
    const seen = await readPostmaster(data);
    if (seen?.pid === child.pid && seen?.status === 'ready') {
      // A process that forgets stop() may still end; the lifeline then ends PostgreSQL.
      child.unref();
      (child.stderr as Socket).unref();
      return { outcome: 'ready', child };
    }
    if (Date.now() > deadline) {
      child.kill('SIGINT');
      last.push(`not ready within ${PATIENCE / 1000} s`);
      break;
    }
    await sleep(10);
  }
  return { outcome: why(last.join('\n')), output: last.join(' ') };
}

function why(output: string): 'busy' | 'port-taken' | 'failed' {
  if (/lock file "postmaster.pid"|pre-existing shared memory block/.test(output)) return 'busy';
  if (/could not bind|Address already in use/.test(output)) return 'port-taken';
  return 'failed';
}

function serverOptions({ data, port, durable, maxConnections }: Launch): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // one way in; and a socket's path is limited to 107 bytes
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '',
    // A failed statement's error goes to whoever sent it; its values have no place in a log.
    log_min_messages: 'log',
    log_checkpoints: 'off', // each CREATE DATABASE makes two
    [STARTED_BY]: process.pid,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
