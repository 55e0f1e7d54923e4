import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreatePostVersions1760000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE post_versions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        post_id uuid NOT NULL,
        version integer NOT NULL,
        title varchar(255),
        summary text,
        content text NOT NULL,
        change_note varchar(500),
        edited_by uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT post_versions_pkey PRIMARY KEY (id),
        CONSTRAINT post_versions_version_key UNIQUE (post_id, version),
        CONSTRAINT post_versions_version_check CHECK (version > 0),
        CONSTRAINT post_versions_post_id_fkey FOREIGN KEY (tenant_id, post_id)
          REFERENCES posts (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX post_versions_post_id_idx ON post_versions (tenant_id, post_id, version, id);
      CREATE INDEX post_versions_edited_by_idx ON post_versions (edited_by)`);
    await scopeToTenant(queryRunner, 'post_versions');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE post_versions');
  }
}
