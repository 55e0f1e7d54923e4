/** Declares the replicas of what recommendations follow from: posts, and who likes and looks at which. */
import { Column, Index } from 'typeorm';
import { Replica, ReplicaEntity } from '../../runtime/references/declare/replica';

@Replica('Post', { of: 'postal', complete: true })
@Index(['tenantId', 'authorId', 'publishedAt'])
@Index(['tenantId', 'categoryId', 'publishedAt'])
@Index(['tenantId', 'publishedAt', 'id'])
export class PostReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('uuid', { nullable: true })
  categoryId: string | null;

  @Column('uuid', { nullable: true })
  communityId: string | null;

  /** A post of which only the key is known yet is recommended to nobody. */
  @Column('varchar', { length: 20, default: 'DRAFT' })
  status: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;
}

@Replica('Like', { of: 'community', complete: true })
@Index(['tenantId', 'likeableId', 'userId'])
@Index(['tenantId', 'userId', 'likeableId'])
export class LikeReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  userId: string | null;

  /** A post, a comment or a discussion: ids are of one kind alone. */
  @Column('uuid', { nullable: true })
  likeableId: string | null;
}

@Replica('PostView', { of: 'analytics', complete: true })
@Index(['tenantId', 'userId', 'postId'])
export class PostViewReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('uuid', { nullable: true })
  postId: string | null;
}
