/**
 * Creates auth's tables; and, for all tenants, the keys that sign access tokens, the sessions that ended lately, and the
 * count of failures. A session that ends is noted by a trigger: whoever ends it, and also where its user goes.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  publish,
  refer,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'accounts',
    type: 'Account',
    fields: { userId: 'user_id', provider: 'provider', verifiedEmail: 'verified_email' },
    events: { verified: 'n.verified_email IS DISTINCT FROM o.verified_email' },
    referable: false,
  },
  { table: 'sessions', type: 'Session', fields: { userId: 'user_id' }, referable: false },
  {
    table: 'sign_ups',
    type: 'SignUp',
    fields: { username: 'username', email: 'email', displayName: 'display_name' },
    referable: false,
  },
] as const;

const references = [
  { table: 'accounts', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'audit_logs', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'audit_logs', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'sessions', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'refresh_tokens', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'sign_ups', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

export class CreateAuth1796022768935 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
        email: "varchar(255) COLLATE any_case NOT NULL DEFAULT ''",
        role: "varchar(50) NOT NULL DEFAULT 'USER'",
      },
    });
    await queryRunner.query(`
      CREATE TABLE accounts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        provider varchar(100) NOT NULL,
        subject varchar(255) NOT NULL,
        password_hash varchar(255),
        verified_email varchar(255),
        password_changed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT accounts_pkey PRIMARY KEY (id),
        CONSTRAINT accounts_user_id_provider_key UNIQUE (tenant_id, user_id, provider),
        CONSTRAINT accounts_provider_subject_key UNIQUE (tenant_id, provider, subject),
        CONSTRAINT accounts_password_check CHECK ((provider = 'password') = (password_hash IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE sessions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        ip_address varchar(45),
        user_agent text,
        expires_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3),
        revoked_reason varchar(20),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT sessions_pkey PRIMARY KEY (id),
        CONSTRAINT sessions_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT sessions_revoked_reason_check
          CHECK (revoked_reason IN ('SIGNED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'))
      )`);
    await queryRunner.query(`
      CREATE TABLE refresh_tokens (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        session_id uuid NOT NULL,
        user_id uuid NOT NULL,
        token_hash varchar(64) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3),
        revoked boolean NOT NULL DEFAULT false,
        revoked_reason varchar(20),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id),
        CONSTRAINT refresh_tokens_token_hash_key UNIQUE (tenant_id, token_hash),
        CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (tenant_id, session_id)
          REFERENCES sessions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT refresh_tokens_revoked_reason_check
          CHECK (revoked_reason IN ('SIGNED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'))
      )`);
    await queryRunner.query(`
      CREATE TABLE audit_logs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid,
        action varchar(100) NOT NULL,
        resource varchar(100) NOT NULL,
        resource_id varchar(100),
        old_data jsonb,
        new_data jsonb,
        ip_address varchar(45),
        user_agent text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT audit_logs_pkey PRIMARY KEY (id)
      )`);
    await queryRunner.query(String.raw`
      CREATE TABLE sign_ups (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        username varchar(50) COLLATE any_case NOT NULL,
        email varchar(255) COLLATE any_case NOT NULL,
        display_name varchar(100) COLLATE "und-x-icu",
        password_hash varchar(255),
        state varchar(20) NOT NULL DEFAULT 'PENDING',
        taken varchar(50),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT sign_ups_pkey PRIMARY KEY (id),
        CONSTRAINT sign_ups_username_check
          CHECK (username COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'),
        CONSTRAINT sign_ups_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT sign_ups_display_name_check CHECK (display_name ~ '[^[:space:]]'),
        CONSTRAINT sign_ups_state_check CHECK (state IN ('PENDING', 'DONE', 'REFUSED'))
      )`);
    await queryRunner.query(`
      CREATE INDEX accounts_user_id_idx ON accounts (tenant_id, user_id, created_at, id);
      CREATE INDEX accounts_created_at_idx ON accounts (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX sessions_user_id_idx ON sessions (tenant_id, user_id, created_at, id);
      CREATE INDEX sessions_last_used_at_idx ON sessions (tenant_id, last_used_at, id);
      CREATE INDEX sessions_created_at_idx ON sessions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX refresh_tokens_session_id_idx ON refresh_tokens (tenant_id, session_id, created_at, id);
      CREATE INDEX refresh_tokens_user_id_idx ON refresh_tokens (tenant_id, user_id, created_at, id);
      CREATE INDEX refresh_tokens_created_at_idx ON refresh_tokens (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX audit_logs_user_id_idx ON audit_logs (tenant_id, user_id, created_at, id);
      CREATE INDEX audit_logs_action_idx ON audit_logs (tenant_id, action, created_at, id);
      CREATE INDEX audit_logs_resource_idx ON audit_logs (tenant_id, resource, created_at, id);
      CREATE INDEX audit_logs_resource_id_idx ON audit_logs (tenant_id, resource_id, created_at, id);
      CREATE INDEX audit_logs_created_at_idx ON audit_logs (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id);
      CREATE INDEX user_replica_email_idx ON user_replica (tenant_id, email)`);
    await scopeToTenant(queryRunner, 'accounts', 'sessions', 'refresh_tokens', 'audit_logs', 'sign_ups');
    await queryRunner.query(`
      CREATE TABLE joinery_signing_keys (
        id uuid NOT NULL PRIMARY KEY,
        public_key jsonb NOT NULL,
        private_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE joinery_attempts (
        key varchar(255) NOT NULL PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX joinery_attempts_expire_idx ON joinery_attempts (expire);
      CREATE TABLE joinery_revoked_sessions (
        id uuid NOT NULL PRIMARY KEY,
        revoked_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX joinery_revoked_sessions_revoked_at_idx ON joinery_revoked_sessions (revoked_at)`);
    await queryRunner.query(`
      CREATE FUNCTION note_ended_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM joinery_revoked_sessions WHERE revoked_at < now() - interval '1 day';
        INSERT INTO joinery_revoked_sessions (id) VALUES (old.id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER note_revoked AFTER UPDATE OF revoked_at ON sessions FOR EACH ROW
        WHEN (old.revoked_at IS NULL AND new.revoked_at IS NOT NULL) EXECUTE FUNCTION note_ended_session();
      CREATE TRIGGER note_deleted AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION note_ended_session()`);
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(`
      DROP TRIGGER note_revoked ON sessions;
      DROP TRIGGER note_deleted ON sessions;
      DROP FUNCTION note_ended_session();
      DROP TABLE joinery_signing_keys, joinery_attempts, joinery_revoked_sessions`);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, sign_ups, audit_logs, refresh_tokens, sessions, accounts',
    );
  }
}
