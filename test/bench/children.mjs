/**
 * Starts the benchmark's processes, each on its own core, and reads its address from its first line. Ends them by
 * process id when the benchmark ends, fails or is interrupted.
 */
import { spawn, spawnSync } from 'node:child_process';

const running = new Set();
/** The slowest gateway here starts in 3 s on a core that nobody else uses. */
const startTimeoutMs = 60_000;
const graceMs = 3000;

export const canPin = spawnSync('taskset', ['--version']).error === undefined;

/** What is inherited of the environment: enough to run, and nothing that would set up a gateway differently. */
const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map(name => [name, process.env[name]]));

export function startNode(args, { core, env = {}, ipc = false, folder }) {
  const command =
    canPin && core !== undefined
      ? ['taskset', '--cpu-list', String(core), process.execPath, ...args]
      : [process.execPath, ...args];
  const child = spawn(command[0], command.slice(1), {
    cwd: folder,
    env: { ...inherited, NODE_ENV: 'production', NO_COLOR: '1', APOLLO_TELEMETRY_DISABLED: 'true', ...env },
    // What a gateway has to say is shown when it does not start; a full pipe would stop it later.
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.said = '';
  const note = data => {
    child.said = (child.said + data).slice(-4000);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  return child;
}

/** The first address that the process prints. */
export function addressOf(child, withinMs = startTimeoutMs) {
  return new Promise((resolve, reject) => {
    const fail = why => reject(new Error(`${why}\n${child.said.trim()}`));
    const timer = setTimeout(() => fail('did not start in time'), withinMs);
    const look = () => {
      const found = /https?:\/\/127\.0\.0\.1:\d+\S*/.exec(child.said);
      if (!found) return;
      clearTimeout(timer);
      child.stdout.off('data', look);
      resolve(found[0]);
    };
    child.stdout.on('data', look);
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended at its start (${code})`);
    });
  });
}

export async function stop(child) {
  if (!running.has(child)) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => process.exit(status));
}
