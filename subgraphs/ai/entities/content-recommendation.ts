/** A post that a user may like, and why. Gone with the post; not shown to anybody else. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { RecommendationReason } from '../types.generated';
import { PostReplica } from './replicas';

@Entity('content_recommendations')
@Unique(['tenantId', 'userId', 'postId'])
@Index(['tenantId', 'score', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class ContentRecommendation extends Created {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: ['score', 'id'] })
  user: Relation<UserReplica>;

  postId: string;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE' })
  post: Relation<PostReplica>;

  @Choice(['FOLLOWED_AUTHOR', 'SAME_TASTE', 'SAME_CATEGORY', 'POPULAR'])
  reason: RecommendationReason;

  /** The higher, the better; of one user's recommendations among themselves. */
  @Column('double precision')
  score: number;

  /** The user wants to see it no more: it is not recommended again. Not in the schema. */
  @Instant({ nullable: true })
  dismissedAt: Date | null;
}
