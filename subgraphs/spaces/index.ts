/** Spaces: communities with their members, spaces, tiers and subscriptions, and what happens there. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { spacesDemo } from './demo';
import { happenings } from './happening';
import { inCommunity, ownOrOf, readableActivities } from './roles';

export const spaces = defineSubgraph({
  ...domainFolder(__dirname),
  readable: {
    Member: inCommunity,
    Space: inCommunity,
    SubscriptionTier: inCommunity,
    Activity: readableActivities,
    CommunityInvitation: ownOrOf(['user_id', 'invited_by'], ['OWNER', 'ADMIN', 'MODERATOR']),
    CommunitySubscription: ownOrOf(['subscriber_id'], ['OWNER', 'ADMIN']),
  },
  orders: { SubscriptionTier: { priceCents: 'ASC' } },
  effects: happenings,
  demo: spacesDemo,
  violations: {
    communities_slug_key: {
      code: 'ALREADY_EXISTS',
      message: 'Another community has this slug.',
      field: 'slug',
    },
    spaces_community_id_slug_key: {
      code: 'ALREADY_EXISTS',
      message: 'Another space of the community has this slug.',
      field: 'slug',
    },
    community_subscriptions_under_way_key: {
      code: 'ALREADY_EXISTS',
      message: 'A subscription in this community is under way: cancel it first.',
      field: 'tierId',
    },
    community_subscriptions_tier_id_fkey: {
      code: 'REFERENCE_RESTRICTED',
      message: 'Somebody has subscribed to the tier: make it inactive instead.',
    },
    subscription_tiers_currency_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A currency is three capital letters: EUR.',
      field: 'currency',
    },
  },
});
