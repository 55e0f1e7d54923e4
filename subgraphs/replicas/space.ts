/** Declares the replica of spaces' spaces: the key, and the community that it is in. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Space', { of: 'spaces' })
export class SpaceReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  communityId: string | null;
}
