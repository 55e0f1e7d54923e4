/** Declares the replica of spaces' communities that is asked alone: which of them are private. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

/** All of them: nothing refers to one. */
@Replica('Community', { of: 'spaces', complete: true })
export class CommunityReplica extends ReplicaEntity {
  /** Nobody sees into a community of which only the key is known yet. */
  @Column('varchar', { length: 20, default: 'PRIVATE' })
  visibility: string;
}
