/** How much happened on a day (UTC): counted as it happens, and anew from the activity log. */
import { Column, Entity, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { NonNegative } from '../../runtime/declare/non-negative';

@Entity('tenant_stats')
@OfTenant()
@Unique(['tenantId', 'day'])
export class TenantStats extends Timestamped {
  @Column('varchar', { length: 10 })
  day: string;

  @NonNegative()
  newUsers: number;

  @NonNegative()
  newPosts: number;

  @NonNegative()
  newComments: number;

  @NonNegative()
  newLikes: number;

  @NonNegative()
  newFollows: number;

  /** All that is logged. */
  @NonNegative()
  activities: number;
}
