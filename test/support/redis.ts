/** Starts a Redis of the test's own, on a port of its own, that keeps nothing on disk: stopped, it is empty. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort } from './free-port';

export interface TestRedis {
  readonly url: string;
  /** SIGKILL: as a machine that fails. */
  kill(): Promise<void>;
  /** On the same port; empty. */
  start(): Promise<void>;
  /** As redis-cli would: the words of a command. */
  command(...words: string[]): Promise<any>;
}

/** Not started yet. */
export async function aRedis(): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  return {
    url,
    start: async () => {
      server = await launch(port);
    },
    kill: async () => {
      if (server?.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
    command: async (...words) => {
      const client = createClient({ url, RESP: 2, socket: { reconnectStrategy: false } });
      client.on('error', () => {});
      await client.connect();
      try {
        return await client.sendCommand(words);
      } finally {
        client.destroy();
      }
    },
  };
}

export async function startRedis(): Promise<TestRedis> {
  const redis = await aRedis();
  await redis.start();
  return redis;
}

async function launch(port: number): Promise<ChildProcess> {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  // The runner may end before the test does.
  const end = () => void server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => void process.off('exit', end));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const missing =
        'These tests need redis-server, which is not installed: `apt-get install redis-server` or `brew install redis`.';
      reject(error.code === 'ENOENT' ? new Error(missing) : error);
    });
    server.once('exit', () => reject(new Error(`redis-server ended:\n${output}`)));
    server.stdout!.on('data', chunk => {
      output += chunk;
      if (output.includes('Ready to accept connections')) resolve();
    });
  });
  return server;
}
