/** Owns the `post_replica` table: the posts of postal that are referred to here, and their keys alone. */
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('Post', { of: 'postal' })
@Entity('post_replica')
@Unique('post_replica_id_key', ['id'])
export class PostReplica {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'post_replica_pkey',
    default: () => "(current_setting('joinery.tenant'))",
  })
  tenantId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_replica_pkey' })
  id: string;

  /** Of postal's row when it was last heard of. */
  @Column('bigint', { default: 0 })
  revision: string;
}
