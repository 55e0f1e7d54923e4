/**
 * Spreads what comes in crowds over turns of the event loop, so that a process answers others in between: a thousand
 * subscriptions at once, or one event for a thousand subscribers.
 */
/** What is done with each takes some tenths of a millisecond. */
const ofOneTurn = 8;

const waiting: (() => void)[] = [];

/** Resolves in this turn of the event loop or in a later one, in the order of the calls. */
export function ownTurnInCrowd(): Promise<void> {
  return new Promise(resolve => {
    if (waiting.push(resolve) === 1) setImmediate(letGo);
  });
}

function letGo(): void {
  for (const go of waiting.splice(0, ofOneTurn)) go();
  if (waiting.length > 0) setImmediate(letGo);
}
