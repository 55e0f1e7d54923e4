/** Declares the replica of spaces' communities: the key, what a card shows, and whether only members see into it. */
import { Column } from 'typeorm';
import { dictionary } from '../runtime/database/collations';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Community', { of: 'spaces' })
export class CommunityReplica extends ReplicaEntity {
  @Column({ type: 'varchar', length: 100, default: '', collation: dictionary })
  name: string;

  @Column('varchar', { length: 100, default: '' })
  slug: string;

  /** Nobody sees into a community of which only the key is known yet. */
  @Column('varchar', { length: 20, default: 'PRIVATE' })
  visibility: string;
}
