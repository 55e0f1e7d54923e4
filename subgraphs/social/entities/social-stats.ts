/** How many follow a user, how many the user follows, and how many posts the user has published. Who has none has no row. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Follow } from './follow';

@Entity('user_social_stats')
@Unique(['tenantId', 'userId'])
@Index(['tenantId', 'followersCount', 'id'])
@Index(['tenantId', 'followingCount', 'id'])
@Index(['tenantId', 'postsCount', 'id'])
export class SocialStats extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  @CountOf(() => Follow, 'following')
  followersCount: number;

  @CountOf(() => Follow, 'follower')
  followingCount: number;

  /** Published ones, as postal's events tell (posts-count.ts): below 0 for a moment where they come in another order. */
  @Column('integer', { default: 0 })
  postsCount: number;
}
