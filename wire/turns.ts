/**
 * Spreads bursts of work over turns of the event loop, so that a process serves other requests in between: a thousand
 * subscriptions at once, or one event for a thousand subscribers.
 */
/** What is done with each takes some tenths of a millisecond. */
const ofOneTurn = 8;

export class Crowd {
  #waiting: (() => void)[] = [];

  /** Resolves in this turn of the event loop or in a later one, in the order of the calls. */
  turn(): Promise<void> {
    return new Promise(resolve => {
      if (this.#waiting.push(resolve) === 1) setImmediate(() => this.#letGo());
    });
  }

  #letGo(): void {
    for (const go of this.#waiting.splice(0, ofOneTurn)) go();
    if (this.#waiting.length > 0) setImmediate(() => this.#letGo());
  }
}
