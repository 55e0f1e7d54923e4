/**
 * Explains a request: its plan and, if it runs, how it ran. A run that fails midway is explained up to the failure.
 */
import type { DocumentNode } from 'graphql';
import type { Trace } from '../execute/run/trace';
import { jsonText } from '../json/exact-number';
import type { GraphRequest } from '../request';
import type { Apollo } from '../supergraph/planner';
import { criticalPath } from './critical-path';
import { explainPlan } from './explain-plan';
import type { Explain } from './model';
import { RunRecorder } from './recorder';
import { warningsOf } from './warnings';

export interface Explanation {
  /** For the run; undefined where the request shall not run. */
  readonly trace: Trace | undefined;
  /** The first of several answers is there. */
  answeredFirst(): void;
  /** The explanation as far as it is known. `errors`: how many the client's answer has. */
  finish(errors: number): Explain;
}

/** Rejects with why an operation cannot be planned. `inParts`: what is deferred comes later. */
export type BeginExplanation = (request: GraphRequest, inParts: boolean) => Promise<Explanation>;

export function explained(apollo: Apollo): BeginExplanation {
  const plans = new WeakMap<DocumentNode, Map<string, Explain>>();

  /** A plan does not depend on variables; what is estimated of it does, and what is deferred. */
  const planOf = async (
    { document, operationName, variables, overrides }: GraphRequest,
    inParts: boolean,
  ): Promise<Explain> => {
    const known = plans.get(document) ?? new Map<string, Explain>();
    plans.set(document, known);
    const key = jsonText([inParts, operationName, variables, overrides]);
    const plan =
      known.get(key) ??
      (await explainPlan(apollo, { document, operationName, variables, inParts, overrides }));
    if (known.size >= maxSettings) known.clear();
    known.set(key, plan);
    return plan;
  };

  return async (request, inParts) => {
    const planned = await planOf(request, inParts);
    const recorder = request.explain?.analyze && new RunRecorder(request.explain.analyze);
    return {
      trace: recorder,
      answeredFirst: () => recorder?.answeredFirst(),
      finish: errors => (recorder ? withRun(planned, recorder, errors) : planned),
    };
  };
}

/** Of one document, settings of its variables that are kept. */
const maxSettings = 10;

function withRun(planned: Explain, recorder: RunRecorder, errors: number): Explain {
  const fetches = planned.fetches.map(fetch => ({ ...fetch, run: recorder.runOf(fetch.id) }));
  const statements = fetches.flatMap(fetch => fetch.run.statements ?? []);
  const path = criticalPath(planned.plan, fetches);
  const run = {
    durationMs: recorder.elapsed(),
    firstMs: recorder.firstMs,
    requests: fetches.reduce((sum, fetch) => sum + fetch.run.requests, 0),
    statements: statements.length,
    databaseMs: statements.reduce((sum, statement) => sum + statement.durationMs, 0),
    errors,
  };
  const { cost } = planned;
  const warnings = warningsOf({ fetches, cost, criticalPath: path, run });
  return { ...planned, fetches, criticalPath: path, warnings, run };
}
