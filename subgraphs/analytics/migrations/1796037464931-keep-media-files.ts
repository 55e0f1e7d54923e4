/** Creates media_files, and media_removals, which knows what is to go from the store, whoever deleted the row. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import { refer, unrefer } from '../../runtime/references/database/migration';

const references = [
  { table: 'media_files', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'media_files', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

export class KeepMediaFiles1796037464931 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE media_files (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        name varchar(255) COLLATE "und-x-icu" NOT NULL,
        type varchar(100) COLLATE "und-x-icu" NOT NULL,
        size integer NOT NULL,
        sha256 varchar(64),
        status varchar(20) NOT NULL DEFAULT 'PENDING',
        visibility varchar(20) NOT NULL DEFAULT 'PUBLIC',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT media_files_pkey PRIMARY KEY (id),
        CONSTRAINT media_files_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT media_files_type_check CHECK (type ~ '[^[:space:]]'),
        CONSTRAINT media_files_size_check CHECK (size BETWEEN 1 AND 20971520),
        CONSTRAINT media_files_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT media_files_status_check CHECK (status IN ('PENDING', 'READY')),
        CONSTRAINT media_files_ready_check CHECK (status <> 'READY' OR sha256 IS NOT NULL),
        CONSTRAINT media_files_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE'))
      )`);
    await queryRunner.query(`
      CREATE TABLE media_removals (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        sha256 varchar(64),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT media_removals_pkey PRIMARY KEY (id)
      )`);
    await queryRunner.query(`
      CREATE INDEX media_files_user_id_idx ON media_files (tenant_id, user_id, created_at, id);
      CREATE INDEX media_files_type_idx ON media_files (tenant_id, type, created_at, id);
      CREATE INDEX media_files_created_at_idx ON media_files (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE FUNCTION media_files_removed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO media_removals (tenant_id, id, sha256) SELECT tenant_id, id, sha256 FROM removed;
        RETURN NULL;
      END $$;
      CREATE TRIGGER media_files_removed AFTER DELETE ON media_files
        REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION media_files_removed();
      CREATE INDEX media_files_abandoned_idx ON media_files (created_at) WHERE status = 'PENDING';
      CREATE FUNCTION media_removals_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT tenant_id FROM media_removals UNION
          SELECT tenant_id FROM media_files WHERE status = 'PENDING' AND created_at < now() - interval '1 day' $$`);
    await scopeToTenant(queryRunner, 'media_files', 'media_removals');
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    await queryRunner.query(`
      DROP FUNCTION media_removals_due();
      DROP TABLE media_removals, media_files;
      DROP FUNCTION media_files_removed()`);
  }
}
