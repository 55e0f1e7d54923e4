import { live } from '../../runtime/subscription/live';
import { Post } from '../entities/post';
import type { SubscriptionResolvers } from '../types.generated';

export const Subscription: SubscriptionResolvers = {
  postPublished: live(Post, 'published'),
};
