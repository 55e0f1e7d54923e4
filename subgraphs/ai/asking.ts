/** Takes questions to the language model: no more of one user than a person asks, and none where no model is set. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change } from '../runtime/change/change';
import { insertRow } from '../runtime/change/write-row';
import { settingsOf } from '../runtime/declare/settings';
import { findForChange } from '../runtime/request/find';
import type { AiCodeReview } from './entities/ai-code-review';
import { AiConversation } from './entities/ai-conversation';
import { AiMessage } from './entities/ai-message';
import { errors } from './errors';
import type { AskAiInput } from './types.generated';

const perHour = 60;

export async function askAi(
  manager: EntityManager,
  viewer: SignedInViewer,
  { conversationId, content }: AskAiInput,
) {
  await requireModel(manager, viewer);
  const conversation = await findForChange(manager, viewer, AiConversation, conversationId);
  const [underWay] = await manager.query(
    `SELECT FROM ai_messages WHERE conversation_id = $1 AND status IN ('PENDING', 'ANSWERING')`,
    [conversationId],
  );
  if (underWay) {
    throw new JoineryError('INVALID_STATE', 'The last question is being answered: wait for it.', {
      field: 'conversationId',
    });
  }
  const now = Date.now();
  const of = { conversationId: conversation.id };
  const question = await insertRow(manager, AiMessage, {
    ...{ ...of, role: 'USER', status: 'DONE', content, createdAt: new Date(now) },
  });
  // Later than the question, so that the order is theirs.
  const answer = await insertRow(manager, AiMessage, {
    ...{ ...of, role: 'ASSISTANT', dueAt: new Date(now), createdAt: new Date(now + 1) },
  });
  await manager.query(
    'UPDATE ai_conversations SET last_message_at = now(), updated_at = now() WHERE id = $1',
    [conversationId],
  );
  return { question, answer };
}

/** A rule of a new review. */
export const requireModelFor = ({ manager, viewer }: Change<AiCodeReview>): Promise<void> =>
  requireModel(manager, viewer as SignedInViewer);

async function requireModel(manager: EntityManager, { userId }: SignedInViewer): Promise<void> {
  if (!settingsOf(manager).model) {
    throw new JoineryError(
      errors.MODEL_NOT_CONFIGURED,
      'There is no language model here. Operators set MODEL_URL and MODEL_NAME.',
    );
  }
  // One after the other, of one user: else many at once would each find few.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ai ${userId}`]);
  const [{ count }] = await manager.query(
    `SELECT (SELECT count(*) FROM ai_messages m JOIN ai_conversations c ON c.id = m.conversation_id
              WHERE c.user_id = $1 AND m.role = 'USER' AND m.created_at > now() - interval '1 hour')::int
          + (SELECT count(*) FROM ai_code_reviews
              WHERE user_id = $1 AND created_at > now() - interval '1 hour')::int AS count`,
    [userId],
  );
  if (count < perHour) return;
  throw new JoineryError(
    errors.TOO_MANY_QUESTIONS,
    `This was the most that one user may ask in an hour (${perHour}): try again later.`,
  );
}
