/** Runs an operation with the hooks around it: what a hook throws is the answer. */
import type { ExecutionResult } from 'graphql';
import { isEventStream } from '../../wire/contract/event-stream';
import { type IncrementalResults, isIncremental } from '../../wire/contract/incremental-results';
import { WrittenResult } from '../../wire/contract/serialized-result';
import type { Graph } from '../graph';
import type { GraphRequest } from '../request';
import { HookRefusal } from './call-hook';

export async function hooked<Result extends object>(
  graph: Pick<Graph, 'policiesIn' | 'overridesIn'>,
  request: GraphRequest,
  run: (request: GraphRequest) => Promise<Result>,
): Promise<Result | WrittenResult> {
  const { hooks, answerHeaders } = request;
  if (!hooks) return run(request);
  try {
    const result = await run(
      await hooks.operation(request, graph.policiesIn(request), graph.overridesIn(request)),
    );
    const headers = await hooks.answer(...firstOf(result));
    answerHeaders?.note(Object.entries(headers).map(([name, value]) => ({ name, value, merge: 'last' })));
    return result;
  } catch (error) {
    if (error instanceof HookRefusal) return new WrittenResult(undefined, [error]);
    throw error;
  }
}

/** The errors that are known, and whether more follows. */
function firstOf(result: object): [NonNullable<ExecutionResult['errors']>, boolean] {
  if (isEventStream(result)) return [[], true];
  const whole = result as IncrementalResults | ExecutionResult | WrittenResult;
  if ('initialResult' in whole && isIncremental(whole)) return [whole.initialResult.errors, true];
  return [(whole as ExecutionResult).errors ?? [], false];
}
