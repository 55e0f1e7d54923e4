/** A request for help: seen by whoever asks, by whoever handles it, and by moderators and admins. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { TicketPriority, TicketStatus } from '../types.generated';
import { SupportTicketReply } from './support-ticket-reply';

@Publish({
  fields: ['userId', 'assignedToId', 'status', 'priority', 'answerCount'],
  events: {
    answered: 'n.answer_count > o.answer_count',
    solved: `n.status = 'SOLVED' AND o.status <> 'SOLVED'`,
  },
  referable: false,
})
@Entity('support_tickets')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'priority', 'createdAt', 'id'])
@Index('support_tickets_user_status_idx', ['tenantId', 'userId', 'status', 'createdAt', 'id'])
@Index('support_tickets_assigned_to_status_idx', ['tenantId', 'assignedToId', 'status', 'createdAt', 'id'])
export class SupportTicket extends Revised {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  assignedToId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, column: 'assigned_to' })
  assignedTo: Relation<UserReplica> | null;

  @Line({ length: 200 })
  subject: string;

  @Text({ maximum: 10_000 })
  description: string;

  @Choice(['OPEN', 'PENDING', 'SOLVED', 'CLOSED'], { default: 'OPEN' })
  status: TicketStatus;

  @Choice(['LOW', 'NORMAL', 'HIGH', 'URGENT'], { default: 'NORMAL' })
  priority: TicketPriority;

  /** Without internal notes: whoever asks for help does not learn that there are any. */
  @CountOf(() => SupportTicketReply, 'ticket', { where: 'NOT is_internal' })
  replyCount: number;

  @CountOf(() => SupportTicketReply, 'ticket', { where: 'is_answer AND NOT is_internal' })
  answerCount: number;

  @Instant({ nullable: true })
  solvedAt: Date | null;

  /** Not in the schema. */
  @Searched('subject', 'description')
  words: string;
}
