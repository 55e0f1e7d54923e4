/** Waits until the machine is otherwise idle, up to a limit. */
import { setTimeout as sleep } from 'node:timers/promises';
import { machineMs } from './machine.mjs';
import { maxDisturbance } from './rank.mjs';

const lookMs = 1000;

/** Gives the wait that comes before each round; all waits of a run together are at most `patienceMs`. */
export function patience(patienceMs) {
  let left = patienceMs;
  return async () => {
    while (left > 0) {
      const before = machineMs();
      await sleep(lookMs);
      const after = machineMs();
      if (!before || !after) return;
      const busy = after.busy - before.busy + after.stolen - before.stolen;
      // The second of looking is the price of every round, and not taken from the patience.
      if (busy / lookMs <= maxDisturbance) return;
      left -= lookMs;
    }
  };
}
