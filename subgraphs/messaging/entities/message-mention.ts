/** A participant who is named in a message. Who goes is dropped from the list. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Message } from './message';

@Publish({
  fields: ['messageId', 'userId', 'isHeld'],
  events: { shown: 'NOT n.is_held AND o.is_held IS DISTINCT FROM false' },
  referable: false,
})
@Entity('message_mentions')
@Unique(['tenantId', 'messageId', 'userId'])
export class MessageMention extends Revised {
  messageId: string;

  @RefersTo(() => Message, { onDelete: 'CASCADE' })
  message: Relation<Message>;

  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  /** The message is held back: they are not told of it yet. */
  @Column('boolean', { default: false })
  isHeld: boolean;
}
