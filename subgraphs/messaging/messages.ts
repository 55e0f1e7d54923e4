/** Sends messages, keeps who is mentioned, and takes the sender's name away from what they wrote. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { insertRow } from '../runtime/change/write-row';
import { findForChange } from '../runtime/request/find';
import { Conversation } from './entities/conversation';
import { Message } from './entities/message';
import { MessageMention } from './entities/message-mention';
import { judgeNew } from './moderating';
import type { SendMessageInput } from './types.generated';

export async function sendMessage(
  manager: EntityManager,
  viewer: SignedInViewer,
  { conversationId, content, mentionIds = [] }: SendMessageInput,
) {
  await findForChange(manager, viewer, Conversation, conversationId);
  await requireParticipants(manager, conversationId, mentionIds);
  const held = await judgeNew(manager, viewer, content);
  const values = { conversationId, senderId: viewer.userId, content, ...held };
  const message = await insertRow(manager, Message, values);
  for (const userId of new Set(mentionIds)) {
    await insertRow(manager, MessageMention, { messageId: message.id, userId, isHeld: held !== undefined });
  }
  if (!held) await touch(manager, conversationId);
  return { message };
}

/** The conversation has a new message. */
export const touch = (manager: EntityManager, conversationId: string): Promise<unknown> =>
  manager.query('UPDATE conversations SET last_message_at = now(), updated_at = now() WHERE id = $1', [
    conversationId,
  ]);

/** A rule of a change: what was deleted stays so, and what the service says is nobody's to change. */
export function requireThere({ was }: { was: Message }): void {
  if (was.deletedAt) throw new JoineryError('INVALID_STATE', 'The message was deleted.');
  if (was.kind === 'SYSTEM') throw new JoineryError('INVALID_STATE', 'The service said this.');
}

export async function anonymizeMyMessages(manager: EntityManager, { userId }: SignedInViewer) {
  await manager.query('UPDATE conversations SET created_by = NULL WHERE created_by = $1', [userId]);
  const [, count] = await manager.query('UPDATE messages SET sender_id = NULL WHERE sender_id = $1', [
    userId,
  ]);
  return { count };
}

async function requireParticipants(
  manager: EntityManager,
  conversationId: string,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM unnest($2::uuid[]) AS mentioned (id) WHERE NOT EXISTS (
       SELECT FROM conversation_participants WHERE conversation_id = $1 AND user_id = mentioned.id)`,
    [conversationId, userIds],
  );
  if (rows.length === 0) return;
  throw new JoineryError('BAD_USER_INPUT', `Only participants are mentioned, but got: ${rows[0]!.id}.`, {
    field: 'mentionIds',
  });
}
