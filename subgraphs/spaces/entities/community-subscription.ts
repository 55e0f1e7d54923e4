/** A member's subscription to a tier, one under way in each community. It goes on until it is cancelled or expires. */
import { Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { CommunitySubscriptionStatus } from '../types.generated';
import { Community } from './community';
import { SubscriptionTier } from './subscription-tier';

@Publish({ fields: ['communityId', 'subscriberId', 'status'], referable: false })
@Entity('community_subscriptions')
@Index('community_subscriptions_under_way_key', ['tenantId', 'communityId', 'subscriberId'], {
  unique: true,
  where: `status IN ('TRIAL', 'ACTIVE', 'PAST_DUE')`,
})
@Index('community_subscriptions_community_status_idx', [
  'tenantId',
  'communityId',
  'status',
  'createdAt',
  'id',
])
export class CommunitySubscription extends Revised {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE' })
  community: Relation<Community>;

  tierId: string;

  @RefersTo(() => SubscriptionTier, { onDelete: 'RESTRICT', with: ['communityId'] })
  tier: Relation<SubscriptionTier>;

  subscriberId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  subscriber: Relation<UserReplica>;

  @Choice(['TRIAL', 'ACTIVE', 'PAST_DUE', 'CANCELLED', 'EXPIRED'])
  status: CommunitySubscriptionStatus;

  @Instant()
  currentPeriodEnd: Date;

  @Check(`(status = 'CANCELLED') = (cancelled_at IS NOT NULL)`)
  @Instant({ nullable: true })
  cancelledAt: Date | null;
}
