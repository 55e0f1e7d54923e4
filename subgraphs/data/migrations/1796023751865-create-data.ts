/** Creates datasets, models, data_versions, data_files, data_downloads, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  guard,
  publish,
  refer,
  unguard,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'datasets',
    type: 'Dataset',
    fields: { title: 'title', userId: 'user_id', visibility: 'visibility' },
  },
  { table: 'models', type: 'Model', fields: { title: 'title', userId: 'user_id', visibility: 'visibility' } },
] as const;

const references = [
  { table: 'datasets', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'datasets', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'models', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'models', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'data_downloads', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

const guards = [{ table: 'models', column: 'dataset_id', type: 'Dataset' }] as const;

const counts = [
  { table: 'datasets', column: 'download_count', of: 'data_downloads', by: 'dataset_id' },
  { table: 'models', column: 'download_count', of: 'data_downloads', by: 'model_id' },
] as const;

export class CreateData1796023751865 implements MigrationInterface {
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
    await queryRunner.query(`
      CREATE TABLE datasets (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text,
        licence varchar(100) COLLATE "und-x-icu" NOT NULL,
        tags text[] NOT NULL DEFAULT '{}',
        visibility varchar(20) NOT NULL DEFAULT 'PRIVATE',
        download_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT datasets_pkey PRIMARY KEY (id),
        CONSTRAINT datasets_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT datasets_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT datasets_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT datasets_description_length_check CHECK (char_length(description) <= 20000),
        CONSTRAINT datasets_licence_check CHECK (licence ~ '[^[:space:]]'),
        CONSTRAINT datasets_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
        CONSTRAINT datasets_download_count_check CHECK (download_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE models (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        dataset_id uuid,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text,
        framework varchar(100) COLLATE "und-x-icu" NOT NULL,
        licence varchar(100) COLLATE "und-x-icu" NOT NULL,
        tags text[] NOT NULL DEFAULT '{}',
        visibility varchar(20) NOT NULL DEFAULT 'PRIVATE',
        download_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT models_pkey PRIMARY KEY (id),
        CONSTRAINT models_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT models_dataset_id_fkey FOREIGN KEY (tenant_id, dataset_id)
          REFERENCES datasets (tenant_id, id) ON DELETE SET NULL (dataset_id),
        CONSTRAINT models_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT models_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT models_description_length_check CHECK (char_length(description) <= 20000),
        CONSTRAINT models_framework_check CHECK (framework ~ '[^[:space:]]'),
        CONSTRAINT models_licence_check CHECK (licence ~ '[^[:space:]]'),
        CONSTRAINT models_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
        CONSTRAINT models_download_count_check CHECK (download_count >= 0)
      )`);
    await queryRunner.query(String.raw`
      CREATE TABLE data_versions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        dataset_id uuid,
        model_id uuid,
        version varchar(50) COLLATE any_case NOT NULL,
        notes text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT data_versions_pkey PRIMARY KEY (id),
        CONSTRAINT data_versions_model_id_version_key UNIQUE (tenant_id, model_id, version),
        CONSTRAINT data_versions_dataset_id_version_key UNIQUE (tenant_id, dataset_id, version),
        CONSTRAINT data_versions_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT data_versions_dataset_id_fkey FOREIGN KEY (tenant_id, dataset_id)
          REFERENCES datasets (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_versions_model_id_fkey FOREIGN KEY (tenant_id, model_id)
          REFERENCES models (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_versions_of_check CHECK (num_nonnulls(dataset_id, model_id) = 1),
        CONSTRAINT data_versions_version_check
          CHECK (version COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'),
        CONSTRAINT data_versions_notes_check CHECK (notes ~ '[^[:space:]]'),
        CONSTRAINT data_versions_notes_length_check CHECK (char_length(notes) <= 10000)
      )`);
    await queryRunner.query(`
      CREATE TABLE data_files (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        version_id uuid NOT NULL,
        name varchar(255) COLLATE "und-x-icu" NOT NULL,
        size double precision NOT NULL,
        sha256 varchar(64) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT data_files_pkey PRIMARY KEY (id),
        CONSTRAINT data_files_version_id_name_key UNIQUE (tenant_id, version_id, name),
        CONSTRAINT data_files_version_id_fkey FOREIGN KEY (tenant_id, version_id)
          REFERENCES data_versions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_files_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT data_files_size_check
          CHECK (size >= 0 AND size = trunc(size) AND size <= 9007199254740991),
        CONSTRAINT data_files_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await queryRunner.query(`
      CREATE TABLE data_downloads (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        version_id uuid NOT NULL,
        dataset_id uuid,
        model_id uuid,
        user_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT data_downloads_pkey PRIMARY KEY (id),
        CONSTRAINT data_downloads_version_id_user_id_key UNIQUE (tenant_id, version_id, user_id),
        CONSTRAINT data_downloads_version_id_fkey FOREIGN KEY (tenant_id, version_id)
          REFERENCES data_versions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_downloads_dataset_id_fkey FOREIGN KEY (tenant_id, dataset_id)
          REFERENCES datasets (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_downloads_model_id_fkey FOREIGN KEY (tenant_id, model_id)
          REFERENCES models (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT data_downloads_of_check CHECK (num_nonnulls(dataset_id, model_id) = 1)
      )`);
    await queryRunner.query(`
      CREATE INDEX datasets_user_id_idx ON datasets (tenant_id, user_id, created_at, id);
      CREATE INDEX datasets_title_idx ON datasets (tenant_id, title, id);
      CREATE INDEX datasets_licence_idx ON datasets (tenant_id, licence, created_at, id);
      CREATE INDEX datasets_visibility_idx ON datasets (tenant_id, visibility, created_at, id);
      CREATE INDEX datasets_download_count_idx ON datasets (tenant_id, download_count, id);
      CREATE INDEX datasets_created_at_idx ON datasets (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX models_user_id_idx ON models (tenant_id, user_id, created_at, id);
      CREATE INDEX models_dataset_id_idx ON models (tenant_id, dataset_id, created_at, id);
      CREATE INDEX models_title_idx ON models (tenant_id, title, id);
      CREATE INDEX models_framework_idx ON models (tenant_id, framework, created_at, id);
      CREATE INDEX models_licence_idx ON models (tenant_id, licence, created_at, id);
      CREATE INDEX models_visibility_idx ON models (tenant_id, visibility, created_at, id);
      CREATE INDEX models_download_count_idx ON models (tenant_id, download_count, id);
      CREATE INDEX models_created_at_idx ON models (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX data_versions_dataset_id_idx ON data_versions (tenant_id, dataset_id, created_at, id);
      CREATE INDEX data_versions_model_id_idx ON data_versions (tenant_id, model_id, created_at, id);
      CREATE INDEX data_versions_created_at_idx ON data_versions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX data_files_version_id_idx ON data_files (tenant_id, version_id, created_at, id);
      CREATE INDEX data_files_version_name_idx ON data_files (tenant_id, version_id, name, id)`);
    await queryRunner.query(`
      CREATE INDEX data_downloads_version_id_idx ON data_downloads (tenant_id, version_id, created_at, id);
      CREATE INDEX data_downloads_dataset_id_idx ON data_downloads (tenant_id, dataset_id, created_at, id);
      CREATE INDEX data_downloads_model_id_idx ON data_downloads (tenant_id, model_id, created_at, id);
      CREATE INDEX data_downloads_user_id_idx ON data_downloads (tenant_id, user_id, created_at, id);
      CREATE INDEX data_downloads_created_at_idx ON data_downloads (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'datasets', 'models', 'data_versions', 'data_files', 'data_downloads');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const reference of guards) await guard(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of guards.toReversed()) await unguard(queryRunner, reference);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, data_downloads, data_files, data_versions, models, datasets',
    );
  }
}
