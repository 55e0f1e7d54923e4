/** A mail that is to be sent: taken by one process at a time, tried again with growing pauses, failed with a reason. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Email, Line, Text } from '../../runtime/declare/text-columns';
import type { EmailJobStatus, EmailType } from '../types.generated';
import { Newsletter } from './newsletter';

@Entity('email_jobs')
@OfTenant()
@Index('email_jobs_due_idx', { synchronize: false })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'scheduledAt', 'id'])
@Index(['tenantId', 'status', 'scheduledAt', 'id'])
@Index('email_jobs_status_created_at_idx', ['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'emailType', 'createdAt', 'id'])
export class EmailJob extends Timestamped {
  newsletterId: string | null;

  @RefersTo(() => Newsletter, { onDelete: 'CASCADE', nullable: true })
  newsletter: Relation<Newsletter> | null;

  @Choice(['NEWSLETTER', 'CONFIRM_SUBSCRIPTION', 'CONTACT_RECEIVED', 'NOTIFICATION'], { length: 50 })
  emailType: EmailType;

  @Email()
  recipient: string;

  @Line({ length: 200 })
  subject: string;

  @Text()
  body: string;

  @Choice(['QUEUED', 'SENDING', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED'], { default: 'QUEUED' })
  status: EmailJobStatus;

  /** When it is tried next. While it is being sent: when whoever took it is taken for dead. */
  @Instant()
  scheduledAt: Date;

  @NonNegative()
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Instant({ nullable: true })
  sentAt: Date | null;
}
