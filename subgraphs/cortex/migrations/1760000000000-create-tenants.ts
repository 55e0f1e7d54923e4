/** Makes the table of the tenants themselves; a tenant sees only its own row. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenantById } from '../../runtime/database/row-level-security';

export class CreateTenants1760000000000 implements MigrationInterface {
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
    await queryRunner.query('CREATE INDEX tenants_created_at_idx ON tenants (created_at, id)');
    await scopeToTenantById(queryRunner, 'tenants');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tenants');
  }
}
