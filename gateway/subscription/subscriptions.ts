/**
 * Refuses subscriptions beyond what a process, a viewer, or an address without a viewer may have, whatever the protocol;
 * and gives their answers as objects.
 */
import type { ExecutionResult } from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import {
  type EventStream,
  isEventStream,
  mappedEvents,
  watchedEvents,
} from '../../wire/contract/event-stream';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import type { Limits } from '../../wire/limits';
import type { Graph } from '../graph';
import { Quota } from '../limits/quota';
import { type GraphRequest, whoseOf } from '../request';

export type Subscribe = (request: GraphRequest) => Promise<EventStream<ExecutionResult> | ExecutionResult>;

export type SubscriptionLimits = Pick<
  Limits,
  'subscriptions' | 'viewerSubscriptions' | 'addressSubscriptions'
>;

export function subscriptionsOf(
  graph: Pick<Graph, 'subscribe'>,
  limits: () => SubscriptionLimits,
): Subscribe {
  const open = new Quota();
  return async request => {
    const caller = whoseOf(request) ?? '';
    const reason = refusal(request, open, caller, limits());
    if (reason !== undefined) return { errors: [new JoineryError('TOO_MANY_SUBSCRIPTIONS', reason)] };
    open.take(caller);
    const events = await graph.subscribe(request);
    if (!isEventStream<WrittenResult>(events)) {
      open.giveBack(caller);
      return events.takeResult();
    }
    return watchedEvents(
      mappedEvents(events, event => event.takeResult()),
      () => open.giveBack(caller),
    );
  };
}

function refusal(
  { viewer }: GraphRequest,
  open: Quota,
  caller: string,
  { subscriptions, viewerSubscriptions, addressSubscriptions }: SubscriptionLimits,
): string | undefined {
  if (open.all >= subscriptions) {
    return `This process has ${subscriptions} subscriptions already; try again later.`;
  }
  if (viewer.userId !== null && open.of(caller) >= viewerSubscriptions) {
    return `You have ${viewerSubscriptions} subscriptions already; end some first.`;
  }
  if (viewer.userId === null && open.of(caller) >= addressSubscriptions) {
    return `There are ${addressSubscriptions} subscriptions from your address already; sign in, or end some first.`;
  }
  return undefined;
}
