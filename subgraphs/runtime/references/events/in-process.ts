/**
 * Delivers events by reading the owners' outboxes: at once if owner and consumer share a process, and by polling if
 * they do not, or if a notification was missed.
 */
import type { Log } from '../../../../wire/log';
import { horizonBackoff } from './horizon-backoff';
import { loop } from './loop';
import type { EventTransport } from './transport';

/** Where the owner is in another process, nothing wakes its consumers here. */
const remotePollMs = 250;
/** What a missed wake-up costs at most. A listener that lost its connection wakes everybody when it has a new one. */
const localPollMs = 60_000;

export function inProcessEvents(log: Log): EventTransport {
  // By source: the deliveries to wake.
  const deliveries = new Map<string, Set<() => void>>();
  const local = new Set<string>();
  return {
    relay: ({ source }) => {
      local.add(source);
      return {
        wake: () => {
          for (const wake of deliveries.get(source) ?? []) wake();
        },
        stop: async () => void local.delete(source),
      };
    },
    deliver: inbox => {
      const pause = horizonBackoff(remotePollMs);
      const pollMs = () => pause(inbox.held, local.has(inbox.source) ? localPollMs : remotePollMs);
      const running = loop(pollMs, () => inbox.catchUp(), log, `${inbox.source}'s events could not be taken`);
      const wakes = deliveries.get(inbox.source) ?? new Set();
      deliveries.set(inbox.source, wakes.add(running.wake));
      return {
        wake: running.wake,
        stop: () => {
          wakes.delete(running.wake);
          return running.stop();
        },
      };
    },
    close: async () => {},
  };
}
