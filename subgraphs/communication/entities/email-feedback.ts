/** What a mail server said of an address after a mail: that it does not exist, or that its owner complains. */
import { Column, Entity, Index } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { Email, Line } from '../../runtime/declare/text-columns';
import type { EmailFeedbackType } from '../types.generated';

@Entity('email_feedback')
@OfTenant()
@Index('email_feedback_due_idx', { synchronize: false })
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'email', 'createdAt', 'id'])
@Index(['tenantId', 'type', 'createdAt', 'id'])
@Index(['tenantId', 'processed', 'createdAt', 'id'])
export class EmailFeedback extends Created {
  @Email()
  email: string;

  @Choice(['BOUNCE', 'COMPLAINT'])
  type: EmailFeedbackType;

  @Line({ length: 500, nullable: true })
  reason: string | null;

  @Column('boolean', { default: false })
  processed: boolean;

  @Instant({ nullable: true })
  processedAt: Date | null;
}
