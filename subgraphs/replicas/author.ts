/** Declares the replica of cortex's users in services whose content is moderated: it knows as well how old an account is. */
import { Column } from 'typeorm';
import { Replica } from '../runtime/references/declare/replica';
import { UserReplica } from './user';

@Replica('User', { of: 'cortex' })
export class AuthorReplica extends UserReplica {
  /** Null of one that was known before this was: it is not new. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  createdAt: Date | null;
}
