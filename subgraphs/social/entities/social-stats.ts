/** How many follow a user, and how many the user follows. PostgreSQL keeps the numbers; who has none has no row. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Follow } from './follow';

@Entity('user_social_stats')
@Unique(['tenantId', 'userId'])
@Index(['tenantId', 'followersCount', 'id'])
@Index(['tenantId', 'followingCount', 'id'])
export class SocialStats extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  @CountOf(() => Follow, 'following')
  followersCount: number;

  @CountOf(() => Follow, 'follower')
  followingCount: number;
}
