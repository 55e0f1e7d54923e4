/** Messaging: conversations, what is said in them, and who is there. */

import type { Viewer } from '../../wire/contract/viewer';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { messagingDemo } from './demo';
import { readableMessages, releaseMessages } from './moderating';

/** Nobody reads a conversation who does not take part, moderators neither. */
const takingPart = (conversation: string) => (viewer: Viewer, alias: string) => ({
  sql: `"${alias}".${conversation} IN (SELECT conversation_id FROM conversation_participants WHERE user_id = :viewer)`,
  params: { viewer: viewer.userId },
});

export const messaging = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [ModerationStrategyReplica],
  effects: [releaseMessages],
  readable: {
    Conversation: takingPart('id'),
    ConversationParticipant: takingPart('conversation_id'),
    Message: (viewer, alias) =>
      readableMessages(viewer, alias, takingPart('conversation_id')(viewer, alias).sql),
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
