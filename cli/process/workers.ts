/**
 * Runs a process's workers (`--workers`): copies of the command that share its port. A dead worker is replaced, and
 * all end with the primary, however it ends: node ends a worker whose primary is gone. If workers cannot start, at
 * first or repeatedly, the primary exits with status 1 for its supervisor to see.
 */
import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { Nonces } from '../../wire/contract/nonces';
import type { Log } from '../../wire/log';
import { hangupMessage, onHangup } from './hangup';
import { answerNonces } from './shared-nonces';
import { type Close, stopMessage } from './until-stopped';

/** One that lived less has not shown that it can. */
const provenMs = 10_000;
const shortestRestMs = 100;
const longestRestMs = 10_000;
/** About a minute of trying. */
const maxEarlyDeaths = 12;
/** Longer than a server lets what is under way finish. */
const graceMs = 15_000;

/** Whether this process is to have workers, and not to be one. */
export function isPrimaryOf(workers: number): boolean {
  return workers > 1 && cluster.isPrimary;
}

/** Says where something is served: a worker to its primary, which says it once for all. */
export function announce(line: string): void {
  if (cluster.isWorker) process.send?.({ served: line });
  else console.log(line);
}

/** Resolves when all serve; rejects when one of them ends before. */
export async function startWorkers(count: number, log: Log, onClose: (close: Close) => void): Promise<void> {
  const workers = new Set<Worker>();
  const nonces = new Nonces();
  let stopping = false;
  let earlyDeaths = 0;

  const fork = (): Promise<string> => {
    const worker = cluster.fork();
    const born = Date.now();
    let serves = false;
    workers.add(worker);
    return new Promise((resolve, reject) => {
      answerNonces(worker, nonces);
      worker.on('message', ({ served }) => {
        if (served === undefined) return;
        serves = true;
        resolve(served);
      });
      worker.once('exit', (code, signal) => {
        workers.delete(worker);
        if (!serves) reject(new Error('A worker exited before it was ready.'));
        if (stopping) return;
        log.warn({ worker: worker.process.pid, code, signal }, 'A worker exited');
        if (allServed) void replace(Date.now() - born);
      });
    });
  };
  const replace = async (lived: number): Promise<void> => {
    earlyDeaths = lived < provenMs ? earlyDeaths + 1 : 0;
    if (earlyDeaths >= maxEarlyDeaths) {
      log.fatal('Workers exit repeatedly: giving up');
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
      return;
    }
    if (earlyDeaths > 0) await sleep(Math.min(longestRestMs, shortestRestMs * 2 ** (earlyDeaths - 1)));
    if (stopping) return;
    try {
      await fork();
      log.info('A replacement worker is ready');
    } catch {
      // It ended before it served, and is replaced for that.
    }
  };

  onClose(async () => {
    stopping = true;
    await Promise.all([...workers].map(stop));
  });
  let allServed = false;
  const [line] = await Promise.all(Array.from({ length: count }, fork));
  allServed = true;
  const stopListening = onHangup(() => {
    for (const worker of workers) worker.send(hangupMessage);
  });
  onClose(async () => stopListening());
  console.log(`${line} by ${count} workers`);
}

function stop(worker: Worker): Promise<void> {
  return new Promise(resolve => {
    const insist = setTimeout(() => worker.process.kill('SIGKILL'), graceMs);
    worker.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    // A signal would meet it a second time where the terminal has sent it one already.
    if (worker.isConnected()) worker.send(stopMessage, () => {});
  });
}
