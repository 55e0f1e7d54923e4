/** A viewer of a stream, from when they joined until they left or were heard of no more. */
import { Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Stream } from './stream';

@Entity('viewer_sessions')
@Index(['tenantId', 'createdAt', 'id'])
@Index('viewer_sessions_watching_key', ['tenantId', 'streamId', 'viewerId'], {
  unique: true,
  where: 'left_at IS NULL',
})
@Index('viewer_sessions_due_idx', ['lastSeenAt'], { where: 'left_at IS NULL' })
export class ViewerSession extends Created {
  streamId: string;

  @RefersTo(() => Stream, { onDelete: 'CASCADE' })
  stream: Relation<Stream>;

  viewerId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true })
  viewer: Relation<UserReplica> | null;

  @Instant()
  lastSeenAt: Date;

  @Instant({ nullable: true })
  leftAt: Date | null;
}
