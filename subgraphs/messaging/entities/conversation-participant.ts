/** A user in a conversation, and how far they have read. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { ParticipantRole } from '../types.generated';
import { Conversation } from './conversation';

@Entity('conversation_participants')
@Unique(['tenantId', 'conversationId', 'userId'])
export class ConversationParticipant extends Timestamped {
  conversationId: string;

  @RefersTo(() => Conversation, { onDelete: 'CASCADE' })
  conversation: Relation<Conversation>;

  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  @Choice(['ADMIN', 'MEMBER'], { default: 'MEMBER' })
  role: ParticipantRole;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  lastReadAt: Date;
}
