/** Derives warnings, in plain words, from a plan and its run, and from nothing else. */
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Explain, ExplainedFetch, Warning } from './model';

/** As many statements of one text in one fetch are a loop, not a batch that was split. */
const manyTimes = 4;
/** With fewer, one hop after the other is how federation works. */
const longChain = 4;
/** Smaller tables are read from end to end because that is fastest. */
const manyRows = 1000;
/** Whoever wants most of a table is best served by reading it. */
const fewOfTable = 0.2;

export function warningsOf(explain: Pick<Explain, 'fetches' | 'cost' | 'criticalPath' | 'run'>): Warning[] {
  const { fetches } = explain;
  return [
    ...fetches.flatMap(repeatedStatements),
    ...fetches.flatMap(missingIndexes),
    ...fetches.flatMap(replicas),
    ...sequentialChain(explain),
    ...slowestPath(explain),
  ];
}

function repeatedStatements(fetch: ExplainedFetch): Warning[] {
  const { id, service, run } = fetch;
  const times = new Map<string, { issuer: string; sql: string; times: number }>();
  for (const { sql, issuer } of run?.statements ?? []) {
    const key = `${issuer} ${sql}`;
    const known = times.get(key);
    if (known) known.times += 1;
    else times.set(key, { issuer, sql, times: 1 });
  }
  return [...times.values()]
    .filter(({ issuer, times }) => times >= manyTimes && times >= manyTimes * timesWritten(fetch, issuer))
    .map(({ issuer, sql, times }) => ({
      code: 'N_PLUS_ONE',
      message:
        `${service} ran the same statement ${times} times for ${issuer}, once for each object: ` +
        `load them in one batch. ${abridged(sql)}`,
      fetches: [id],
    }));
}

/** A root field runs once for each time that the client writes it, and no batch makes that fewer. */
function timesWritten({ kind, types, operation }: ExplainedFetch, issuer: string): number {
  const [root] = types;
  if (kind !== 'root') return 1;
  const count = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const isIssuer = selection.kind === Kind.FIELD && `${root}.${selection.name.value}` === issuer;
      return isIssuer ? sum + 1 : sum;
    }, 0);
  const [written] = parse(operation).definitions;
  return written?.kind === Kind.OPERATION_DEFINITION ? Math.max(1, count(written.selectionSet)) : 1;
}

function missingIndexes({ id, service, run }: ExplainedFetch): Warning[] {
  const found = new Map<string, Warning>();
  for (const { issuer, scans } of run?.statements ?? []) {
    for (const { table, rows, returned } of scans) {
      if (rows < manyRows || returned > rows * fewOfTable) continue;
      found.set(`${issuer} ${table}`, {
        code: 'MISSING_INDEX',
        message:
          `${service} scans the whole table ${table} (about ${rows} rows) for ${issuer}, and returns about ` +
          `${returned} of them: an index on the filtered columns would find only those.`,
        fetches: [id],
      });
    }
  }
  return [...found.values()];
}

function replicas({ id, service, reason: { replicable } }: ExplainedFetch): Warning[] {
  if (!replicable) return [];
  const { service: holder, reference, type, fields, provides } = replicable;
  return [
    {
      code: 'REPLICA_COULD_PROVIDE',
      message:
        `Fetch ${id} asks ${service} only for ${fields.map(field => `${type}.${field}`).join(', ')}. A replica in ` +
        `${holder} could give it: @provides(fields: "${provides}") on ${reference}, and @shareable in ${service}.`,
      fetches: [id],
    },
  ];
}

function sequentialChain({ cost, fetches, criticalPath }: Parameters<typeof warningsOf>[0]): Warning[] {
  if (cost.depth < longChain) return [];
  const deepest = criticalPath.length >= cost.depth ? criticalPath : chainTo(fetches, cost.depth);
  return [
    {
      code: 'SEQUENTIAL_CHAIN',
      message: `${cost.depth} hops wait for each other (fetches ${deepest.join(' → ')}), however fast each one is.`,
      fetches: [...deepest],
    },
  ];
}

/** From a fetch of the last hop back by what it waits for. */
function chainTo(fetches: readonly ExplainedFetch[], depth: number): number[] {
  const chain: number[] = [];
  let at = fetches.find(({ hop }) => hop === depth);
  while (at) {
    chain.unshift(at.id);
    const waits = at.reason.waitsFor.map(({ fetch }) => fetches[fetch - 1]!);
    at = waits.sort((a, b) => b.hop - a.hop)[0];
  }
  return chain;
}

function slowestPath({ run, fetches, criticalPath }: Parameters<typeof warningsOf>[0]): Warning[] {
  if (!run || criticalPath.length === 0 || fetches.length < 2) return [];
  const { firstMs, durationMs } = run;
  const took = criticalPath.reduce((sum, id) => sum + (fetches[id - 1]?.run?.durationMs ?? 0), 0);
  return [
    {
      code: 'SLOWEST_PATH',
      message:
        `The slowest path through the plan is ${criticalPath.length === 1 ? 'fetch' : 'fetches'} ` +
        `${criticalPath.join(' → ')}: ${took.toFixed(1)} of ${(firstMs ?? durationMs).toFixed(1)} ms` +
        `${firstMs === null ? '' : ' to the first answer'}.`,
      fetches: [...criticalPath],
    },
  ];
}

const abridged = (sql: string): string => (sql.length > 120 ? `${sql.slice(0, 119)}…` : sql);
