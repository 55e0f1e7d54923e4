import { live } from '../../runtime/subscription/live';
import { Comment } from '../entities/comment';
import type { SubscriptionResolvers } from '../types.generated';

export const Subscription: SubscriptionResolvers = {
  commentAdded: live(Comment, 'created'),
};
