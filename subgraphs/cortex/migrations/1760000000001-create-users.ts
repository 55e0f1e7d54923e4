/** Makes the table of users, with usernames and email addresses that are unique within a tenant. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateUsers1760000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(String.raw`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        username varchar(50) COLLATE any_case NOT NULL,
        email varchar(255) COLLATE any_case NOT NULL,
        email_verified boolean NOT NULL DEFAULT false,
        display_name varchar(100),
        first_name varchar(100),
        last_name varchar(100),
        bio text,
        avatar_url varchar(500),
        role varchar(50) NOT NULL DEFAULT 'USER',
        verified boolean NOT NULL DEFAULT false,
        points integer NOT NULL DEFAULT 0,
        last_login_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT users_pkey PRIMARY KEY (id),
        CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
        CONSTRAINT users_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT users_username_key UNIQUE (tenant_id, username),
        CONSTRAINT users_email_key UNIQUE (tenant_id, email),
        CONSTRAINT users_username_check CHECK (
          username COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'
        ),
        CONSTRAINT users_email_check CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT users_avatar_url_check CHECK (avatar_url ~ '^https?://'),
        CONSTRAINT users_role_check CHECK (role IN ('USER', 'MODERATOR', 'ADMIN')),
        CONSTRAINT users_points_check CHECK (points >= 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX users_username_idx ON users (tenant_id, username, id);
      CREATE INDEX users_points_idx ON users (tenant_id, points, id);
      CREATE INDEX users_role_idx ON users (tenant_id, role, created_at, id);
      CREATE INDEX users_verified_idx ON users (tenant_id, verified, created_at, id);
      CREATE INDEX users_created_at_idx ON users (tenant_id, created_at, id)`);
    await scopeToTenant(queryRunner, 'users');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE users');
  }
}
