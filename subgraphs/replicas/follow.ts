/** Declares the replica of social's follows: all of them, for what only followers see and for the feed. */
import { Column, Index } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Follow', { of: 'social', complete: true })
@Index(['tenantId', 'followerId', 'followingId'])
export class FollowReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  followerId: string | null;

  @Column('uuid', { nullable: true })
  followingId: string | null;
}
