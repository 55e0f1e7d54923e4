/** Makes the table of profiles, which live and go with their user. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';

export class CreateProfiles1760000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        CONSTRAINT profiles_user_id_fkey
          FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT profiles_user_id_key UNIQUE (tenant_id, user_id),
        CONSTRAINT profiles_website_url_check CHECK (website_url ~ '^https?://'),
        CONSTRAINT profiles_github_username_check CHECK (github_username ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
        CONSTRAINT profiles_skills_check
          CHECK (cardinality(skills) <= 50 AND array_position(skills, NULL) IS NULL)
      )`);
    await scopeToTenant(queryRunner, 'profiles');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE profiles');
  }
}
