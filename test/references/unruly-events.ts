/** A transport that loses, repeats, delays and reorders what it carries; what it lost it never brings again. */

import type { Inbox } from '../../subgraphs/runtime/references/events/inbox';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import { beginning, type Event, type Position } from '../../subgraphs/runtime/references/peers/peer';
import { random } from '../support/random';

/** How often an owner is read. */
const pollMs = 10;
const latestMs = 150;

export function unrulyEvents(seed: number): EventTransport {
  const fraction = random(seed);
  const inboxes = new Set<Inbox>();
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, run: () => unknown) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };
  const bring = (inbox: Inbox, events: readonly Event[]) => {
    const shuffled = fraction() < 0.3 ? [...events].sort(() => fraction() - 0.5) : events;
    const some = shuffled.filter(() => fraction() < 0.8);
    for (let times = fraction() < 0.3 ? 3 : 1; times > 0; times -= 1) {
      // A failure is one more event that never came.
      later(fraction() * latestMs, () => inbox.take(some).catch(() => {}));
    }
  };
  return {
    relay: ({ source, read }) => {
      let isStopped = false;
      let at: Position = beginning;
      const poll = async () => {
        const { events } = await read(at, 100).catch(() => ({ events: [] as readonly Event[] }));
        at = events.at(-1) ?? at;
        for (const inbox of inboxes) if (inbox.source === source && events.length > 0) bring(inbox, events);
      };
      const again = async () => {
        await poll();
        if (!isStopped) later(pollMs, again);
      };
      later(pollMs, again);
      const stop = async () => {
        isStopped = true;
      };
      return { wake: () => {}, stop };
    },
    deliver: inbox => {
      inboxes.add(inbox);
      // What was lost last has no later event to show the gap.
      const look = async () => {
        await inbox.catchUp().catch(() => {});
        if (inboxes.has(inbox)) later(1_000, look);
      };
      later(1_000, look);
      return { wake: () => {}, stop: async () => void inboxes.delete(inbox) };
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
