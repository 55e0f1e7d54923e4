/** Ai: conversations with a language model, its reviews of code, and what posts a user may like. */

import type { Viewer } from '../../wire/contract/viewer';
import { CommunityReplica } from '../replicas/community-visibility';
import { FollowReplica } from '../replicas/follow';
import { MemberReplica } from '../replicas/member';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { answerDue } from './answering';
import { aiDemo } from './demo';
import { AiCodeReview } from './entities/ai-code-review';
import { AiConversation } from './entities/ai-conversation';
import { AiMessage } from './entities/ai-message';
import { ContentRecommendation } from './entities/content-recommendation';
import { RecommendationRefresh } from './entities/recommendation-refresh';
import { LikeReplica, PostReplica, PostViewReplica } from './entities/replicas';
import { errors } from './errors';
import { CreateAi1796034897056 } from './migrations/1796034897056-create-ai';
import { isReadable, refreshAfter, refreshDue } from './recommending';
import { Mutation } from './resolvers/mutation';
import { Subscription } from './resolvers/subscription';

/** Nobody reads what another asks a model, moderators and admins neither. */
const own = (viewer: Viewer, alias: string) => ({
  sql: `"${alias}".user_id = :viewer`,
  params: { viewer: viewer.userId },
});

export const ai = defineSubgraph({
  name: 'ai',
  entities: [
    AiConversation,
    AiMessage,
    AiCodeReview,
    ContentRecommendation,
    RecommendationRefresh,
    TenantReplica,
    UserReplica,
    PostReplica,
    LikeReplica,
    PostViewReplica,
    FollowReplica,
    CommunityReplica,
    MemberReplica,
  ],
  migrations: [CreateAi1796034897056],
  effects: refreshAfter,
  resolvers: { Mutation, Subscription },
  readable: {
    AiConversation: own,
    AiMessage: (viewer, alias) => ({
      sql: `EXISTS (SELECT FROM ai_conversations c WHERE c.id = "${alias}".conversation_id AND c.user_id = :viewer)`,
      params: { viewer: viewer.userId },
    }),
    AiCodeReview: own,
    // As long as they may read the post.
    ContentRecommendation: (viewer, alias) => {
      const { sql, params } = isReadable(viewer, 'p');
      return {
        sql: `"${alias}".user_id = :viewer AND "${alias}".dismissed_at IS NULL AND EXISTS (
          SELECT FROM post_replica p WHERE p.id = "${alias}".post_id AND ${sql})`,
        params: { viewer: viewer.userId, ...params },
      };
    },
  },
  orders: { AiConversation: { lastMessageAt: 'DESC' }, ContentRecommendation: { score: 'DESC' } },
  tasks: [
    { name: 'Questions are answered', everyMs: 500, due: 'SELECT ai_answers_due()', run: answerDue },
    {
      name: 'Recommendations are made anew',
      everyMs: 2_000,
      due: 'SELECT recommendation_refreshes_due()',
      run: refreshDue,
    },
  ],
  errors,
  demo: aiDemo,
});
