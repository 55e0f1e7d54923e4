/**
 * Defines how a subgraph reports the SQL behind an answer, when the gateway asks: the request carries
 * `extensions.explain`, signed like the rest of the body, and the answer `extensions.explain.statements`. The gateway
 * removes it, so that clients see it only in an explanation.
 */
import { z } from 'zod';

const statementAsk = z.object({
  /** With PostgreSQL's own plans. */
  plans: z.boolean().default(false),
  values: z.boolean().default(false),
});

export type StatementAsk = z.infer<typeof statementAsk>;

const statementReport = z.object({
  sql: z.string(),
  values: z.array(z.unknown()).nullable(),
  /** The field (Type.field) or the entity loader (Type.key) that sent it. */
  issuer: z.string(),
  /** Over how many keys it was batched. */
  keys: z.int().min(0).nullable(),
  rows: z.int().min(0).nullable(),
  /** Milliseconds since the subgraph began with the request. */
  startMs: z.number(),
  durationMs: z.number(),
  error: z.string().nullable(),
  scans: z.array(z.object({ table: z.string(), rows: z.number(), returned: z.number() })),
  plan: z.unknown(),
});

export type StatementReport = z.infer<typeof statementReport>;

/** Undefined where nothing is asked. */
export function readStatementAsk(extensions: unknown): StatementAsk | undefined {
  return statementAsk.safeParse(Object(extensions).explain).data;
}

/** Undefined where the subgraph tells nothing, or nothing that is understood. */
export function readStatements(extensions: unknown): StatementReport[] | undefined {
  return z.array(statementReport).safeParse(Object(Object(extensions).explain).statements).data;
}
