/** Messaging: conversations, what is said in them, and who is there. */

import type { Viewer } from '../../wire/contract/viewer';
import { AuthorReplica } from '../replicas/author';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { TenantReplica } from '../replicas/tenant';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { messagingDemo } from './demo';
import { Conversation } from './entities/conversation';
import { ConversationParticipant } from './entities/conversation-participant';
import { Message } from './entities/message';
import { MessageMention } from './entities/message-mention';
import { Presence } from './entities/presence';
import { CreateMessaging1796015134005 } from './migrations/1796015134005-create-messaging';
import { HoldBackWhatIsModerated1796049141421 } from './migrations/1796049141421-hold-back-what-is-moderated';
import { readableMessages, releaseMessages } from './moderating';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { Subscription } from './resolvers/subscription';

/** Nobody reads a conversation who does not take part, moderators neither. */
const takingPart = (conversation: string) => (viewer: Viewer, alias: string) => ({
  sql: `"${alias}".${conversation} IN (SELECT conversation_id FROM conversation_participants WHERE user_id = :viewer)`,
  params: { viewer: viewer.userId },
});

export const messaging = defineSubgraph({
  name: 'messaging',
  entities: [
    Conversation,
    ConversationParticipant,
    Message,
    MessageMention,
    Presence,
    TenantReplica,
    AuthorReplica,
    ModerationStrategyReplica,
  ],
  migrations: [CreateMessaging1796015134005, HoldBackWhatIsModerated1796049141421],
  effects: [releaseMessages],
  resolvers: { Mutation, Subscription, ...fields },
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
