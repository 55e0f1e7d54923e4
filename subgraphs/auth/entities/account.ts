/** A way in which a user signs in: a password, or the subject of an identity provider. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { AccountHolder } from './account-holder';

export const passwordProvider = 'password';

@Publish({
  fields: ['userId', 'provider', 'verifiedEmail'],
  events: { verified: 'n.verified_email IS DISTINCT FROM o.verified_email' },
  referable: false,
})
@Entity('accounts')
@Unique(['tenantId', 'provider', 'subject'])
@Unique(['tenantId', 'userId', 'provider'])
@Index(['tenantId', 'createdAt', 'id'])
@Check('password', `(provider = 'password') = (password_hash IS NOT NULL)`)
export class Account extends Revised {
  userId: string;

  @RefersTo(() => AccountHolder, { onDelete: 'CASCADE' })
  user: Relation<AccountHolder>;

  @Column('varchar', { length: 100 })
  provider: string;

  /** What the provider calls the user; of a password, the user's id. */
  @Column('varchar', { length: 255 })
  subject: string;

  /** Argon2id, with its parameters and salt. */
  @Column('varchar', { length: 255, nullable: true })
  passwordHash: string | null;

  /** The address that the user has shown to be theirs. */
  @Column('varchar', { length: 255, nullable: true })
  verifiedEmail: string | null;

  @Instant({ nullable: true })
  passwordChangedAt: Date | null;
}
