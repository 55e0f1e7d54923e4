/** Owns the `category_replica` table: the categories of cortex that are referred to here, and what their labels show. */
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('Category', { of: 'cortex' })
@Entity('category_replica')
@Unique('category_replica_id_key', ['id'])
@Index('category_replica_label_idx', ['tenantId', 'label', 'id'])
export class CategoryReplica {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'category_replica_pkey',
    default: () => "(current_setting('joinery.tenant'))",
  })
  tenantId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'category_replica_pkey' })
  id: string;

  /** Of cortex's row when it was last heard of. */
  @Column('bigint', { default: 0 })
  revision: string;

  @Column('varchar', { length: 100, default: '' })
  slug: string;

  @Column('varchar', { length: 100, default: '' })
  label: string;
}
