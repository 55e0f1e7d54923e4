/**
 * Decides how soon an owner's events are polled again while an older transaction holds some back: its end notifies
 * nobody. Most such transactions end soon; the pause doubles each time.
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
