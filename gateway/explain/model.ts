/**
 * Defines the model of an explained operation: plain data that the command line, the HTTP answer and the page all
 * show in the same words. docs/reference/explain.schema.json is generated from it. All times are in milliseconds
 * since the request began.
 */
import { z } from 'zod';

/** Raised when something that reads explanations would have to change. */
export const modelVersion = 2;

const id = z.int().min(1).describe('A fetch: its place in the plan, from 1, depth first.');
const count = z.int().min(0);
const ms = z.number();

export type PlanTree =
  | { readonly kind: 'fetch'; readonly fetch: number }
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly PlanTree[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly if: PlanTree | null;
      readonly else: PlanTree | null;
    }
  | { readonly kind: 'defer'; readonly primary: PlanTree | null; readonly deferred: readonly DeferredPart[] };

export interface DeferredPart {
  readonly label: string | null;
  readonly at: string;
  readonly after: readonly number[];
  readonly plan: PlanTree | null;
}

const planTree: z.ZodType<PlanTree> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fetch'), fetch: id }),
      z.strictObject({ kind: z.enum(['sequence', 'parallel']), nodes: z.array(planTree) }),
      z.strictObject({
        kind: z.literal('condition'),
        variable: z.string(),
        if: planTree.nullable(),
        else: planTree.nullable(),
      }),
      z.strictObject({
        kind: z.literal('defer'),
        primary: planTree.nullable().describe('What the answer before the deferred parts needs.'),
        deferred: z.array(
          z.strictObject({
            label: z.string().nullable().describe("The client's, of its @defer."),
            at: z.string().describe("Where the fragment stands in the client's query; empty for the root."),
            after: z.array(id).describe('The fetches that end before it begins.'),
            plan: planTree.nullable().describe('Null where all of it is fetched by others.'),
          }),
        ),
      }),
    ]),
  )
  .meta({ id: 'PlanTree' });

const clientField = z.strictObject({
  path: z
    .string()
    .describe("Response names of the client's query, joined by dots; lists have no part of their own."),
  field: z.string().describe('Type.field of the schema.'),
});

const reason = z.strictObject({
  summary: z.string().describe('Why the fetch is needed, in a sentence or two.'),
  fields: z.array(clientField).describe("The fields of the client's query that this fetch brings."),
  keys: z
    .array(z.strictObject({ type: z.string(), fields: z.string() }))
    .describe('The @key by which the service finds the objects.'),
  requires: z
    .array(z.strictObject({ field: z.string(), fields: z.string() }))
    .describe('Fields of this fetch with @requires, and what they require.'),
  contexts: z.array(z.string()).describe('Arguments that are taken from objects above (@fromContext).'),
  waitsFor: z
    .array(z.strictObject({ fetch: id, fields: z.array(z.string()) }))
    .describe(
      'Fetches that come first, and which of their fields this one sends; none for mutations in order.',
    ),
  replicated: z
    .array(clientField)
    .describe("What the service answers from its own copy of another's object (@provides): a fetch saved."),
  replicable: z
    .strictObject({
      service: z.string(),
      reference: z.string(),
      type: z.string(),
      fields: z.array(z.string()),
      provides: z.string().describe('These fields as @provides on the reference writes them.'),
    })
    .nullable()
    .describe(
      'Were these fields replicated in the service that holds the reference, the fetch would be needless.',
    ),
});

const statement = z.strictObject({
  sql: z.string().describe('As sent, with placeholders.'),
  values: z.array(z.unknown()).nullable().describe('Of the placeholders, where they were asked for.'),
  issuer: z.string().describe('The field (Type.field) or the entity loader (Type.key) that sent it.'),
  keys: count
    .nullable()
    .describe('Over how many keys it was batched; null for a statement outside of batches.'),
  rows: count.nullable(),
  startMs: ms,
  durationMs: ms,
  error: z.string().nullable().describe("PostgreSQL's code of an error."),
  scans: z
    .array(z.strictObject({ table: z.string(), rows: z.number(), returned: z.number() }))
    .describe(
      'Tables that are read from end to end: how many rows they have, and how many are expected of them.',
    ),
  plan: z.unknown().describe("PostgreSQL's EXPLAIN (FORMAT JSON), where it was asked for; otherwise null."),
});

const fetchRun = z.strictObject({
  state: z
    .enum(['answered', 'failed', 'empty', 'not-run'])
    .describe(
      'failed: it brought nothing but errors; empty: there were no objects to ask for; not-run: not reached.',
    ),
  startMs: ms.nullable(),
  durationMs: ms.nullable(),
  entities: z
    .strictObject({ found: count, told: count, asked: count, answered: count })
    .nullable()
    .describe(
      'Objects in the tree; for how many of them a root fetch of the same service had told all that this one asks; what was left of the others without duplicates; and how many of those the service knew.',
    ),
  requests: count.describe('Questions that were put to the service.'),
  shared: z
    .array(z.strictObject({ fetch: id, how: z.enum(['in-flight', 'coalesced']) }))
    .describe('The fetches whose request answered this one as well.'),
  bytes: z
    .strictObject({ sent: count, received: count })
    .nullable()
    .describe('Bodies; null where nothing is sent, because the service is in the same process.'),
  errors: z.array(z.strictObject({ message: z.string(), code: z.string(), path: z.string() })),
  statements: z
    .array(statement)
    .nullable()
    .describe('The SQL that it caused; null where the service tells nothing of itself.'),
});

const fetch = z.strictObject({
  id,
  service: z.string(),
  kind: z.enum(['root', 'entities']),
  at: z.string().describe("Where the objects stand in the client's query; empty for the root."),
  types: z.array(z.string()).describe('The types of the objects that it is for.'),
  hop: z
    .int()
    .min(1)
    .describe('The step of the plan in which it runs: as many must end before it, less one.'),
  deferred: z.boolean().describe('By @defer: the first answer does not wait for it.'),
  operation: z.string().describe('What the service is sent.'),
  variables: z.array(z.string()).describe("Those of the client's variables that are sent along."),
  reason,
  estimate: z.strictObject({
    entities: count.describe('Objects that are asked for, at the most; 0 for the root.'),
    objects: count.describe('Objects that the answer lists, at the most.'),
  }),
  run: fetchRun.nullable(),
});

const warningCodes = [
  'N_PLUS_ONE',
  'REPLICA_COULD_PROVIDE',
  'SEQUENTIAL_CHAIN',
  'MISSING_INDEX',
  'SLOWEST_PATH',
  'VARIABLE_NOT_GIVEN',
  'VARIABLE_DOES_NOT_FIT',
] as const;

const warning = z.strictObject({
  code: z.enum(warningCodes),
  message: z.string(),
  fetches: z.array(id),
});

export const explainSchema = z
  .strictObject({
    version: z.literal(modelVersion),
    operation: z.strictObject({
      name: z.string().nullable(),
      kind: z.enum(['query', 'mutation', 'subscription']),
    }),
    services: z.array(z.string()).describe('In the order in which the plan meets them.'),
    plan: planTree.nullable().describe('Null where nothing is asked of any service.'),
    fetches: z.array(fetch).describe('By id: fetches[0] is 1.'),
    cost: z.strictObject({
      fetches: count,
      depth: count.describe('Hops: how many fetches wait for each other at the most.'),
      entities: count,
      objects: count,
    }),
    criticalPath: z
      .array(id)
      .describe(
        'The fetches that the answer (the first one, where a part is deferred) waits for, by time where there is a run.',
      ),
    warnings: z.array(warning),
    run: z
      .strictObject({
        durationMs: ms,
        firstMs: ms.nullable().describe('When the first answer was there; null where nothing was deferred.'),
        requests: count,
        statements: count,
        databaseMs: ms.describe('The sum over all statements, which may have run at the same time.'),
        errors: count.describe("Of the client's answer."),
      })
      .nullable()
      .describe('Null for a plan that was not run.'),
  })
  .meta({ title: 'Explain', description: 'An operation, its plan, and how it ran.' });

export type Explain = z.infer<typeof explainSchema>;
export type ExplainedFetch = Explain['fetches'][number];
export type FetchRun = NonNullable<ExplainedFetch['run']>;
export type ExplainedStatement = NonNullable<FetchRun['statements']>[number];
export type Reason = ExplainedFetch['reason'];
export type Warning = Explain['warnings'][number];
