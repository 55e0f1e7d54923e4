import { batched } from '../../runtime/request/resolver';
import { Message as MessageEntity } from '../entities/message';
import { statusOf } from '../presence';
import { loadLastMessageIds, loadMentions, loadUnreadCounts } from '../reading';
import type { ConversationResolvers, MessageResolvers, PresenceResolvers } from '../types.generated';

const lastMessageId = batched(loadLastMessageIds);

export const Conversation: ConversationResolvers = {
  unreadCount: batched(loadUnreadCounts),
  lastMessage: async (...call) => {
    const id = await lastMessageId(...call);
    return id === null ? null : call[2].load(MessageEntity, id);
  },
};

export const Message: MessageResolvers = {
  mentions: batched(loadMentions),
};

export const Presence: PresenceResolvers = {
  status: statusOf,
};
