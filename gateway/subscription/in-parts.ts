/** Executes a query or mutation for a client that accepts several answers: in parts, if it defers. */
import type { ExecutionResult } from 'graphql';
import { type EventStream, mappedEvents } from '../../wire/contract/event-stream';
import { isIncremental, payloadsOf } from '../../wire/contract/incremental-results';
import type { Graph } from '../graph';
import type { GraphRequest } from '../request';

export async function executeInParts(
  graph: Pick<Graph, 'answerIncrementally'>,
  request: GraphRequest,
): Promise<EventStream<ExecutionResult> | ExecutionResult> {
  const results = await graph.answerIncrementally(request);
  if (!isIncremental(results)) return results.takeResult();
  return mappedEvents(payloadsOf(results), payload => JSON.parse(payload));
}
