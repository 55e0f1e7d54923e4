/** Creates courses, course_modules, course_enrollments, module_completions, cheatsheets, learning_paths, learning_path_courses, certifications, tenant_replica and user_replica. */
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
    table: 'courses',
    type: 'Course',
    fields: { title: 'title', status: 'status', instructorId: 'instructor_id' },
    events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
  },
  {
    table: 'course_enrollments',
    type: 'CourseEnrollment',
    fields: { courseId: 'course_id', userId: 'user_id', completedAt: 'completed_at' },
    referable: false,
  },
  {
    table: 'certifications',
    type: 'Certification',
    fields: { courseId: 'course_id', userId: 'user_id' },
    referable: false,
  },
] as const;

const references = [
  { table: 'course_enrollments', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'courses', column: 'instructor_id', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'courses', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'certifications', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'cheatsheets', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'cheatsheets', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'learning_paths', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

const counts = [
  { table: 'courses', column: 'module_count', of: 'course_modules', by: 'course_id' },
  { table: 'courses', column: 'enrollment_count', of: 'course_enrollments', by: 'course_id' },
  { table: 'course_enrollments', column: 'completed_count', of: 'module_completions', by: 'enrollment_id' },
] as const;

export class CreateLearning1796016739089 implements MigrationInterface {
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
      CREATE TABLE courses (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        instructor_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        level varchar(20) NOT NULL DEFAULT 'BEGINNER',
        status varchar(20) NOT NULL DEFAULT 'DRAFT',
        published_at timestamptz(3),
        module_count integer NOT NULL DEFAULT 0,
        enrollment_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT courses_pkey PRIMARY KEY (id),
        CONSTRAINT courses_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT courses_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT courses_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT courses_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT courses_level_check CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
        CONSTRAINT courses_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT courses_module_count_check CHECK (module_count >= 0),
        CONSTRAINT courses_enrollment_count_check CHECK (enrollment_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE course_modules (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        course_id uuid NOT NULL,
        position integer NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        content text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT course_modules_pkey PRIMARY KEY (id),
        CONSTRAINT course_modules_course_key UNIQUE (tenant_id, course_id, id),
        CONSTRAINT course_modules_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT course_modules_course_id_fkey FOREIGN KEY (tenant_id, course_id)
          REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT course_modules_position_check CHECK (position > 0),
        CONSTRAINT course_modules_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT course_modules_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT course_modules_content_length_check CHECK (char_length(content) <= 50000)
      )`);
    await queryRunner.query(`
      CREATE TABLE course_enrollments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        course_id uuid NOT NULL,
        user_id uuid NOT NULL,
        completed_count integer NOT NULL DEFAULT 0,
        completed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT course_enrollments_pkey PRIMARY KEY (id),
        CONSTRAINT course_enrollments_course_key UNIQUE (tenant_id, course_id, id),
        CONSTRAINT course_enrollments_course_id_user_id_key UNIQUE (tenant_id, course_id, user_id),
        CONSTRAINT course_enrollments_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT course_enrollments_course_id_fkey FOREIGN KEY (tenant_id, course_id)
          REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT course_enrollments_completed_count_check CHECK (completed_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE module_completions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        course_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        module_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT module_completions_pkey PRIMARY KEY (id),
        CONSTRAINT module_completions_enrollment_id_module_id_key
          UNIQUE (tenant_id, enrollment_id, module_id),
        CONSTRAINT module_completions_enrollment_id_fkey FOREIGN KEY (tenant_id, course_id, enrollment_id)
          REFERENCES course_enrollments (tenant_id, course_id, id) ON DELETE CASCADE,
        CONSTRAINT module_completions_module_id_fkey FOREIGN KEY (tenant_id, course_id, module_id)
          REFERENCES course_modules (tenant_id, course_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE cheatsheets (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        topic varchar(100) COLLATE "und-x-icu" NOT NULL,
        content text NOT NULL,
        is_published boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT cheatsheets_pkey PRIMARY KEY (id),
        CONSTRAINT cheatsheets_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT cheatsheets_topic_check CHECK (topic ~ '[^[:space:]]'),
        CONSTRAINT cheatsheets_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT cheatsheets_content_length_check CHECK (char_length(content) <= 50000)
      )`);
    await queryRunner.query(`
      CREATE TABLE learning_paths (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        goal text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT learning_paths_pkey PRIMARY KEY (id),
        CONSTRAINT learning_paths_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT learning_paths_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT learning_paths_goal_check CHECK (goal ~ '[^[:space:]]'),
        CONSTRAINT learning_paths_goal_length_check CHECK (char_length(goal) <= 10000)
      )`);
    await queryRunner.query(`
      CREATE TABLE learning_path_courses (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        path_id uuid NOT NULL,
        course_id uuid NOT NULL,
        position integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT learning_path_courses_pkey PRIMARY KEY (id),
        CONSTRAINT learning_path_courses_path_id_course_id_key UNIQUE (tenant_id, path_id, course_id),
        CONSTRAINT learning_path_courses_path_id_fkey FOREIGN KEY (tenant_id, path_id)
          REFERENCES learning_paths (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT learning_path_courses_course_id_fkey FOREIGN KEY (tenant_id, course_id)
          REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT learning_path_courses_position_check CHECK (position > 0)
      )`);
    await queryRunner.query(String.raw`
      CREATE TABLE certifications (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        course_id uuid NOT NULL,
        user_id uuid NOT NULL,
        code varchar(32) COLLATE "any_case" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT certifications_pkey PRIMARY KEY (id),
        CONSTRAINT certifications_code_key UNIQUE (tenant_id, code),
        CONSTRAINT certifications_course_id_user_id_key UNIQUE (tenant_id, course_id, user_id),
        CONSTRAINT certifications_course_id_fkey FOREIGN KEY (tenant_id, course_id)
          REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT certifications_code_check
          CHECK (code COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$')
      )`);
    await queryRunner.query(`
      CREATE INDEX courses_instructor_id_idx ON courses (tenant_id, instructor_id, created_at, id);
      CREATE INDEX courses_title_idx ON courses (tenant_id, title, id);
      CREATE INDEX courses_level_idx ON courses (tenant_id, level, created_at, id);
      CREATE INDEX courses_status_idx ON courses (tenant_id, status, created_at, id);
      CREATE INDEX courses_enrollment_count_idx ON courses (tenant_id, enrollment_count, id);
      CREATE INDEX courses_created_at_idx ON courses (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX course_modules_course_id_idx ON course_modules (tenant_id, course_id, created_at, id);
      CREATE INDEX course_modules_position_idx ON course_modules (tenant_id, course_id, position, id)`);
    await queryRunner.query(`
      CREATE INDEX course_enrollments_course_id_idx ON course_enrollments (tenant_id, course_id, created_at, id);
      CREATE INDEX course_enrollments_user_id_idx ON course_enrollments (tenant_id, user_id, created_at, id);
      CREATE INDEX course_enrollments_created_at_idx ON course_enrollments (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX module_completions_enrollment_id_idx ON module_completions (tenant_id, enrollment_id, created_at, id);
      CREATE INDEX module_completions_module_id_idx ON module_completions (tenant_id, module_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX cheatsheets_created_by_idx ON cheatsheets (tenant_id, created_by, created_at, id);
      CREATE INDEX cheatsheets_title_idx ON cheatsheets (tenant_id, title, id);
      CREATE INDEX cheatsheets_topic_idx ON cheatsheets (tenant_id, topic, created_at, id);
      CREATE INDEX cheatsheets_created_at_idx ON cheatsheets (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX learning_paths_user_id_idx ON learning_paths (tenant_id, user_id, created_at, id);
      CREATE INDEX learning_paths_created_at_idx ON learning_paths (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX learning_path_courses_path_id_idx ON learning_path_courses (tenant_id, path_id, created_at, id);
      CREATE INDEX learning_path_courses_position_idx ON learning_path_courses (tenant_id, path_id, position, id);
      CREATE INDEX learning_path_courses_course_id_idx ON learning_path_courses (tenant_id, course_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX certifications_course_id_idx ON certifications (tenant_id, course_id, created_at, id);
      CREATE INDEX certifications_user_id_idx ON certifications (tenant_id, user_id, created_at, id);
      CREATE INDEX certifications_created_at_idx ON certifications (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'courses',
      'course_modules',
      'course_enrollments',
      'module_completions',
      'cheatsheets',
      'learning_paths',
      'learning_path_courses',
      'certifications',
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
      'DROP TABLE user_replica, tenant_replica, certifications, learning_path_courses, learning_paths, cheatsheets, module_completions, course_enrollments, course_modules, courses',
    );
  }
}
