import { edit } from '../../runtime/change/edit';
import { author } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { Conversation } from '../entities/conversation';
import { Message } from '../entities/message';
import { anonymizeMyMessages, requireThere, sendMessage } from '../messages';
import { edited } from '../moderating';
import {
  addParticipant,
  checkParticipants,
  isAdmin,
  removeParticipant,
  startConversation,
} from '../participants';
import { heartbeat } from '../presence';
import { markRead } from '../reading';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  startConversation: mutation(startConversation, { check: checkParticipants }),
  renameConversation: edit(Conversation, { who: { words: 'admins of the group', allows: isAdmin } }),
  addParticipant: mutation(addParticipant),
  removeParticipant: mutation(removeParticipant),
  markConversationRead: mutation(markRead),

  sendMessage: mutation(sendMessage),
  editMessage: edit(Message, {
    who: author('senderId'),
    set: edited,
    before: requireThere,
  }),
  deleteMessage: edit(Message, {
    who: author('senderId'),
    set: () => ({ content: null, deletedAt: new Date() }),
    before: requireThere,
  }),
  anonymizeMyMessages: mutation(anonymizeMyMessages),

  heartbeat: mutation(heartbeat),
};
