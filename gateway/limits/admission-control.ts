/**
 * Owns when a request is begun: in the order in which they came, and no more at a time than keep this process busy, so
 * that each ends soon instead of all of them late. What is under way is what the process's memory is filled with, and
 * what V8 copies with every collection. Where subgraphs are waited for there is time for more, and nobody waits here.
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

const waiting: (() => void)[] = [];
let underWay = 0;
/** How many may be under way: what fits into `workMs`, and what found time to spare beyond that. */
let places = fewest;
let fitting = fewest;
let beginning = false;
let turnEnd = 0;
let looking = false;

let lastLook = performance.eventLoopUtilization();
let lastEnd = 0;
/** Since they were last counted: requests that ended, and what the process did meanwhile, in milliseconds. */
let ended = 0;
let busyMs = 0;

/** Resolves at the end of this turn of the event loop, or later. Who was let begin says `turnOver` at the end. */
export function ownTurn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve);
    beginSoon();
  });
}

export function turnOver(): void {
  underWay--;
  ended++;
  lastEnd = performance.now();
  beginSoon();
}

/** Whoever waits begins, or time to spare is looked for. */
function beginSoon(): void {
  if (beginning || waiting.length === 0) return;
  if (underWay >= places) {
    lookSoon();
    return;
  }
  beginning = true;
  setImmediate(begin);
}

function begin(): void {
  beginning = false;
  turnEnd = performance.now() + turnMs;
  beginNext();
}

/** One after another, and each after what the one before does at once: after one that takes long the sockets are next. */
function beginNext(): void {
  if (waiting.length === 0) return;
  if (underWay >= places || performance.now() > turnEnd) {
    beginSoon();
    return;
  }
  underWay++;
  waiting.shift()!();
  queueMicrotask(beginNext);
}

function lookSoon(): void {
  if (looking) return;
  looking = true;
  lastLook = performance.eventLoopUtilization();
  lastEnd = performance.now();
  ended = 0;
  busyMs = 0;
  setTimeout(look, lookMs);
}

/** While somebody waits. */
function look(): void {
  const now = performance.eventLoopUtilization();
  const { active, utilization } = performance.eventLoopUtilization(now, lastLook);
  lastLook = now;
  busyMs += active;
  if (ended >= measured) {
    fitting = Math.max(fewest, Math.min(most, Math.round((workMs * ended) / busyMs)));
    ended = 0;
    busyMs = 0;
  }
  const isSpare = utilization < 1 - spare || performance.now() - lastEnd > longMs;
  places = isSpare ? underWay + fitting : Math.max(fitting, places - 1);
  beginSoon();
  looking = waiting.length > 0;
  if (looking) setTimeout(look, lookMs);
}
