/**
 * Remembers the signed requests that change something: otherwise anyone who reads the network could replay one while
 * its signature is valid.
 */
import { windowSeconds } from './signature';

/** From the earliest time at which a signature holds to the latest. */
const keptMs = 2 * windowSeconds * 1000;

export interface Once {
  /** Whether no other request had this nonce before. */
  isNew(nonce: string): boolean | Promise<boolean>;
}

export class Nonces implements Once {
  #now = new Set<string>();
  /** Of the time before: what is in neither has been forgotten, and its signature holds no more. */
  #before = new Set<string>();
  #turnsAt = 0;

  isNew(nonce: string, now = Date.now()): boolean {
    if (now >= this.#turnsAt) {
      this.#before = now >= this.#turnsAt + keptMs ? new Set() : this.#now;
      this.#now = new Set();
      this.#turnsAt = now + keptMs;
    }
    if (this.#now.has(nonce) || this.#before.has(nonce)) return false;
    this.#now.add(nonce);
    return true;
  }
}
