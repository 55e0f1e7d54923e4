/** Creates jobs, job_applications, job_application_steps, portfolios, projects, user_skills, skill_endorsements, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
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
    table: 'jobs',
    type: 'Job',
    fields: { title: 'title', company: 'company', status: 'status', postedById: 'posted_by' },
    events: { opened: "n.status = 'OPEN' AND o.status IS DISTINCT FROM 'OPEN'" },
  },
  {
    table: 'job_applications',
    type: 'JobApplication',
    fields: { jobId: 'job_id', userId: 'user_id', status: 'status' },
    referable: false,
  },
] as const;

const references = [
  { table: 'job_applications', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'jobs', column: 'posted_by', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'jobs', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'portfolios', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'projects', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'projects', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'user_skills', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'skill_endorsements', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

const counts = [
  { table: 'jobs', column: 'application_count', of: 'job_applications', by: 'job_id' },
  { table: 'user_skills', column: 'endorsement_count', of: 'skill_endorsements', by: 'skill_id' },
] as const;

export class CreateCareer1796015973846 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: 'varchar(50) COLLATE "any_case" NOT NULL DEFAULT \'\'',
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await queryRunner.query(`
      CREATE TABLE jobs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        posted_by uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        company varchar(200) COLLATE "und-x-icu" NOT NULL,
        place varchar(200) COLLATE "und-x-icu",
        is_remote boolean NOT NULL DEFAULT false,
        salary_min integer,
        salary_max integer,
        currency varchar(3),
        status varchar(20) NOT NULL DEFAULT 'DRAFT',
        opened_at timestamptz(3),
        application_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT jobs_pkey PRIMARY KEY (id),
        CONSTRAINT jobs_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT jobs_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT jobs_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT jobs_description_length_check CHECK (char_length(description) <= 20000),
        CONSTRAINT jobs_company_check CHECK (company ~ '[^[:space:]]'),
        CONSTRAINT jobs_place_check CHECK (place ~ '[^[:space:]]'),
        CONSTRAINT jobs_salary_min_check CHECK (salary_min > 0),
        CONSTRAINT jobs_salary_check CHECK (salary_min <= salary_max),
        CONSTRAINT jobs_salary_max_check CHECK (salary_max > 0),
        CONSTRAINT jobs_currency_code_check CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT jobs_currency_check
          CHECK ((currency IS NULL) = (salary_min IS NULL AND salary_max IS NULL)),
        CONSTRAINT jobs_status_check CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED')),
        CONSTRAINT jobs_application_count_check CHECK (application_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE job_applications (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        job_id uuid NOT NULL,
        user_id uuid NOT NULL,
        cover_letter text NOT NULL,
        resume_url varchar(500),
        status varchar(20) NOT NULL DEFAULT 'SUBMITTED',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT job_applications_pkey PRIMARY KEY (id),
        CONSTRAINT job_applications_job_id_user_id_key UNIQUE (tenant_id, job_id, user_id),
        CONSTRAINT job_applications_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT job_applications_job_id_fkey FOREIGN KEY (tenant_id, job_id)
          REFERENCES jobs (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT job_applications_cover_letter_check CHECK (cover_letter ~ '[^[:space:]]'),
        CONSTRAINT job_applications_cover_letter_length_check CHECK (char_length(cover_letter) <= 10000),
        CONSTRAINT job_applications_resume_url_check CHECK (resume_url ~ '^https?://'),
        CONSTRAINT job_applications_status_check
          CHECK (status IN ('SUBMITTED', 'REVIEWED', 'INTERVIEW', 'OFFER', 'REJECTED', 'WITHDRAWN'))
      )`);
    await queryRunner.query(`
      CREATE TABLE job_application_steps (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        application_id uuid NOT NULL,
        status varchar(20) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT job_application_steps_pkey PRIMARY KEY (id),
        CONSTRAINT job_application_steps_application_id_fkey FOREIGN KEY (tenant_id, application_id)
          REFERENCES job_applications (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT job_application_steps_status_check
          CHECK (status IN ('SUBMITTED', 'REVIEWED', 'INTERVIEW', 'OFFER', 'REJECTED', 'WITHDRAWN'))
      )`);
    await queryRunner.query(`
      CREATE TABLE portfolios (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        summary text,
        website_url varchar(500),
        is_public boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT portfolios_pkey PRIMARY KEY (id),
        CONSTRAINT portfolios_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT portfolios_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT portfolios_summary_check CHECK (summary ~ '[^[:space:]]'),
        CONSTRAINT portfolios_summary_length_check CHECK (char_length(summary) <= 10000),
        CONSTRAINT portfolios_website_url_check CHECK (website_url ~ '^https?://')
      )`);
    await queryRunner.query(`
      CREATE TABLE projects (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        portfolio_id uuid,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        repository_url varchar(500),
        technologies text[] NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT projects_pkey PRIMARY KEY (id),
        CONSTRAINT projects_portfolio_id_fkey FOREIGN KEY (tenant_id, portfolio_id)
          REFERENCES portfolios (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT projects_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT projects_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT projects_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT projects_repository_url_check CHECK (repository_url ~ '^https?://')
      )`);
    await queryRunner.query(`
      CREATE TABLE user_skills (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        level varchar(20) NOT NULL,
        endorsement_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT user_skills_pkey PRIMARY KEY (id),
        CONSTRAINT user_skills_user_id_name_key UNIQUE (tenant_id, user_id, name),
        CONSTRAINT user_skills_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT user_skills_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT user_skills_level_check
          CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT')),
        CONSTRAINT user_skills_endorsement_count_check CHECK (endorsement_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE skill_endorsements (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        skill_id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT skill_endorsements_pkey PRIMARY KEY (id),
        CONSTRAINT skill_endorsements_skill_id_user_id_key UNIQUE (tenant_id, skill_id, user_id),
        CONSTRAINT skill_endorsements_skill_id_fkey FOREIGN KEY (tenant_id, skill_id)
          REFERENCES user_skills (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE INDEX jobs_posted_by_idx ON jobs (tenant_id, posted_by, created_at, id);
      CREATE INDEX jobs_title_idx ON jobs (tenant_id, title, id);
      CREATE INDEX jobs_is_remote_idx ON jobs (tenant_id, is_remote, created_at, id);
      CREATE INDEX jobs_status_idx ON jobs (tenant_id, status, created_at, id);
      CREATE INDEX jobs_application_count_idx ON jobs (tenant_id, application_count, id);
      CREATE INDEX jobs_created_at_idx ON jobs (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX job_applications_job_id_idx ON job_applications (tenant_id, job_id, created_at, id);
      CREATE INDEX job_applications_job_status_idx ON job_applications (tenant_id, job_id, status, created_at, id);
      CREATE INDEX job_applications_user_id_idx ON job_applications (tenant_id, user_id, created_at, id);
      CREATE INDEX job_applications_user_status_idx ON job_applications (tenant_id, user_id, status, created_at, id);
      CREATE INDEX job_applications_created_at_idx ON job_applications (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX job_application_steps_application_id_idx ON job_application_steps (tenant_id, application_id, created_at, id)',
    );
    await queryRunner.query(`
      CREATE INDEX portfolios_user_id_idx ON portfolios (tenant_id, user_id, created_at, id);
      CREATE INDEX portfolios_created_at_idx ON portfolios (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX projects_user_id_idx ON projects (tenant_id, user_id, created_at, id);
      CREATE INDEX projects_portfolio_id_idx ON projects (tenant_id, portfolio_id, created_at, id);
      CREATE INDEX projects_title_idx ON projects (tenant_id, title, id);
      CREATE INDEX projects_created_at_idx ON projects (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX user_skills_user_id_idx ON user_skills (tenant_id, user_id, created_at, id);
      CREATE INDEX user_skills_user_endorsement_count_idx ON user_skills (tenant_id, user_id, endorsement_count, id);
      CREATE INDEX user_skills_name_idx ON user_skills (tenant_id, name, id);
      CREATE INDEX user_skills_endorsement_count_idx ON user_skills (tenant_id, endorsement_count, id);
      CREATE INDEX user_skills_created_at_idx ON user_skills (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX skill_endorsements_skill_id_idx ON skill_endorsements (tenant_id, skill_id, created_at, id);
      CREATE INDEX skill_endorsements_user_id_idx ON skill_endorsements (tenant_id, user_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'jobs',
      'job_applications',
      'job_application_steps',
      'portfolios',
      'projects',
      'user_skills',
      'skill_endorsements',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, skill_endorsements, user_skills, projects, portfolios, job_application_steps, job_applications, jobs',
    );
  }
}
