/** Whether a user is there: what their last heartbeat said, and when it came. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { PresenceStatus } from '../types.generated';

@Publish({ fields: ['userId', 'status'], referable: false })
@Entity('user_presence')
@OfTenant()
@Unique(['tenantId', 'userId'])
@Index(['tenantId', 'lastSeenAt', 'id'])
export class Presence extends Revised {
  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<AuthorReplica>;

  @Choice(['ONLINE', 'AWAY', 'OFFLINE'])
  status: PresenceStatus;

  @Instant()
  lastSeenAt: Date;
}
