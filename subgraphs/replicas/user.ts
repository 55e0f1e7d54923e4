/** Declares the replica of cortex's users: the key, and what a user's card shows. */
import { Column, Index } from 'typeorm';
import { anyCase } from '../runtime/database/collations';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('User', { of: 'cortex' })
@Index(['tenantId', 'username', 'id'])
export class UserReplica extends ReplicaEntity {
  @Column({ type: 'varchar', length: 50, default: '', collation: anyCase })
  username: string;

  @Column('varchar', { length: 100, nullable: true })
  displayName: string | null;

  @Column('varchar', { length: 500, nullable: true })
  avatarUrl: string | null;

  @Column('boolean', { default: false })
  verified: boolean;
}
