/** Spaces: communities with their members, spaces, tiers and subscriptions, and what happens there. */

import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { spacesDemo } from './demo';
import { Activity } from './entities/activity';
import { Community } from './entities/community';
import { CommunityInvitation } from './entities/community-invitation';
import { CommunitySubscription } from './entities/community-subscription';
import { Member } from './entities/member';
import { PostReplica } from './entities/replicas';
import { Space } from './entities/space';
import { SubscriptionTier } from './entities/subscription-tier';
import { happenings } from './happening';
import { CreateSpaces1796022686079 } from './migrations/1796022686079-create-spaces';
import { NoteWhatOthersTell1796026020000 } from './migrations/1796026020000-note-what-others-tell';
import { NameNobodyWhoIsBeingDeleted1796036500000 } from './migrations/1796036500000-name-nobody-who-is-being-deleted';
import { SeePostsAsPostal1796047412015 } from './migrations/1796047412015-see-posts-as-postal';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { inCommunity, ownOrOf, readableActivities } from './roles';

export const spaces = defineSubgraph({
  name: 'spaces',
  entities: [
    Community,
    Member,
    CommunityInvitation,
    Space,
    SubscriptionTier,
    CommunitySubscription,
    Activity,
    TenantReplica,
    UserReplica,
    PostReplica,
  ],
  migrations: [
    CreateSpaces1796022686079,
    NoteWhatOthersTell1796026020000,
    NameNobodyWhoIsBeingDeleted1796036500000,
    SeePostsAsPostal1796047412015,
  ],
  resolvers: { Mutation, ...fields },
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
