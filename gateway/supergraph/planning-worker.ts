/**
 * Plans operations in a thread of its own (`planning.ts`): whatever an operation makes the planner do, the process
 * continues to serve, and the thread can be ended. It plans one operation at a time, and reports one that is too
 * complex.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { rewrittenSupergraph } from '../execute/planner-workarounds/rewrite-supergraph';
import { builtSupergraph } from './built-supergraph';
import { overrideConditions, overrideLabels } from './progressive-overrides';

export interface PlanningData {
  readonly supergraphSdl: string;
}

export interface PlanningRequest {
  readonly text: string;
  readonly operationName: string | undefined;
  /** Labels of progressive overrides that apply, beside percent(100). */
  readonly overrides?: readonly string[] | undefined;
}

/** Said once before everything else: it can plan, or why it cannot. */
export type PlanningReady = { readonly ready: true } | { readonly ready: false; readonly error: Error };

export type PlanningAnswer =
  | { readonly plan: QueryPlan }
  | { readonly tooComplex: true }
  | { readonly error: Error };

/** Of the ways to one field, through whichever subgraphs and types; they multiply from field to field. */
const maxPaths = 1_000;
/** What is left after so many were compared is nearly as good as the best. */
const maxEvaluatedPlans = 1_000;

function planner({ supergraphSdl }: PlanningData): (request: PlanningRequest) => PlanningAnswer {
  const parsed = parse(supergraphSdl, { noLocation: true });
  const rewritten = rewrittenSupergraph(parsed);
  const labels = overrideLabels(parsed);
  // What was rewritten has fields that only some of its subgraphs need, which is no fault of the user's.
  const supergraph = builtSupergraph(rewritten ? print(rewritten.document) : supergraphSdl, !rewritten);
  const apiSchema = supergraph.apiSchema();
  const queryPlanner = new QueryPlanner(supergraph, {
    // In-process subgraphs take the planner's own document, and its selections say how answers are merged.
    exposeDocumentNodeInFetchNode: true,
    incrementalDelivery: { enableDefer: true },
    debug: { maxEvaluatedPlans, pathsLimit: maxPaths },
  });
  return ({ text, operationName, overrides }) => {
    try {
      const document = parse(text, { noLocation: true });
      const plan = queryPlanner.buildQueryPlan(
        operationFromDocument(apiSchema, document, { operationName }),
        { overrideConditions: overrideConditions(labels, overrides) },
      );
      return { plan: rewritten?.restore(plan) ?? plan };
    } catch (error) {
      return isTooComplex(error) ? { tooComplex: true } : { error: error as Error };
    }
  };
}

/** The planner's own limits, and the stack's, are met only by operations that are made to meet them. */
function isTooComplex(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return (
    error instanceof Error &&
    /^(Exceeded maximum recursive selections|Number of non-local selections|Too many options generated)/.test(
      error.message,
    )
  );
}

/** Only a message and a stack can be sent. */
const sendable = (error: unknown): Error =>
  Object.assign(new Error(String((error as Error)?.message ?? error)), { stack: (error as Error)?.stack });

function serve(port: NonNullable<typeof parentPort>): void {
  const say = (message: PlanningReady | PlanningAnswer) => port.postMessage(message);
  try {
    const plan = planner(workerData);
    port.on('message', (request: PlanningRequest) => {
      const answer = plan(request);
      say('error' in answer ? { error: sendable(answer.error) } : answer);
    });
    say({ ready: true });
  } catch (error) {
    say({ ready: false, error: sendable(error) });
  }
}

if (parentPort) serve(parentPort);
