/** Declares the replica of events' events: the key, and what a card shows. */
import { Column } from 'typeorm';
import { dictionary } from '../runtime/database/collations';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Event', { of: 'events' })
export class EventReplica extends ReplicaEntity {
  @Column({ type: 'varchar', length: 200, default: '', collation: dictionary })
  title: string;
}
