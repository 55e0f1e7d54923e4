/**
 * Limits how many requests run at once: they start in order of arrival, and only as many as keep this process busy,
 * so that each ends soon instead of all of them late. Requests under way fill the process's memory, which V8 copies
 * with every collection. While subgraphs are slow there is time to spare, and requests do not wait here.
 */
import { performance } from 'node:perf_hooks';

/** What is under way takes this process about so long, in milliseconds. docs/reference/benchmarks.md */
const workMs = 6;
const fewest = 4;
const most = 32;
/** How often is looked for time to spare, in milliseconds. */
const lookMs = 4;
/** Of the time since the last look: less than this is no time to spare. */
const spare = 0.1;
/** Where no request ended for so long, those under way are long ones, and others go beside them. */
const longMs = 50;
/** So many requests are one measure of what a request takes: with fewer, a collection would count for too much. */
const measured = 64;

/** So long requests are begun before the sockets are looked at again, in milliseconds. */
const turnMs = 20;

/** Of one server. What is under way in others of the same process it sees only by how busy the process is. */
export class AdmissionControl {
  #waiting: (() => void)[] = [];
  #underWay = 0;
  /** How many may be under way: what fits into `workMs`, and what found time to spare beyond that. */
  #places = fewest;
  #fitting = fewest;
  #beginning = false;
  #turnEnd = 0;
  #looking = false;

  #lastLook = performance.eventLoopUtilization();
  #lastEnd = 0;
  /** Since they were last counted: requests that ended, and what the process did meanwhile, in milliseconds. */
  #ended = 0;
  #busyMs = 0;

  get running(): number {
    return this.#underWay;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves at the end of this turn of the event loop, or later. Who was let begin calls `end` at the end. */
  begin(): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      this.#beginSoon();
    });
  }

  end(): void {
    this.#underWay--;
    this.#ended++;
    this.#lastEnd = performance.now();
    this.#beginSoon();
  }

  /** Whoever waits begins, or time to spare is looked for. */
  #beginSoon(): void {
    if (this.#beginning || this.#waiting.length === 0) return;
    if (this.#underWay >= this.#places) {
      this.#lookSoon();
      return;
    }
    this.#beginning = true;
    setImmediate(() => this.#letGo());
  }

  #letGo(): void {
    this.#beginning = false;
    this.#turnEnd = performance.now() + turnMs;
    this.#beginNext();
  }

  /** One after another, and each after what the one before does at once: after one that takes long the sockets are next. */
  #beginNext(): void {
    if (this.#waiting.length === 0) return;
    if (this.#underWay >= this.#places || performance.now() > this.#turnEnd) {
      this.#beginSoon();
      return;
    }
    this.#underWay++;
    this.#waiting.shift()!();
    queueMicrotask(() => this.#beginNext());
  }

  #lookSoon(): void {
    if (this.#looking) return;
    this.#looking = true;
    this.#lastLook = performance.eventLoopUtilization();
    this.#lastEnd = performance.now();
    this.#ended = 0;
    this.#busyMs = 0;
    setTimeout(() => this.#look(), lookMs);
  }

  /** While somebody waits. */
  #look(): void {
    const now = performance.eventLoopUtilization();
    const { active, utilization } = performance.eventLoopUtilization(now, this.#lastLook);
    this.#lastLook = now;
    this.#busyMs += active;
    if (this.#ended >= measured) {
      this.#fitting = Math.max(fewest, Math.min(most, Math.round((workMs * this.#ended) / this.#busyMs)));
      this.#ended = 0;
      this.#busyMs = 0;
    }
    const isSpare = utilization < 1 - spare || performance.now() - this.#lastEnd > longMs;
    this.#places = isSpare ? this.#underWay + this.#fitting : Math.max(this.#fitting, this.#places - 1);
    this.#beginSoon();
    this.#looking = this.#waiting.length > 0;
    if (this.#looking) setTimeout(() => this.#look(), lookMs);
  }
}
