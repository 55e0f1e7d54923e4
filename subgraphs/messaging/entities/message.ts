/** A message in a conversation. One that is deleted stays, without what it said, for all who were told of it. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Moderated, moderatedEvents, moderatedFields } from '../../replicas/moderated';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { MessageKind } from '../types.generated';
import { Conversation } from './conversation';

@Publish({
  fields: ['conversationId', 'senderId', 'kind', 'editedAt', 'deletedAt', ...moderatedFields],
  events: moderatedEvents,
  referable: false,
})
@Entity('messages')
@Unique(['tenantId', 'id'])
@Check('deleted_content', '(deleted_at IS NULL) = (content IS NOT NULL)')
@Index(['tenantId', 'createdAt', 'id'])
export class Message extends Moderated {
  conversationId: string;

  @RefersTo(() => Conversation, { onDelete: 'CASCADE' })
  conversation: Relation<Conversation>;

  /** Null where the sender has anonymized what they wrote. */
  senderId: string | null;

  @RefersTo(() => AuthorReplica, { onDelete: 'RESTRICT', nullable: true })
  sender: Relation<AuthorReplica> | null;

  @Choice(['TEXT', 'SYSTEM'], { default: 'TEXT' })
  kind: MessageKind;

  @Text({ maximum: 10_000, nullable: true })
  content: string | null;

  @Instant({ nullable: true })
  editedAt: Date | null;

  @Instant({ nullable: true })
  deletedAt: Date | null;
}
