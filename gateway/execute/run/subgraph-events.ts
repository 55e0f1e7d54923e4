/**
 * Subscribes to the events of one subgraph. Each event is the answer to the plan's first fetch; the rest of the plan
 * completes it from the other subgraphs.
 */
import type { FetchNode } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import { JoineryError } from '../../../wire/contract/errors';
import type { EventStream } from '../../../wire/contract/event-stream';
import type { Log } from '../../../wire/log';
import type { GraphRequest } from '../../request';
import { subgraphAnswer } from '../../transport/subgraph-answer';
import type { Transport } from '../../transport/transport';
import { type SubgraphCall, variablesOf } from './subgraph-call';

/** Rejects, or throws between events, with what ends the subscription. One answer alone says why there are none. */
export type OpenEvents = (request: GraphRequest) => Promise<EventStream<ExecutionResult> | ExecutionResult>;

export function eventsOf(fetch: FetchNode, transport: Transport | undefined): OpenEvents {
  const { serviceName, operation: query, operationName } = fetch;
  const document = fetch.operationDocumentNode!;
  return request => {
    if (!transport?.subscribe) {
      throw new JoineryError('BAD_REQUEST', `Subgraph ${serviceName} has no subscriptions.`);
    }
    const { viewer, address, headers = {}, signal, watermark } = request;
    const variables = variablesOf(fetch, request, {});
    return transport.subscribe({
      query,
      document,
      operationName,
      variables,
      viewer,
      address,
      headers,
      signal,
      watermark,
    });
  };
}

/** The event of the run. `id` is the fetch's place in the plan. */
export function eventCall(id: number, { serviceName }: FetchNode, log: Log): SubgraphCall {
  return ({ event, responseExtensions, trace }) => {
    if (!event) throw new Error('A subscription runs for its events.');
    const answer = subgraphAnswer(serviceName, Promise.resolve(event), undefined, responseExtensions, log);
    return trace ? trace.event(id, answer) : answer;
  };
}
