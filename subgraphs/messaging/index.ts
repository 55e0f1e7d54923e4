/** Messaging: conversations, what is said in them, and who is there. */

import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { messagingDemo } from './demo';
import { readableMessages, releaseMessages } from './moderating';

/** Nobody reads a conversation who does not take part, moderators neither. */
const takesPart = (conversation: string) =>
  `${conversation} IN (SELECT conversation_id FROM conversation_participants WHERE user_id = :viewer)`;

export const messaging = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [ModerationStrategyReplica],
  effects: [releaseMessages],
  readable: {
    Conversation: readableIf(conversation => takesPart(`${conversation}.id`), { exempt: [] }),
    ConversationParticipant: readableIf(row => takesPart(`${row}.conversation_id`), { exempt: [] }),
    Message: (viewer, alias) => readableMessages(viewer, alias, takesPart(`"${alias}".conversation_id`)),
  },
  orders: { Conversation: { lastMessageAt: 'DESC' }, Presence: { lastSeenAt: 'DESC' } },
  demo: messagingDemo,
  violations: {
    messages_sender_id_fkey: {
      code: 'REFERENCE_RESTRICTED',
      message: 'The user has written messages: anonymizeMyMessages makes it possible to delete them.',
    },
  },
});
