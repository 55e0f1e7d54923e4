/** Knows what a viewer has read: how far, how many messages are new, and which is the last. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { BatchFunction } from '../runtime/request/context';
import { findForChange } from '../runtime/request/find';
import { Conversation } from './entities/conversation';
import type { ConversationIdInput } from './types.generated';

export async function markRead(manager: EntityManager, viewer: SignedInViewer, { id }: ConversationIdInput) {
  const conversation = await findForChange(manager, viewer, Conversation, id);
  await manager.query(
    `UPDATE conversation_participants SET last_read_at = clock_timestamp(), updated_at = now()
      WHERE conversation_id = $1 AND user_id = $2`,
    [id, viewer.userId],
  );
  return { conversation };
}

export const loadUnreadCounts: BatchFunction<number> = async (manager, ids, { userId }) => {
  const rows: { id: string; count: number }[] = await manager.query(
    `SELECT p.conversation_id AS id, unread.count
       FROM conversation_participants p, LATERAL (
         SELECT count(*)::int AS count FROM messages m
          WHERE m.tenant_id = p.tenant_id AND m.conversation_id = p.conversation_id
            AND m.created_at > p.last_read_at AND m.sender_id IS DISTINCT FROM p.user_id
            AND m.held_reason IS NULL
       ) unread
      WHERE p.user_id = $1 AND p.conversation_id = ANY ($2::uuid[])`,
    [userId, ids],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map(id => counts.get(id) ?? 0);
};

export const loadLastMessageIds: BatchFunction<string | null> = async (manager, ids, { userId }) => {
  const rows: { id: string; message: string }[] = await manager.query(
    `SELECT c.id, last.id AS message FROM unnest($1::uuid[]) AS c (id), LATERAL (
       SELECT m.id FROM messages m WHERE m.conversation_id = c.id
          AND m.tenant_id = (SELECT current_setting('joinery.tenant')::uuid)
          AND (m.held_reason IS NULL OR m.sender_id = $2)
        ORDER BY m.created_at DESC, m.id DESC LIMIT 1) last`,
    [ids, userId],
  );
  const messages = new Map(rows.map(({ id, message }) => [id, message]));
  return ids.map(id => messages.get(id) ?? null);
};

export const loadMentions: BatchFunction<any[]> = async (manager, ids) => {
  const rows: { message: string; id: string }[] = await manager.query(
    `SELECT message_id AS message, user_id AS id FROM message_mentions WHERE message_id = ANY ($1::uuid[])
      ORDER BY created_at, id`,
    [ids],
  );
  return ids.map(message =>
    rows.filter(row => row.message === message).map(({ id }) => ({ __typename: 'User', id })),
  );
};
