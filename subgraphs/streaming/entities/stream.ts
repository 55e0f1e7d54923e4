/** A broadcast: announced, live, over. Who watches now, and the most that ever did, are counted by the database. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { StreamStatus } from '../types.generated';
import { ViewerSession } from './viewer-session';

@Publish({
  fields: ['title', 'broadcasterId', 'status', 'viewerCount', 'peakViewerCount'],
  events: { started: `n.status = 'LIVE' AND o.status IS DISTINCT FROM 'LIVE'` },
})
@Entity('streams')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'scheduledAt', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index('streams_status_viewer_count_idx', ['tenantId', 'status', 'viewerCount', 'id'])
@Index(['tenantId', 'viewerCount', 'id'])
export class Stream extends Revised {
  broadcasterId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  broadcaster: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000, nullable: true })
  description: string | null;

  @Choice(['SCHEDULED', 'LIVE', 'ENDED'], { default: 'SCHEDULED' })
  status: StreamStatus;

  @Instant()
  scheduledAt: Date;

  @Instant({ nullable: true })
  startedAt: Date | null;

  @Instant({ nullable: true })
  endedAt: Date | null;

  @CountOf(() => ViewerSession, 'stream', { where: 'left_at IS NULL' })
  viewerCount: number;

  /** Kept by a trigger: see migrations/. */
  @NonNegative()
  peakViewerCount: number;
}
