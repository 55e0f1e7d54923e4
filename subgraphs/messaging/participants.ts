/** Decides who takes part in a conversation, and keeps it: starting one, adding and removing participants. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { insertRow, insertUnlessThere } from '../runtime/change/write-row';
import type { SubgraphContext } from '../runtime/request/context';
import { findForChange, findReadable } from '../runtime/request/find';
import { Conversation } from './entities/conversation';
import { ConversationParticipant } from './entities/conversation-participant';
import { Message } from './entities/message';
import { touch } from './messages';
import type { ParticipantInput, StartConversationInput } from './types.generated';

/** More is an audience, not a conversation. */
const maximumParticipants = 200;

const othersOf = ({ userId }: Viewer, userIds: readonly string[]): string[] =>
  [...new Set(userIds)].filter(id => id !== userId);

export function checkParticipants(
  { userIds }: Partial<StartConversationInput>,
  { viewer }: SubgraphContext,
): InvalidField[] {
  if (!userIds) return [];
  const { length } = othersOf(viewer, userIds);
  if (length === 0) return [invalidField('userIds', 'A conversation has somebody else in it.')];
  if (length < maximumParticipants) return [];
  return [invalidField('userIds', `A conversation has at most ${maximumParticipants} participants.`)];
}

export async function startConversation(
  manager: EntityManager,
  viewer: SignedInViewer,
  { userIds, name = null }: StartConversationInput,
) {
  const others = othersOf(viewer, userIds);
  const isDirect = others.length === 1 && name === null;
  const values = {
    createdById: viewer.userId,
    kind: isDirect ? ('DIRECT' as const) : ('GROUP' as const),
    name,
    pair: isDirect ? [viewer.userId, others[0]!].sort().join(' ') : null,
  };
  const conversation = await insertUnlessThere(manager, Conversation, values);
  if (!conversation) {
    const [{ id }] = await manager.query('SELECT id FROM conversations WHERE pair = $1', [values.pair]);
    return { conversation: await findReadable(manager, viewer, Conversation, id) };
  }
  for (const userId of [viewer.userId, ...others]) {
    const role = userId === viewer.userId ? ('ADMIN' as const) : ('MEMBER' as const);
    await insertRow(manager, ConversationParticipant, { conversationId: conversation.id, userId, role });
  }
  return { conversation };
}

export async function addParticipant(
  manager: EntityManager,
  viewer: SignedInViewer,
  { conversationId, userId }: ParticipantInput,
) {
  const conversation = await findGroup(manager, viewer, conversationId);
  await requireAdmin(manager, viewer, conversationId);
  const count = await manager.countBy(ConversationParticipant, { conversationId });
  if (count >= maximumParticipants) {
    throw new JoineryError(
      'INVALID_STATE',
      `A conversation has at most ${maximumParticipants} participants.`,
    );
  }
  const participant = await insertUnlessThere(manager, ConversationParticipant, { conversationId, userId });
  if (participant) await note(manager, viewer, conversationId, 'added a participant.');
  return {
    participant:
      participant ?? (await manager.findOneBy(ConversationParticipant, { conversationId, userId })),
    conversation,
  };
}

/** Where the last admin leaves, whoever has been there longest becomes one. */
export async function removeParticipant(
  manager: EntityManager,
  viewer: SignedInViewer,
  { conversationId, userId }: ParticipantInput,
) {
  const conversation = await findGroup(manager, viewer, conversationId);
  if (userId !== viewer.userId) await requireAdmin(manager, viewer, conversationId);
  const { affected } = await manager.delete(ConversationParticipant, { conversationId, userId });
  if (affected) {
    await note(
      manager,
      viewer,
      conversationId,
      userId === viewer.userId ? 'left.' : 'removed a participant.',
    );
  }
  await manager.query(
    `UPDATE conversation_participants SET role = 'ADMIN' WHERE id = (
       SELECT id FROM conversation_participants WHERE conversation_id = $1 ORDER BY created_at, id LIMIT 1
     ) AND NOT EXISTS (SELECT FROM conversation_participants WHERE conversation_id = $1 AND role = 'ADMIN')`,
    [conversationId],
  );
  return { conversation };
}

/** For a conversation's admins, in a rule of a change. */
export async function isAdmin(viewer: SignedInViewer, { id }: Conversation, manager: EntityManager) {
  const role = 'ADMIN' as const;
  return manager.existsBy(ConversationParticipant, { conversationId: id, userId: viewer.userId, role });
}

async function requireAdmin(manager: EntityManager, viewer: SignedInViewer, id: string): Promise<void> {
  if (await isAdmin(viewer, { id } as Conversation, manager)) return;
  throw new JoineryError('FORBIDDEN', 'Only admins of the group may do this.');
}

/** The group, locked: its participants change one after the other. */
async function findGroup(manager: EntityManager, viewer: SignedInViewer, id: string): Promise<Conversation> {
  const conversation = await findForChange(manager, viewer, Conversation, id);
  if (conversation.kind === 'GROUP') return conversation;
  throw new JoineryError('INVALID_STATE', 'A direct conversation keeps its two participants.');
}

async function note(manager: EntityManager, viewer: SignedInViewer, conversationId: string, content: string) {
  await insertRow(manager, Message, { conversationId, senderId: viewer.userId, kind: 'SYSTEM', content });
  await touch(manager, conversationId);
}
