/**
 * Owns the `users` table: who takes part in a tenant. Passwords and other credentials are not kept here, so no
 * query can leak them.
 */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import type { Role } from '../../../wire/contract/viewer';
import { Revised } from '../../runtime/references/declare/revised';
import { Tenant } from './tenant';

@Entity('users')
// Unique on (tenant_id, lower(username)) and (tenant_id, lower(email)); TypeORM cannot write expressions. Both are
// per tenant: a global index would tell one tenant which names and addresses another one holds.
@Index('users_username_key', { synchronize: false })
@Index('users_email_key', { synchronize: false })
// Referenced together with the tenant, so that no row can point into another tenant.
@Unique('users_tenant_key', ['tenantId', 'id'])
@Index('users_username_idx', ['tenantId', 'username', 'id'])
@Index('users_points_idx', ['tenantId', 'points', 'id'])
@Index('users_role_idx', ['tenantId', 'role', 'createdAt', 'id'])
@Index('users_verified_idx', ['tenantId', 'verified', 'createdAt', 'id'])
@Index('users_created_at_idx', ['tenantId', 'createdAt', 'id'])
// By number what no reader sees, whatever the database's locale calls a space: else two users could look like one.
@Check(
  'users_username_check',
  String.raw`username ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'`,
)
@Check('users_email_check', `email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'`)
@Check('users_avatar_url_check', `avatar_url ~ '^https?://'`)
@Check('users_role_check', `role IN ('USER', 'MODERATOR', 'ADMIN')`)
@Check('users_points_check', 'points >= 0')
export class User extends Revised {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'users_pkey' })
  id: string;

  @ManyToOne(() => Tenant, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'users_tenant_id_fkey' })
  tenant: Relation<Tenant>;

  @Column('varchar', { length: 50 })
  username: string;

  @Column('varchar', { length: 255 })
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

  @Column('varchar', { length: 500, nullable: true })
  avatarUrl: string | null;

  @Column('varchar', { length: 50, default: 'USER' })
  role: Role;

  @Column('boolean', { default: false })
  verified: boolean;

  @Column('integer', { default: 0 })
  points: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastLoginAt: Date | null;
}
