/** Declares the replicas by which comments and likes of posts in a private community are seen by its members alone. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../../runtime/references/declare/replica';

@Replica('Post', { of: 'postal' })
export class PostReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  communityId: string | null;
}

/** All of them: nothing here refers to one. */
@Replica('Community', { of: 'spaces', complete: true })
export class CommunityReplica extends ReplicaEntity {
  /** Nobody sees into a community of which only the key is known yet. */
  @Column('varchar', { length: 20, default: 'PRIVATE' })
  visibility: string;
}
