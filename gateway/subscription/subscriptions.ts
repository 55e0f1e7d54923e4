/** Owns how many subscriptions a process of the gateway has, whatever the protocol, and their answers as objects. */
import type { ExecutionResult } from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import {
  type EventStream,
  isEventStream,
  mappedEvents,
  watchedEvents,
} from '../../wire/contract/event-stream';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import type { Graph } from '../graph';
import type { GraphRequest } from '../request';

export type Subscribe = (request: GraphRequest) => Promise<EventStream<ExecutionResult> | ExecutionResult>;

export function subscriptionsOf(graph: Pick<Graph, 'subscribe'>, max: number): Subscribe {
  let open = 0;
  return async request => {
    if (open >= max) {
      const message = `This process has ${max} subscriptions already; try again later.`;
      return { errors: [new JoineryError('TOO_MANY_SUBSCRIPTIONS', message)] };
    }
    open++;
    const events = await graph.subscribe(request);
    if (!isEventStream<WrittenResult>(events)) {
      open--;
      return events.takeResult();
    }
    return watchedEvents(
      mappedEvents(events, event => event.takeResult()),
      () => {
        open--;
      },
    );
  };
}
