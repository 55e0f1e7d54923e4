/** Creates tenants, their users with their profiles, and their categories, and publishes them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant, scopeToTenantById } from '../../runtime/database/row-level-security';
import { guard, publish, unguard, unpublish } from '../../runtime/references/database/migration';

const published = [
  { table: 'tenants', type: 'Tenant', fields: { slug: 'slug', name: 'name' }, tenant: 'id' },
  {
    table: 'users',
    type: 'User',
    fields: {
      username: 'username',
      displayName: 'display_name',
      avatarUrl: 'avatar_url',
      verified: 'verified',
    },
  },
  { table: 'categories', type: 'Category', fields: { slug: 'slug', label: 'label' } },
] as const;

const guards = [
  { table: 'users', column: 'tenant_id', type: 'Tenant' },
  { table: 'categories', column: 'tenant_id', type: 'Tenant' },
  { table: 'categories', column: 'parent_id', type: 'Category' },
  { table: 'categories', column: 'created_by_id', type: 'User' },
] as const;

export class CreateTenantsUsersCategories1796013030794 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tenants (
        id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        slug varchar(100) NOT NULL,
        name varchar(255) COLLATE "und-x-icu" NOT NULL,
        description text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT tenants_pkey PRIMARY KEY (id),
        CONSTRAINT tenants_slug_key UNIQUE (slug),
        CONSTRAINT tenants_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT tenants_name_check CHECK (name ~ '[^[:space:]]')
      )`);
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
        CONSTRAINT users_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT users_email_key UNIQUE (tenant_id, email),
        CONSTRAINT users_username_key UNIQUE (tenant_id, username),
        CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
        CONSTRAINT users_username_check
          CHECK (username COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'),
        CONSTRAINT users_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT users_avatar_url_check CHECK (avatar_url ~ '^https?://'),
        CONSTRAINT users_role_check CHECK (role IN ('USER', 'MODERATOR', 'ADMIN')),
        CONSTRAINT users_points_check CHECK (points >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE profiles (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        headline varchar(200),
        location varchar(100),
        website_url varchar(500),
        github_username varchar(39),
        skills varchar(50)[] NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT profiles_pkey PRIMARY KEY (id),
        CONSTRAINT profiles_user_id_key UNIQUE (tenant_id, user_id),
        CONSTRAINT profiles_user_id_fkey FOREIGN KEY (tenant_id, user_id)
          REFERENCES users (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT profiles_website_url_check CHECK (website_url ~ '^https?://'),
        CONSTRAINT profiles_github_username_check CHECK (github_username ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
        CONSTRAINT profiles_skills_check
          CHECK (cardinality(skills) <= 50 AND array_position(skills, NULL) IS NULL)
      )`);
    await queryRunner.query(`
      CREATE TABLE categories (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        slug varchar(100) NOT NULL,
        label varchar(100) COLLATE "und-x-icu" NOT NULL,
        description text,
        position integer NOT NULL DEFAULT 0,
        parent_id uuid,
        created_by_id uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT categories_pkey PRIMARY KEY (id),
        CONSTRAINT categories_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT categories_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT categories_tenant_id_fkey FOREIGN KEY (tenant_id)
          REFERENCES tenants (id) ON DELETE CASCADE,
        CONSTRAINT categories_parent_id_fkey FOREIGN KEY (tenant_id, parent_id)
          REFERENCES categories (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT categories_created_by_id_fkey FOREIGN KEY (tenant_id, created_by_id)
          REFERENCES users (tenant_id, id) ON DELETE SET NULL (created_by_id),
        CONSTRAINT categories_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT categories_label_check CHECK (label ~ '[^[:space:]]'),
        CONSTRAINT categories_position_check CHECK (position >= 0)
      )`);
    await queryRunner.query('CREATE INDEX tenants_created_at_idx ON tenants (created_at, id)');
    await queryRunner.query(`
      CREATE INDEX users_username_idx ON users (tenant_id, username, id);
      CREATE INDEX users_role_idx ON users (tenant_id, role, created_at, id);
      CREATE INDEX users_verified_idx ON users (tenant_id, verified, created_at, id);
      CREATE INDEX users_points_idx ON users (tenant_id, points, id);
      CREATE INDEX users_created_at_idx ON users (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX categories_label_idx ON categories (tenant_id, label, id);
      CREATE INDEX categories_position_idx ON categories (tenant_id, position, id);
      CREATE INDEX categories_parent_id_idx ON categories (tenant_id, parent_id, position, id);
      CREATE INDEX categories_created_by_id_idx ON categories (tenant_id, created_by_id);
      CREATE INDEX categories_created_at_idx ON categories (tenant_id, created_at, id)`);
    await scopeToTenantById(queryRunner, 'tenants');
    await scopeToTenant(queryRunner, 'users', 'profiles', 'categories');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of guards) await guard(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of guards.toReversed()) await unguard(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query('DROP TABLE categories, profiles, users, tenants');
  }
}
