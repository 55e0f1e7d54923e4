/** Says by variant what users did, with the intervals in which the true rate and mean lie. */
import { jStat } from 'jstat';
import type { BatchFunction } from '../runtime/request/context';
import type { Interval, VariantResult } from './types.generated';

/** What is allowed to be wrong: 5 % of the intervals. */
const alpha = 0.05;

interface Row {
  readonly id: string;
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
    `WITH did AS (
       SELECT a.experiment_id, a.variant, count(*)::int AS assigned, count(*) FILTER (WHERE o.exposed)::int AS exposed,
              count(*) FILTER (WHERE o.exposed AND o.converted)::int AS converted
         FROM experiment_assignments a
         CROSS JOIN LATERAL (
           SELECT bool_or(e.kind = 'EXPOSURE') AS exposed, bool_or(e.kind = 'CONVERSION') AS converted
             FROM experiment_events e WHERE e.tenant_id = a.tenant_id AND e.assignment_id = a.id) o
        WHERE a.experiment_id = ANY ($1::uuid[]) GROUP BY 1, 2
     ), measured AS (
       SELECT e.experiment_id, a.variant, count(*)::int AS values, avg(e.value) AS mean, stddev_samp(e.value) AS deviation
         FROM experiment_events e JOIN experiment_assignments a ON a.tenant_id = e.tenant_id AND a.id = e.assignment_id
        WHERE e.experiment_id = ANY ($1::uuid[]) AND e.kind = 'VALUE' GROUP BY 1, 2
     )
     SELECT x.id, one.variant ->> 'name' AS variant, coalesce(did.assigned, 0) AS assigned, coalesce(did.exposed, 0) AS exposed,
            coalesce(did.converted, 0) AS converted, coalesce(m.values, 0) AS values, m.mean, m.deviation
       FROM experiments x
       CROSS JOIN LATERAL jsonb_array_elements(x.variants) WITH ORDINALITY AS one(variant, place)
       LEFT JOIN did ON did.experiment_id = x.id AND did.variant = one.variant ->> 'name'
       LEFT JOIN measured m ON m.experiment_id = x.id AND m.variant = one.variant ->> 'name'
      WHERE x.id = ANY ($1::uuid[]) ORDER BY one.place`,
    [ids],
  );
  return ids.map(id => rows.filter(row => row.id === id).map(resultOf));
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
