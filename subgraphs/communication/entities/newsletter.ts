/** A letter to all who have subscribed: written by moderators, sent at its time, read by everybody after. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import type { NewsletterStatus } from '../types.generated';
import { Addressee } from './addressee';

@Entity('newsletters')
@OfTenant()
@Unique(['tenantId', 'id'])
@Check('scheduled', `status <> 'SCHEDULED' OR scheduled_at IS NOT NULL`)
@Index('newsletters_due_idx', { synchronize: false })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'status', 'scheduledAt', 'id'])
@Index('newsletters_status_created_at_idx', ['tenantId', 'status', 'createdAt', 'id'])
export class Newsletter extends Timestamped {
  createdById: string | null;

  @RefersTo(() => Addressee, { onDelete: 'SET NULL', nullable: true, column: 'created_by' })
  createdBy: Relation<Addressee> | null;

  @Line({ length: 200 })
  subject: string;

  @Text({ maximum: 100_000 })
  body: string;

  @Choice(['DRAFT', 'SCHEDULED', 'SENT'], { default: 'DRAFT' })
  status: NewsletterStatus;

  @Instant({ nullable: true })
  scheduledAt: Date | null;

  @Instant({ nullable: true })
  sentAt: Date | null;

  @NonNegative()
  recipientCount: number;
}
