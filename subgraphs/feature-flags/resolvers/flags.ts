import type { GraphQLResolveInfo } from 'graphql';
import { mappedEvents } from '../../../wire/contract/event-stream';
import type { SubgraphContext } from '../../runtime/request/context';
import { flagCache, loadFlags, stateOf, statesOn } from '../evaluating';
import type { QueryResolvers, SubscriptionResolvers } from '../types.generated';

const flag = async (
  _root: unknown,
  { key }: { key: string },
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => stateOf(key, await context.batch(loadFlags, loadFlags, key, info, flagCache), context.viewer);

export const Query: QueryResolvers = {
  flag,
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
    resolve: flag,
  } as SubscriptionResolvers['flagChanged'],
};
