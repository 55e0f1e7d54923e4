/**
 * Decides how soon an owner's events are looked at again: an older transaction that holds some back wakes nobody when it
 * ends. Most end soon; the pause doubles from look to look.
 */
const firstMs = 4;

/** What it returns says the pause after each look: `usualMs` where nothing is held back. */
export function horizonBackoff(maxMs: number): (held: boolean, usualMs: number) => number {
  let nextMs = firstMs;
  return (held, usualMs) => {
    if (!held) {
      nextMs = firstMs;
      return usualMs;
    }
    const pause = Math.min(nextMs, maxMs);
    nextMs *= 2;
    return pause;
  };
}
