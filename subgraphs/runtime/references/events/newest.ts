/**
 * Finds a key's newest state among events. Events are ordered by transaction ID, not by commit: of two changes of one
 * row, the later may have the lower transaction ID. Revisions of a key grow with its commits.
 */
import type { Event } from '../peers/peer';

/** One event a key: of the highest revision. */
export function newestOf(events: readonly Event[]): Event[] {
  const newest = new Map<string, Event>();
  for (const event of events) {
    const known = newest.get(event.key);
    if (!known || BigInt(known.revision) < BigInt(event.revision)) newest.set(event.key, event);
  }
  return [...newest.values()];
}
