/** Declares the replica of cortex's users as auth needs it: with what one signs in by, and the role that tokens tell. */
import { Column, Index } from 'typeorm';
import type { Role } from '../../../wire/contract/viewer';
import { UserReplica } from '../../replicas/user';
import { anyCase } from '../../runtime/database/collations';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('User', { of: 'cortex' })
@Index(['tenantId', 'email'])
export class AccountHolder extends UserReplica {
  /** Shown by no field here: cortex says who may see it. */
  @Column({ type: 'varchar', length: 255, default: '', collation: anyCase })
  email: string;

  @Column('varchar', { length: 50, default: 'USER' })
  role: Role;
}
