import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateLikes1760000100003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE likes (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        likeable_type varchar(20) NOT NULL,
        likeable_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT likes_pkey PRIMARY KEY (id),
        CONSTRAINT likes_likeable_key UNIQUE (user_id, likeable_type, likeable_id),
        CONSTRAINT likes_likeable_type_check CHECK (likeable_type IN ('POST', 'COMMENT', 'DISCUSSION'))
      )`);
    await queryRunner.query(`
      CREATE INDEX likes_likeable_idx ON likes (tenant_id, likeable_type, likeable_id, created_at, id);
      CREATE INDEX likes_user_id_idx ON likes (tenant_id, user_id, created_at, id)`);
    await scopeToTenant(queryRunner, 'likes');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE likes');
  }
}
