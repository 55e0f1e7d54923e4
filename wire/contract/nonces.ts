/**
 * Refuses a signed request that came before: whoever reads the network could send a copy of it for as long as its
 * signature holds, and do what it changes again.
 */
import { refusal, windowSeconds } from './signature';

/** From the earliest time at which a signature holds to the latest. */
const keptMs = 2 * windowSeconds * 1000;

export class Nonces {
  #now = new Set<string>();
  /** Of the time before: what is in neither has been forgotten, and its signature holds no more. */
  #before = new Set<string>();
  #turnsAt = 0;

  /** Throws UNSIGNED_REQUEST the second time. */
  once(nonce: string, now = Date.now()): void {
    if (now >= this.#turnsAt) {
      this.#before = now >= this.#turnsAt + keptMs ? new Set() : this.#now;
      this.#now = new Set();
      this.#turnsAt = now + keptMs;
    }
    if (this.#now.has(nonce) || this.#before.has(nonce)) {
      throw refusal('it came before. Somebody sent a copy of it');
    }
    this.#now.add(nonce);
  }
}
