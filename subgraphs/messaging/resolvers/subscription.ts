import { live } from '../../runtime/subscription/live';
import { Presence } from '../entities/presence';
import type { SubscriptionResolvers } from '../types.generated';

export const Subscription: SubscriptionResolvers = {
  presenceChanged: live(Presence, 'updated'),
};
