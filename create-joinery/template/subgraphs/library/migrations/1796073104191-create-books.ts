/** Creates shelves and books. */

import { scopeToTenant } from 'joinery/migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBooks1796073104191 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE shelves (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT shelves_pkey PRIMARY KEY (id),
        CONSTRAINT shelves_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT shelves_name_check CHECK (name ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE books (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by_id uuid NOT NULL,
        shelf_id uuid NOT NULL,
        title varchar(255) COLLATE "und-x-icu" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT books_pkey PRIMARY KEY (id),
        CONSTRAINT books_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT books_shelf_id_fkey FOREIGN KEY (tenant_id, shelf_id)
          REFERENCES shelves (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT books_title_check CHECK (title ~ '[^[:space:]]')
      )`);
    await queryRunner.query('CREATE INDEX shelves_created_at_idx ON shelves (tenant_id, created_at, id)');
    await queryRunner.query(`
      CREATE INDEX books_shelf_id_idx ON books (tenant_id, shelf_id, created_at, id);
      CREATE INDEX books_shelf_title_idx ON books (tenant_id, shelf_id, title, id);
      CREATE INDEX books_title_idx ON books (tenant_id, title, id);
      CREATE INDEX books_created_at_idx ON books (tenant_id, created_at, id)`);
    await scopeToTenant(queryRunner, 'shelves', 'books');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE books, shelves');
  }
}
