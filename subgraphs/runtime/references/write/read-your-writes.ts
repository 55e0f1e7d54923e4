/**
 * Waits until other services' writes are known here, for a limited time, so that clients read their own writes. A
 * watermark that its owner itself has not reached, which belongs to no write, is not waited for.
 */
import type { Watermark } from '../../../../wire/contract/watermark';
import { within } from '../../../../wire/within';
import type { Inbox } from '../events/inbox';

/** Events take some milliseconds; what takes longer is said instead of waited for. */
const patienceMs = 2_000;
/** The time that a look at the owner is given. */
const lookMs = 100;
const firstPauseMs = 20;
const maxPauseMs = 200;

/** The services whose writes, as the watermark names them, are not known here in time. */
export async function behindOf(
  inboxes: ReadonlyMap<string, Inbox>,
  watermark: Watermark,
  hurry = false,
): Promise<string[]> {
  const deadline = Date.now() + (hurry ? lookMs : patienceMs);
  const asked = Object.entries(watermark).flatMap(([source, transaction]) => {
    const inbox = inboxes.get(source);
    return inbox ? [{ source, caughtUp: catchUp(inbox, transaction, deadline) }] : [];
  });
  const caughtUp = await Promise.all(asked.map(one => one.caughtUp));
  return asked.flatMap(({ source }, n) => (caughtUp[n] ? [] : [source]));
}

async function catchUp(inbox: Inbox, transaction: string, deadline: number): Promise<boolean> {
  // Longer and longer: one that nothing reaches for long must not keep the owner busy.
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    const left = deadline - Date.now();
    // Its owner may hang; what it brings later still counts for the next request.
    const seen = await within(
      left,
      look(inbox, transaction).catch(() => 'not yet' as const),
      'not yet',
    );
    if (seen !== 'not yet') return seen === 'taken';
    const untilLast = deadline - lookMs - Date.now();
    if (untilLast <= 0) return false;
    await new Promise(resolve => setTimeout(resolve, Math.min(pauseMs, untilLast)));
  }
}

async function look(inbox: Inbox, transaction: string): Promise<'taken' | 'not yet' | 'never'> {
  if (await inbox.hasTaken(transaction)) return 'taken';
  return inbox.isToCome(transaction) ? 'never' : 'not yet';
}
