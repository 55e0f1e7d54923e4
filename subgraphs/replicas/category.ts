/** Declares the replica of cortex's categories: the key, and what a category's label shows. */
import { Column, Index } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Category', { of: 'cortex' })
@Index(['tenantId', 'label', 'id'])
export class CategoryReplica extends ReplicaEntity {
  @Column('varchar', { length: 100, default: '' })
  slug: string;

  @Column('varchar', { length: 100, default: '' })
  label: string;
}
