/** What is said about a ticket; an internal note is for those who handle tickets alone. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text } from '../../runtime/declare/text-columns';
import { SupportTicket } from './support-ticket';

@Entity('support_ticket_replies')
@Index(['tenantId', 'createdAt', 'id'])
export class SupportTicketReply extends Created {
  ticketId: string;

  @RefersTo(() => SupportTicket, { onDelete: 'CASCADE' })
  ticket: Relation<SupportTicket>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Text({ maximum: 10_000 })
  body: string;

  @Column('boolean', { default: false })
  isInternal: boolean;

  /** By somebody else than whoever asks. */
  @Column('boolean', { default: false })
  isAnswer: boolean;
}
