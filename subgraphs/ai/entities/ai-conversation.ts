/** A conversation of one user with the language model. Nobody else reads it. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';

@Entity('ai_conversations')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'lastMessageAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class AiConversation extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: ['lastMessageAt', 'id'] })
  user: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  /** When it began, until something is asked. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  lastMessageAt: Date;
}
