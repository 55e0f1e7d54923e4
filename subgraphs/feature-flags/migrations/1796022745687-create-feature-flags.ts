/** Creates feature_flags, feature_flag_users, tenant_replica and user_replica. */
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
    table: 'feature_flags',
    type: 'FeatureFlag',
    fields: { key: 'key', enabled: 'enabled', updatedAt: 'updated_at' },
    events: { changed: 'true' },
    referable: false,
  },
] as const;

const references = [
  { table: 'feature_flags', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'feature_flag_users', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

export class CreateFeatureFlags1796022745687 implements MigrationInterface {
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
      },
    });
    await queryRunner.query(String.raw`
      CREATE TABLE feature_flags (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        key varchar(100) COLLATE any_case NOT NULL,
        name varchar(255) COLLATE "und-x-icu" NOT NULL,
        description text,
        enabled boolean NOT NULL DEFAULT false,
        config jsonb,
        rollout jsonb,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT feature_flags_pkey PRIMARY KEY (id),
        CONSTRAINT feature_flags_key_key UNIQUE (tenant_id, key),
        CONSTRAINT feature_flags_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT feature_flags_key_check
          CHECK (key COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'),
        CONSTRAINT feature_flags_key_form_check CHECK (key COLLATE "C" ~ '^[A-Za-z][A-Za-z0-9._-]*$'),
        CONSTRAINT feature_flags_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT feature_flags_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT feature_flags_description_length_check CHECK (char_length(description) <= 10000)
      )`);
    await queryRunner.query(`
      CREATE TABLE feature_flag_users (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        flag_id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT feature_flag_users_pkey PRIMARY KEY (id),
        CONSTRAINT feature_flag_users_flag_id_user_id_key UNIQUE (tenant_id, flag_id, user_id),
        CONSTRAINT feature_flag_users_flag_id_fkey FOREIGN KEY (tenant_id, flag_id)
          REFERENCES feature_flags (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX feature_flags_name_idx ON feature_flags (tenant_id, name, id);
      CREATE INDEX feature_flags_enabled_idx ON feature_flags (tenant_id, enabled, created_at, id);
      CREATE INDEX feature_flags_created_at_idx ON feature_flags (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX feature_flag_users_flag_id_idx ON feature_flag_users (tenant_id, flag_id, created_at, id);
      CREATE INDEX feature_flag_users_user_id_idx ON feature_flag_users (tenant_id, user_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'feature_flags', 'feature_flag_users');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query('DROP TABLE user_replica, tenant_replica, feature_flag_users, feature_flags');
  }
}
