import { live } from '../../runtime/subscription/live';
import { AiCodeReview } from '../entities/ai-code-review';
import { AiMessage } from '../entities/ai-message';
import type { SubscriptionResolvers } from '../types.generated';

export const Subscription: SubscriptionResolvers = {
  aiMessageUpdated: live(AiMessage, 'updated'),
  aiCodeReviewUpdated: live(AiCodeReview, 'updated'),
};
