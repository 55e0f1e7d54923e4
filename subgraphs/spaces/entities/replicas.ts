/** Declares the replica of postal's posts by which activities about those that are not published are kept back. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../../runtime/references/declare/replica';

/** All of them: nothing here refers to one. */
@Replica('Post', { of: 'postal', complete: true })
export class PostReplica extends ReplicaEntity {
  @Column('varchar', { length: 20, default: 'DRAFT' })
  status: string;
}
