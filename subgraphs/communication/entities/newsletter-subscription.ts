/** An address that wants the newsletter; it gets it once whoever reads its mail has said so. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Email } from '../../runtime/declare/text-columns';
import type { SubscriptionStatus } from '../types.generated';
import { Addressee } from './addressee';

@Entity('newsletter_subscriptions')
@OfTenant()
@Unique(['tenantId', 'email'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
export class NewsletterSubscription extends Timestamped {
  userId: string | null;

  @RefersTo(() => Addressee, { onDelete: 'CASCADE', nullable: true })
  user: Relation<Addressee> | null;

  @Email()
  email: string;

  @Choice(['PENDING', 'CONFIRMED', 'UNSUBSCRIBED'], { default: 'PENDING' })
  status: SubscriptionStatus;

  /** When the address was asked last whether it wants this. */
  @Instant({ nullable: true })
  askedAt: Date | null;

  @Instant({ nullable: true })
  confirmedAt: Date | null;
}
