/** What somebody did, in whichever service: from its events. It is never changed. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';

@Entity('activity_logs')
@OfTenant()
@Index(['tenantId', 'occurredAt', 'id'])
@Index(['tenantId', 'action', 'occurredAt', 'id'])
@Index(['tenantId', 'subjectId', 'occurredAt', 'id'])
export class ActivityLog extends Created {
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, index: ['occurredAt', 'id'] })
  user: Relation<UserReplica> | null;

  /** The event: `Post.published`. */
  @Line({ length: 60 })
  action: string;

  @Column('uuid')
  subjectId: string;

  @Instant()
  occurredAt: Date;
}
