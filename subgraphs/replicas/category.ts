/** Declares the replica of cortex's categories: the key, and what a category's label shows. */
import { Column, Index } from 'typeorm';
import { dictionary } from '../runtime/database/collations';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Category', { of: 'cortex' })
@Index(['tenantId', 'label', 'id'])
export class CategoryReplica extends ReplicaEntity {
  @Column('varchar', { length: 100, default: '' })
  slug: string;

  @Column({ type: 'varchar', length: 100, default: '', collation: dictionary })
  label: string;
}
