/** Owns the `tenant_replica` table: the tenants of cortex that are referred to here, and their keys alone. */
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('Tenant', { of: 'cortex' })
@Entity('tenant_replica')
@Unique('tenant_replica_id_key', ['id'])
export class TenantReplica {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'tenant_replica_pkey',
    default: () => "(current_setting('joinery.tenant'))",
  })
  tenantId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_replica_pkey' })
  id: string;

  /** Of cortex's row when it was last heard of. */
  @Column('bigint', { default: 0 })
  revision: string;
}
