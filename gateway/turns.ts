/**
 * Owns when a request is begun: a few in each turn of the event loop, in the order in which they came. What has begun
 * goes before, so that a busy gateway has few requests under way and ends each soon, instead of all of them late: their
 * answers in parts are what its memory is filled with, and what V8 copies with every collection. Where subgraphs are
 * waited for, turns are short, and nobody waits here.
 */

/** Of 2, 4, 8 and 16 the one with the least p99 for large requests; fewer cost small ones more turns. docs/benchmarks.md */
const perTurn = 4;

const waiting: (() => void)[] = [];

/** Resolves at the end of a turn: of this one, unless too many came before. */
export function ownTurn(): Promise<void> {
  return new Promise(resolve => {
    if (waiting.push(resolve) === 1) setImmediate(endTurn);
  });
}

function endTurn(): void {
  for (const begin of waiting.splice(0, perTurn)) begin();
  if (waiting.length > 0) setImmediate(endTurn);
}
