/** That somebody looked at a post: once a viewer and day. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { PostReplica } from '../../replicas/post';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';

@Publish({ fields: ['postId', 'userId', 'day'], referable: false })
@Entity('post_views')
@Index('post_views_user_key', ['tenantId', 'postId', 'userId', 'day'], { unique: true })
@Index('post_views_visitor_key', ['tenantId', 'postId', 'visitorId', 'day'], { unique: true })
@Check('viewer', 'num_nonnulls(user_id, visitor_id) <= 1')
@Index(['tenantId', 'createdAt', 'id'])
export class PostView extends Created {
  postId: string;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE' })
  post: Relation<PostReplica>;

  /** Null of somebody who was not signed in, and of one who is gone. */
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true })
  user: Relation<UserReplica> | null;

  /** What the client calls somebody who is not signed in. Not in the schema. */
  @Line({ length: 64, nullable: true })
  visitorId: string | null;

  /** In UTC. */
  @Column('varchar', { length: 10, default: () => "to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD')" })
  day: string;

  @RevisionColumn()
  revision: string;
}
