/**
 * Owns when a request is begun: a few in each turn of the event loop, in the order in which they came. What has begun
 * goes before, so that a busy gateway has few requests under way and ends each soon, instead of all of them late: their
 * answers in parts are what its memory is filled with, and what V8 copies with every collection. Where subgraphs are
 * waited for, turns are short, and nobody waits here.
 */

/** How long a turn shall take while some wait; by what a request took lately, so many begin in it. docs/benchmarks.md */
const turnMs = 1.5;
/** Fewer cost large requests turns; with more of them under way, V8 copies more. */
const fewest = 4;
const most = 16;
/** Turns over which a request's time is averaged: collections, which are long and rare, are no measure. */
const remembered = 32;

const waiting: (() => void)[] = [];

/** What a request takes of a turn, from its beginning to its end, in milliseconds. */
let requestMs = turnMs / fewest;
/** When the last turn ended, in milliseconds, and how many it began; 0 where nobody waited for the next. */
let ended = 0;
let begun = 0;

/** Resolves at the end of a turn: of this one, unless too many came before. */
export function ownTurn(): Promise<void> {
  return new Promise(resolve => {
    if (waiting.push(resolve) === 1) setImmediate(endTurn);
  });
}

function endTurn(): void {
  const now = performance.now();
  if (begun > 0) requestMs += ((now - ended) / begun - requestMs) / remembered;
  const fitting = Math.max(fewest, Math.min(most, Math.round(turnMs / requestMs)));
  const beginning = waiting.splice(0, fitting);
  for (const begin of beginning) begin();
  ended = now;
  begun = waiting.length > 0 ? beginning.length : 0;
  if (begun > 0) setImmediate(endTurn);
}
