/**
 * `npm run bench:start`: how long `npm start` takes from the command to its first answered query, in a checkout that has
 * been built: once without data, and as often as `--rounds` says with them. Then what the process costs while nobody asks
 * it anything, with `--redis` as well where events go through Redis. Ends what it started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cpuMsByName, pssMiBByName, shape } from '../bench/machine.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    /** Seconds for which the idle process is watched. */
    idle: { type: 'string', default: '30' },
    redis: { type: 'boolean', default: false },
    /** Shows what the command prints. */
    steps: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const idleSeconds = Number(values.idle);
const settleSeconds = 10;
const query = '{ posts(first: 3) { nodes { title author { username } category { label } } } }';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'joinery-start-'));
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

copyCheckout();
console.log(`${shape.cores} cores, ${shape.platform}, Node ${shape.node}`);
await report('first start', 1, {});
await report('second start', rounds, {});
if (values.redis) {
  const port = await freePort();
  const redis = spawn('redis-server', ['--port', String(port), '--save', ''], { stdio: 'ignore' });
  running.add(redis);
  await report('with Redis', 1, { REDIS_URL: `redis://127.0.0.1:${port}` });
  redis.kill();
}
process.exit();

/** All that git has or would have, with its times, and the build. */
function copyCheckout() {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = stdout.split('\0').filter(file => file !== '' && existsSync(join(root, file)));
  for (const file of [...files, 'dist'])
    cpSync(join(root, file), join(folder, file), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

async function report(title, times, env) {
  for (let round = 0; round < times; round++) {
    const isLast = round === times - 1;
    const { seconds, cpuMs, idle, memory } = await startOnce(env, isLast);
    console.log(
      `${title}: ${seconds.toFixed(1)} s; processor time ${named(cpuMs, ms => `${(ms / 1000).toFixed(1)} s`)}`,
    );
    if (!idle) continue;
    const share = ms => `${((ms / idleSeconds / 1000) * 100).toFixed(1)} % of a core`;
    console.log(`  idle for ${idleSeconds} s: ${named(idle, share)}`);
    console.log(`  memory: ${named(memory, mib => `${mib.toFixed(0)} MiB`)}`);
  }
}

function named(amounts, shown) {
  return Object.entries(amounts)
    .map(([name, amount]) => `${name} ${shown(amount)}`)
    .join(', ');
}

async function startOnce(env, watchIdle) {
  const from = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const url = await addressOf(child);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  const seconds = (performance.now() - from) / 1000;
  if (errors || data.posts.nodes.length !== 3) throw new Error(JSON.stringify({ data, errors }));
  const cpuMs = cpuMsByName(child.pid);
  const watched = watchIdle ? await watch(child.pid) : {};
  // The command itself: npm ends with it.
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  running.delete(child);
  return { seconds, cpuMs, ...watched };
}

async function watch(pid) {
  await sleep(settleSeconds * 1000);
  const before = cpuMsByName(pid);
  await sleep(idleSeconds * 1000);
  const after = cpuMsByName(pid);
  const idle = Object.fromEntries(Object.keys(after).map(name => [name, after[name] - (before[name] ?? 0)]));
  return { idle, memory: pssMiBByName(pid) };
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', data => {
      if (values.steps) process.stdout.write(data);
      said += data;
      const found = /ready at (http:\/\/[^\s,]+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', code => reject(new Error(`npm start ended (${code})\n${said}`)));
  });
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
