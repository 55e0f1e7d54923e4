/** What a community asks of those who support it, and what it gives them. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import type { BillingInterval } from '../types.generated';
import { Community } from './community';

@Entity('subscription_tiers')
@Unique('subscription_tiers_community_key', ['tenantId', 'communityId', 'id'])
@Unique(['tenantId', 'communityId', 'name'])
export class SubscriptionTier extends Timestamped {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE', index: ['priceCents', 'id'] })
  community: Relation<Community>;

  @Line({ length: 100 })
  name: string;

  @Text({ maximum: 2_000, nullable: true })
  description: string | null;

  @NonNegative()
  priceCents: number;

  @Check(`currency ~ '^[A-Z]{3}$'`)
  @Column('varchar', { length: 3 })
  currency: string;

  /** `interval` is a type of PostgreSQL. */
  @Choice(['MONTH', 'YEAR'], { default: 'MONTH' })
  billingInterval: BillingInterval;

  @Check('trial_days BETWEEN 0 AND 90')
  @Column('integer', { default: 0 })
  trialDays: number;

  @Column('text', { array: true, default: () => `'{}'` })
  benefits: string[];

  /** One that is not takes no new subscriptions. */
  @Column('boolean', { default: true })
  isActive: boolean;
}
