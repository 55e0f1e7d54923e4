/** A signed-in device: it lives until it expires or is revoked, and hands out short access tokens meanwhile. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { RevocationReason } from '../types.generated';
import { AccountHolder } from './account-holder';

@Publish({ fields: ['userId'], events: { changed: 'true' }, referable: false })
@Entity('sessions')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'lastUsedAt', 'id'])
export class Session extends Revised {
  userId: string;

  @RefersTo(() => AccountHolder, { onDelete: 'CASCADE' })
  user: Relation<AccountHolder>;

  @Column('varchar', { length: 45, nullable: true })
  ipAddress: string | null;

  @Column('text', { nullable: true })
  userAgent: string | null;

  @Instant()
  expiresAt: Date;

  @Instant()
  lastUsedAt: Date;

  @Instant({ nullable: true })
  revokedAt: Date | null;

  @Choice(['SIGNED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'], { nullable: true })
  revokedReason: RevocationReason | null;
}
