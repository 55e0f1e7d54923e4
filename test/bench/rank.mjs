/**
 * Ranks the gateways: drops disturbed rounds and computes each gateway's numbers. A ratio is the median of the ratios
 * within rounds, since the machine changes more between rounds than within one.
 */

/** Of one core: what others may take while a gateway is measured. The benchmark's own parent takes less than 1 %. */
export const maxDisturbance = 0.05;
/** The same work costs the same processor time; a round in which it did not was shared with something unseen. */
const maxCpuDeviation = 0.2;

export function median(values) {
  const sorted = values.filter(value => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Undefined, or why the round does not count. */
export function whyDisturbed(round, rounds) {
  if (round.disturbance > maxDisturbance) {
    return `other work took ${Math.round(round.disturbance * 100)} % of a core`;
  }
  // Two rounds have no majority; three show which one is odd.
  const deviation = Math.abs(round.cpuMs / median(rounds.map(({ cpuMs }) => cpuMs)) - 1);
  if (rounds.length > 2 && deviation > maxCpuDeviation) {
    return `a request's processor time was ${Math.round(deviation * 100)} % off the median`;
  }
  return undefined;
}

/** `rounds` and `base` (those of the gateway that is 1.0) are in order, one of each a turn. */
export function rank(rounds, base) {
  const undisturbed = rounds.map(
    (round, turn) => !whyDisturbed(round, rounds) && !(base[turn] && whyDisturbed(base[turn], base)),
  );
  const anyLeft = undisturbed.includes(true);
  const turns = rounds.map((_, turn) => turn).filter(turn => !anyLeft || undisturbed[turn]);
  const kept = turns.map(turn => rounds[turn]);
  const of = name => median(kept.map(round => round[name] ?? Number.NaN));
  const ofBase = (turn, name) => rounds[turn][name] / (base[turn]?.[name] ?? Number.NaN);
  return {
    ratio: median(turns.map(turn => ofBase(turn, 'perSecond'))),
    shorter: median(turns.map(turn => 1 / ofBase(turn, 'p99'))),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpuMs: of('cpuMs'),
    fetches: of('fetches'),
    helpersBusy: of('helpersBusy'),
    rss: rounds.at(-1)?.rss,
    errors: rounds.reduce((sum, { failed }) => sum + failed, 0),
    kept: anyLeft ? turns.length : 0,
    of: rounds.length,
  };
}
