/** What a client says that its user did there: a name with a few properties. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';

@Entity('analytics_events')
@OfTenant()
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'timestamp', 'id'])
@Index(['tenantId', 'eventName', 'timestamp', 'id'])
export class AnalyticsEvent extends Created {
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, index: ['timestamp', 'id'] })
  user: Relation<UserReplica> | null;

  @Check(`event_name ~ '^[a-z][a-z0-9_.]*$'`)
  @Column('varchar', { length: 64 })
  eventName: string;

  /** Name → text. */
  @Column('jsonb', { default: {} })
  properties: Record<string, string>;

  @Instant()
  timestamp: Date;
}
