import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { remove } from '../../runtime/change/remove';
import { author } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { askAi, requireModelFor } from '../asking';
import { AiCodeReview } from '../entities/ai-code-review';
import { AiConversation } from '../entities/ai-conversation';
import { ContentRecommendation } from '../entities/content-recommendation';
import { refreshRecommendations } from '../recommending';
import type { MutationResolvers } from '../types.generated';

const who = author<{ userId: string }>('userId');

export const Mutation: MutationResolvers = {
  startAiConversation: create(AiConversation, { by: 'userId' }),
  renameAiConversation: edit(AiConversation, { who }),
  deleteAiConversation: remove(AiConversation, { who }),
  askAi: mutation(askAi),
  requestAiCodeReview: create(AiCodeReview, {
    by: 'userId',
    set: () => ({ dueAt: new Date() }),
    before: requireModelFor,
  }),
  deleteAiCodeReview: remove(AiCodeReview, { who }),
  refreshRecommendations: mutation(refreshRecommendations),
  dismissRecommendation: edit(ContentRecommendation, { who, set: () => ({ dismissedAt: new Date() }) }),
};
