/**
 * Owns the answer to a request that is explained: the ordinary answer with `extensions.explain` beside it. A run that
 * fails midway is explained as far as it came; what is only planned has no data.
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Apollo } from '../apollo';
import type { Trace } from '../execute/trace';
import type { GraphRequest } from '../graph';
import { criticalPath } from './critical-path';
import { explainPlan } from './explain-plan';
import type { ExplainRequest } from './explain-request';
import type { Explain } from './model';
import { RunRecorder } from './recorder';
import { warningsOf } from './warnings';

/** `execute` never rejects. */
export type Explained = (
  request: GraphRequest,
  explain: ExplainRequest,
  execute: (trace: Trace) => Promise<ExecutionResult>,
) => Promise<ExecutionResult>;

/** Rejects with BAD_REQUEST for what cannot be planned. */
export function explained(apollo: Apollo): Explained {
  const plans = new WeakMap<DocumentNode, Map<string, Explain>>();

  /** A plan does not depend on variables; what is estimated of it does. */
  const planOf = ({ document, operationName, variables }: GraphRequest): Explain => {
    const known = plans.get(document) ?? new Map<string, Explain>();
    plans.set(document, known);
    const key = JSON.stringify([operationName, variables]);
    const plan = known.get(key) ?? explainPlan(apollo, document, operationName, variables);
    if (known.size >= maxSettings) known.clear();
    known.set(key, plan);
    return plan;
  };

  return async (request, { analyze }, execute) => {
    const planned = planOf(request);
    if (!analyze) return { data: null, extensions: { explain: planned } };
    const recorder = new RunRecorder(analyze);
    const result = await execute(recorder);
    const explain = withRun(planned, recorder, recorder.elapsed(), result.errors?.length ?? 0);
    return { ...result, extensions: { ...result.extensions, explain } };
  };
}

/** Of one document, settings of its variables that are kept. */
const maxSettings = 10;

function withRun(planned: Explain, recorder: RunRecorder, durationMs: number, errors: number): Explain {
  const fetches = planned.fetches.map(fetch => ({ ...fetch, run: recorder.runOf(fetch.id) }));
  const statements = fetches.flatMap(fetch => fetch.run.statements ?? []);
  const path = criticalPath(planned.plan, fetches);
  const run = {
    durationMs,
    requests: fetches.reduce((sum, fetch) => sum + fetch.run.requests, 0),
    statements: statements.length,
    databaseMs: statements.reduce((sum, statement) => sum + statement.durationMs, 0),
    errors,
  };
  const { cost } = planned;
  const warnings = warningsOf({ fetches, cost, criticalPath: path, run }, []);
  return { ...planned, fetches, criticalPath: path, warnings, run };
}
