/** What a session's next access token costs: used once; one that comes again revokes the whole session. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { RevocationReason } from '../types.generated';
import { AccountHolder } from './account-holder';
import { Session } from './session';

@Entity('refresh_tokens')
@Unique(['tenantId', 'tokenHash'])
@Index(['tenantId', 'createdAt', 'id'])
export class RefreshToken extends Created {
  sessionId: string;

  @RefersTo(() => Session, { onDelete: 'CASCADE' })
  session: Relation<Session>;

  userId: string;

  @RefersTo(() => AccountHolder, { onDelete: 'CASCADE' })
  user: Relation<AccountHolder>;

  /** SHA-256 in hexadecimal digits: whoever reads the table cannot sign in. */
  @Column('varchar', { length: 64 })
  tokenHash: string;

  @Instant()
  expiresAt: Date;

  @Instant({ nullable: true })
  usedAt: Date | null;

  @Column('boolean', { default: false })
  revoked: boolean;

  @Choice(['SIGNED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'], { nullable: true })
  revokedReason: RevocationReason | null;
}
