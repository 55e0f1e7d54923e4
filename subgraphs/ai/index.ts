/** Ai: conversations with a language model, its reviews of code, and what posts a user may like. */

import { CommunityReplica } from '../replicas/community-visibility';
import { FollowReplica } from '../replicas/follow';
import { MemberReplica } from '../replicas/member';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { answerDue } from './answering';
import { aiDemo } from './demo';
import { errors } from './errors';
import { isReadable, refreshAfter, refreshDue } from './recommending';

/** Nobody reads what another asks a model, moderators and admins neither. */
const own = readableIf(row => `${row}.user_id = :viewer`, { exempt: [] });

export const ai = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [CommunityReplica, FollowReplica, MemberReplica],
  effects: refreshAfter,
  readable: {
    AiConversation: own,
    AiMessage: readableIf(
      row =>
        `EXISTS (SELECT FROM ai_conversations c WHERE c.id = ${row}.conversation_id AND c.user_id = :viewer)`,
      { exempt: [] },
    ),
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
