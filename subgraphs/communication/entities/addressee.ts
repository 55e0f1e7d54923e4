/** Declares the replica of cortex's users as mails need it: with the address, and whether it is theirs. */
import { Column } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { anyCase } from '../../runtime/database/collations';
import { Replica } from '../../runtime/references/declare/replica';

@Replica('User', { of: 'cortex' })
export class Addressee extends UserReplica {
  /** Shown by no field here: cortex says who may see it. */
  @Column({ type: 'varchar', length: 255, default: '', collation: anyCase })
  email: string;

  @Column('boolean', { default: false })
  emailVerified: boolean;
}
