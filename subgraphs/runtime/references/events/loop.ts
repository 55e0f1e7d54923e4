/** Runs work in the background: when woken, and at intervals. A failure is logged once and retried. */
import type { Log } from '../../../../wire/log';
import type { Running } from './transport';

/** Between two tries after failures: doubled with each. How often is polled says nothing of how soon it may work. */
const firstPauseMs = 250;
const maxPauseMs = 5_000;

/** `failed` is what the log says of a failure. */
export function loop(
  poll: number | (() => number),
  work: () => Promise<void>,
  log: Log,
  failed: string,
): Running {
  let stopped = false;
  let woken = true;
  let wakeUp = () => {};
  const run = async () => {
    let failures = 0;
    while (!stopped) {
      woken = false;
      try {
        await work();
        failures = 0;
      } catch (error) {
        if (stopped) return;
        // The first says it; the others would fill the log.
        if (failures === 0) log.warn({ err: error }, `${failed}; it is tried again`);
        failures += 1;
      }
      // After a failure a wake-up does not hurry it: what failed would fail again.
      const pollMs = typeof poll === 'number' ? poll : poll();
      const pause =
        failures === 0 ? pollMs : Math.min(maxPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10));
      if (stopped || (woken && failures === 0)) continue;
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, pause);
        wakeUp = () => {
          if (failures > 0 && !stopped) return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const done = run();
  return {
    wake: () => {
      woken = true;
      wakeUp();
    },
    stop: () => {
      stopped = true;
      wakeUp();
      return done;
    },
  };
}
