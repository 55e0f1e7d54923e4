/** Says by variant what users did, with the intervals in which the true rate and mean lie. */
import { jStat } from 'jstat';
import type { BatchFunction } from '../runtime/request/context';
import type { ExperimentVariant, Interval, VariantResult } from './types.generated';

/** What is allowed to be wrong: 5 % of the intervals. */
const alpha = 0.05;

interface Row {
  readonly id: string;
  readonly variants: ExperimentVariant[];
  readonly variant: string;
  readonly assigned: number;
  readonly exposed: number;
  readonly converted: number;
  readonly values: number;
  readonly mean: number | null;
  readonly deviation: number | null;
}

export const loadResults: BatchFunction<VariantResult[]> = async (manager, ids) => {
  const rows: Row[] = await manager.query(
    `SELECT x.id, x.variants, v.name AS variant, count(a.id)::int AS assigned,
            count(a.id) FILTER (WHERE did.exposed)::int AS exposed,
            count(a.id) FILTER (WHERE did.exposed AND did.converted)::int AS converted,
            coalesce(sum(did.values), 0)::int AS values,
            sum(did.total) / nullif(sum(did.values), 0) AS mean,
            sqrt(greatest(0, (sum(did.squares) - sum(did.total) ^ 2 / nullif(sum(did.values), 0))
              / nullif(sum(did.values) - 1, 0))) AS deviation
       FROM experiments x
       CROSS JOIN LATERAL jsonb_to_recordset(x.variants) AS v(name text)
       LEFT JOIN experiment_assignments a ON a.tenant_id = x.tenant_id AND a.experiment_id = x.id AND a.variant = v.name
       LEFT JOIN LATERAL (
         SELECT bool_or(e.kind = 'EXPOSURE') AS exposed, bool_or(e.kind = 'CONVERSION') AS converted,
                count(e.value) AS values, sum(e.value) AS total, sum(e.value ^ 2) AS squares
           FROM experiment_events e WHERE e.tenant_id = a.tenant_id AND e.assignment_id = a.id) did ON true
      WHERE x.id = ANY ($1::uuid[]) GROUP BY x.id, v.name`,
    [ids],
  );
  return ids.map(id => {
    const mine = rows.filter(row => row.id === id);
    return (mine[0]?.variants ?? []).map(({ name }) =>
      resultOf(mine.find(({ variant }) => variant === name)!),
    );
  });
};

function resultOf({ variant, assigned, exposed, converted, values, mean, deviation }: Row): VariantResult {
  return {
    variant,
    assigned,
    exposed,
    converted,
    rate: exposed === 0 ? null : converted / exposed,
    rateInterval: exposed === 0 ? null : intervalOfRate(converted, exposed),
    values,
    mean,
    meanInterval: mean === null || deviation === null ? null : intervalOfMean(mean, deviation, values),
  };
}

/** Clopper and Pearson's: by the quantiles of the beta distribution. */
export function intervalOfRate(successes: number, trials: number): Interval {
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : jStat.beta.inv(alpha / 2, successes, failures + 1),
    high: failures === 0 ? 1 : jStat.beta.inv(1 - alpha / 2, successes + 1, failures),
  };
}

/** By Student's distribution. */
export function intervalOfMean(mean: number, deviation: number, count: number): Interval {
  const [low, high] = jStat.tci(mean, alpha, deviation, count);
  return { low, high };
}
