import type { GraphQLResolveInfo } from 'graphql';
import { mappedEvents } from '../../../wire/contract/event-stream';
import type { SubgraphContext } from '../../runtime/request/context';
import { loadStates, statesOn } from '../evaluating';
import type { QueryResolvers, SubscriptionResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  flag: (_root, { key }, context, info) => context.batch(loadStates, loadStates, key, info),
  flags: (_root, _args, context, info) => context.read(manager => statesOn(manager, context.viewer), info),
};

export const Subscription: SubscriptionResolvers = {
  flagChanged: {
    subscribe: async (_root, { key }, context) => {
      const { tenantId } = context.viewer;
      const events = await context.references.live.follow({ tenantId, type: 'FeatureFlag', name: 'changed' });
      return mappedEvents(events, ({ data }) =>
        String(data.key).toLowerCase() === key.toLowerCase() ? { flagChanged: key } : undefined,
      );
    },
    resolve: (
      _event: unknown,
      { key }: { key: string },
      context: SubgraphContext,
      info: GraphQLResolveInfo,
    ) => context.batch(loadStates, loadStates, key, info),
  } as SubscriptionResolvers['flagChanged'],
};
