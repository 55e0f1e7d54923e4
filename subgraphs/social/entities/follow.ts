/** That one user follows another: once, and not themselves. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';

@Publish({ fields: ['followerId', 'followingId'], referable: false })
@Entity('follows')
@Unique(['tenantId', 'followerId', 'followingId'])
@Check('self', 'follower_id <> following_id')
@Index(['tenantId', 'createdAt', 'id'])
export class Follow extends Created {
  followerId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  follower: Relation<UserReplica>;

  followingId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  following: Relation<UserReplica>;

  @RevisionColumn()
  revision: string;
}
