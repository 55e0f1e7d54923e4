/**
 * Owns how a transport learns that nobody waits for an answer any more. It is what an AbortSignal says; making one of
 * those, and listening to it, takes six microseconds for each request.
 */
export interface Leaving {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: LeavingListener): void;
  removeEventListener(type: 'abort', listener: LeavingListener): void;
}

type LeavingListener = (() => void) | { handleEvent(): void };

export class Departure implements Leaving {
  aborted = false;
  readonly #listeners: LeavingListener[] = [];

  addEventListener(_: 'abort', listener: LeavingListener): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: LeavingListener): void {
    const index = this.#listeners.indexOf(listener);
    if (index >= 0) this.#listeners.splice(index, 1);
  }

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of this.#listeners.splice(0)) {
      if (typeof listener === 'function') listener();
      else listener.handleEvent();
    }
  }
}
