/**
 * Reduces an explanation to what is stored for comparison: what a changed schema or query would change, without times
 * or texts. It depends on types only, so that the page can compare runs with it too.
 */
import type { Explain, PlanTree } from './model';
import type { KeptFetch, KeptPlan, KeptStep } from './plan-file';

export function keptPlanOf({ operation, cost, plan, fetches }: Explain): KeptPlan {
  const steps = (node: PlanTree | null): KeptStep[] => {
    switch (node?.kind) {
      case 'fetch':
        return [keptFetchOf(fetches[node.fetch - 1]!)];
      case 'sequence':
        return node.nodes.flatMap(steps);
      case 'parallel':
        return [{ atOnce: node.nodes.map(steps) }];
      case 'condition':
        return [
          {
            variable: node.variable,
            ...(node.if && { if: steps(node.if) }),
            ...(node.else && { unless: steps(node.else) }),
          },
        ];
      case 'defer':
        return [
          {
            first: steps(node.primary),
            deferred: node.deferred.map(({ label, at, after, plan }) => ({
              ...(label !== null && { label }),
              ...(at !== '' && { at }),
              ...(after.length > 0 && { after: after.join(', ') }),
              plan: steps(plan),
            })),
          },
        ];
      default:
        return [];
    }
  };
  return {
    operation: `${operation.kind} ${operation.name ?? '(without a name)'}`,
    fetches: cost.fetches,
    hops: cost.depth,
    entities: cost.entities,
    objects: cost.objects,
    plan: steps(plan),
  };
}

function keptFetchOf({ id, service, types, at, reason }: Explain['fetches'][number]): KeptFetch {
  const { keys, requires, waitsFor, fields } = reason;
  const parents: Record<string, string> = {};
  for (const path of new Set(fields.map(field => field.path))) {
    const dot = path.lastIndexOf('.');
    const parent = dot < 0 ? '(root)' : path.slice(0, dot);
    const name = path.slice(dot + 1);
    parents[parent] = parents[parent] === undefined ? name : `${parents[parent]} ${name}`;
  }
  return {
    fetch: id,
    service,
    of: types.join(' | '),
    ...(at !== '' && { at }),
    ...(keys.length > 0 && { key: keys.map(key => `${key.type} by ${key.fields}`).join(', ') }),
    ...(requires.length > 0 && {
      requires: requires.map(one => `${one.field} requires ${one.fields}`).join(', '),
    }),
    ...(waitsFor.length > 0 && {
      waitsFor: waitsFor
        .map(wait => (wait.fields.length > 0 ? `${wait.fetch} (${wait.fields.join(', ')})` : `${wait.fetch}`))
        .join(', '),
    }),
    ...(fields.length > 0 && { for: parents }),
  };
}
