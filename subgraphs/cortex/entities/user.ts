/**
 * A user: who takes part in a tenant. Passwords and other credentials are not kept here, so no query can leak them.
 */

import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Email, Name, Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Tenant } from './tenant';

@Publish({
  fields: ['username', 'displayName', 'avatarUrl', 'verified', 'email', 'emailVerified', 'role', 'createdAt'],
})
@Entity('users')
// Whatever the case, and per tenant: else one tenant would be told which names and addresses another one holds.
@Unique(['tenantId', 'username'])
@Unique(['tenantId', 'email'])
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'username', 'id'])
@Index(['tenantId', 'points', 'id'])
@Index(['tenantId', 'role', 'createdAt', 'id'])
@Index(['tenantId', 'verified', 'createdAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class User extends Revised {
  @RefersTo(() => Tenant, { onDelete: 'CASCADE' })
  tenant: Relation<Tenant>;

  @Name({ length: 50 })
  username: string;

  @Email()
  email: string;

  @Column('boolean', { default: false })
  emailVerified: boolean;

  @Column('varchar', { length: 100, nullable: true })
  displayName: string | null;

  @Column('varchar', { length: 100, nullable: true })
  firstName: string | null;

  @Column('varchar', { length: 100, nullable: true })
  lastName: string | null;

  @Column('text', { nullable: true })
  bio: string | null;

  @Url({ nullable: true })
  avatarUrl: string | null;

  @Choice(['USER', 'MODERATOR', 'ADMIN'], { default: 'USER', length: 50 })
  role: 'USER' | 'MODERATOR' | 'ADMIN';

  @Column('boolean', { default: false })
  verified: boolean;

  @NonNegative()
  points: number;

  @Instant({ nullable: true })
  lastLoginAt: Date | null;
}
