/** Owns the `user_replica` table: the users of cortex that are referred to here, and what their cards show. */
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('User', { of: 'cortex' })
@Entity('user_replica')
@Unique('user_replica_id_key', ['id'])
@Index('user_replica_username_idx', ['tenantId', 'username', 'id'])
export class UserReplica {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'user_replica_pkey',
    default: () => "(current_setting('joinery.tenant'))",
  })
  tenantId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_replica_pkey' })
  id: string;

  /** Of cortex's row when it was last heard of. */
  @Column('bigint', { default: 0 })
  revision: string;

  @Column('varchar', { length: 50, default: '' })
  username: string;

  @Column('varchar', { length: 100, nullable: true })
  displayName: string | null;

  @Column('varchar', { length: 500, nullable: true })
  avatarUrl: string | null;

  @Column('boolean', { default: false })
  verified: boolean;
}
