/** Declares the replica of spaces' members: all of them, for what only members of a community see and do. */
import { Column, Index } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Member', { of: 'spaces', complete: true })
@Index(['tenantId', 'userId', 'communityId'])
export class MemberReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  communityId: string | null;

  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('varchar', { length: 20, default: 'MEMBER' })
  role: string;
}
