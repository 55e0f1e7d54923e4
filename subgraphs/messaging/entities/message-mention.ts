/** A participant who is named in a message. Who goes is dropped from the list. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Message } from './message';

@Publish({ fields: ['messageId', 'userId'], referable: false })
@Entity('message_mentions')
@Unique(['tenantId', 'messageId', 'userId'])
export class MessageMention extends Revised {
  messageId: string;

  @RefersTo(() => Message, { onDelete: 'CASCADE' })
  message: Relation<Message>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;
}
