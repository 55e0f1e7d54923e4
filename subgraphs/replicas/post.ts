/** Declares the replica of postal's posts: the key, and what decides who sees a post. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Post', { of: 'postal' })
export class PostReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('uuid', { nullable: true })
  communityId: string | null;

  /** Nobody sees a post of which only the key is known yet. */
  @Column('varchar', { length: 20, default: 'DRAFT' })
  status: string;
}
