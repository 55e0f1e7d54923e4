/** A request to become a user, until cortex has made the user of that id or says what is taken. */
import { Column, Entity } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Email, Line, Name } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';

@Publish({ fields: ['username', 'email', 'displayName'], referable: false })
@Entity('sign_ups')
@OfTenant()
export class SignUp extends Revised {
  @Name({ length: 50 })
  username: string;

  @Email()
  email: string;

  @Line({ length: 100, nullable: true })
  displayName: string | null;

  /** Until the account is there. */
  @Column('varchar', { length: 255, nullable: true })
  passwordHash: string | null;

  @Choice(['PENDING', 'DONE', 'REFUSED'], { default: 'PENDING' })
  state: 'PENDING' | 'DONE' | 'REFUSED';

  /** The fields that are taken, with a space between them. */
  @Column('varchar', { length: 50, nullable: true })
  taken: string | null;
}
