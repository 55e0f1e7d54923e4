/** Makes the table of categories, whose rows cannot point into another tenant. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateCategories1760000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        CONSTRAINT categories_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
        CONSTRAINT categories_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT categories_parent_id_fkey
          FOREIGN KEY (tenant_id, parent_id) REFERENCES categories (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT categories_created_by_id_fkey
          FOREIGN KEY (tenant_id, created_by_id) REFERENCES users (tenant_id, id)
          ON DELETE SET NULL (created_by_id),
        CONSTRAINT categories_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT categories_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT categories_label_check CHECK (label ~ '[^[:space:]]'),
        CONSTRAINT categories_position_check CHECK (position >= 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX categories_parent_id_idx ON categories (tenant_id, parent_id, position, id);
      CREATE INDEX categories_created_by_id_idx ON categories (tenant_id, created_by_id);
      CREATE INDEX categories_position_idx ON categories (tenant_id, position, id);
      CREATE INDEX categories_label_idx ON categories (tenant_id, label, id);
      CREATE INDEX categories_created_at_idx ON categories (tenant_id, created_at, id)`);
    await scopeToTenant(queryRunner, 'categories');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE categories');
  }
}
