/** Declares the replica of events' events: the key, and the community that it is in. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Event', { of: 'events' })
export class EventReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  communityId: string | null;
}
