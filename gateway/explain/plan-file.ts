/**
 * Writes and reads the YAML file that stores an operation's plan: people review it and a check compares it. Steps in
 * sequence are a list; `atOnce` holds independent steps, and `first` what must be answered before the `deferred`
 * parts.
 */
import { parse, stringify } from 'yaml';
import { z } from 'zod';

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
  | { readonly variable: string; readonly if?: KeptStep[]; readonly unless?: KeptStep[] }
  | { readonly first: KeptStep[]; readonly deferred: KeptPart[] };

export interface KeptPart {
  readonly label?: string;
  readonly at?: string;
  /** The ids of the fetches that end before it begins. */
  readonly after?: string;
  readonly plan: KeptStep[];
}

const keptStep: z.ZodType<KeptStep> = z.lazy(() =>
  z.union([
    keptFetch,
    z.strictObject({ atOnce: z.array(z.array(keptStep)) }),
    z.strictObject({
      variable: z.string(),
      if: z.array(keptStep).optional(),
      unless: z.array(keptStep).optional(),
    }),
    z.strictObject({
      first: z.array(keptStep),
      deferred: z.array(
        z.strictObject({
          label: z.string().optional(),
          at: z.string().optional(),
          after: z.string().optional(),
          plan: z.array(keptStep),
        }),
      ),
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
