/**
 * Owns the file that keeps an operation's plan: YAML, which a person reads in a review and a check reads again. What
 * runs one after another is a list; `atOnce` holds what does not wait for each other.
 */
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Explain, PlanTree } from './model';

const header = `# Made by \`joinery plans\` from the operation beside it and the supergraph. Do not edit.\n\n`;

const keptFetch = z.strictObject({
  fetch: z.int(),
  service: z.string(),
  of: z.string(),
  at: z.string().optional(),
  key: z.string().optional(),
  requires: z.string().optional(),
  waitsFor: z.string().optional(),
  /** Parent path → names. */
  for: z.record(z.string(), z.string()).optional(),
});

export type KeptFetch = z.infer<typeof keptFetch>;

export type KeptStep =
  | KeptFetch
  | { readonly atOnce: readonly KeptStep[][] }
  | { readonly variable: string; readonly if?: KeptStep[]; readonly unless?: KeptStep[] };

const keptStep: z.ZodType<KeptStep> = z.lazy(() =>
  z.union([
    keptFetch,
    z.strictObject({ atOnce: z.array(z.array(keptStep)) }),
    z.strictObject({
      variable: z.string(),
      if: z.array(keptStep).optional(),
      unless: z.array(keptStep).optional(),
    }),
  ]),
) as z.ZodType<KeptStep>;

const keptPlan = z.strictObject({
  operation: z.string(),
  fetches: z.int(),
  hops: z.int(),
  entities: z.int(),
  objects: z.int(),
  plan: z.array(keptStep),
});

export type KeptPlan = z.infer<typeof keptPlan>;

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

export function planFileText(plan: KeptPlan): string {
  return header + stringify(plan, { lineWidth: 110 });
}

/** Undefined where the text is no plan. */
export function readPlanFile(text: string): KeptPlan | undefined {
  try {
    return keptPlan.safeParse(parse(text)).data;
  } catch {
    return undefined;
  }
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
