/** Creates experiments, experiment_assignments, experiment_events, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  publish,
  refer,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  { table: 'experiments', type: 'Experiment', fields: { key: 'key', status: 'status' }, referable: false },
] as const;

const references = [
  { table: 'experiments', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'experiments', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  {
    table: 'experiment_assignments',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  { table: 'experiment_events', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

export class CreateExperiments1796023526538 implements MigrationInterface {
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
    await queryRunner.query(String.raw`
      CREATE TABLE experiments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid,
        key varchar(100) COLLATE any_case NOT NULL,
        name varchar(255) COLLATE "und-x-icu" NOT NULL,
        description text,
        variants jsonb NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'DRAFT',
        started_at timestamptz(3),
        stopped_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT experiments_pkey PRIMARY KEY (id),
        CONSTRAINT experiments_key_key UNIQUE (tenant_id, key),
        CONSTRAINT experiments_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT experiments_key_check
          CHECK (key COLLATE "C" ~ '^[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+$'),
        CONSTRAINT experiments_key_form_check CHECK (key COLLATE "C" ~ '^[A-Za-z][A-Za-z0-9._-]*$'),
        CONSTRAINT experiments_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT experiments_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT experiments_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT experiments_status_check CHECK (status IN ('DRAFT', 'RUNNING', 'STOPPED'))
      )`);
    await queryRunner.query(`
      CREATE TABLE experiment_assignments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        experiment_id uuid NOT NULL,
        user_id uuid NOT NULL,
        variant varchar(100) COLLATE "und-x-icu" NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT experiment_assignments_pkey PRIMARY KEY (id),
        CONSTRAINT experiment_assignments_pair_key UNIQUE (tenant_id, experiment_id, user_id, id),
        CONSTRAINT experiment_assignments_experiment_id_user_id_key
          UNIQUE (tenant_id, experiment_id, user_id),
        CONSTRAINT experiment_assignments_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id)
          REFERENCES experiments (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT experiment_assignments_variant_check CHECK (variant ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE experiment_events (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        experiment_id uuid NOT NULL,
        user_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        kind varchar(20) NOT NULL,
        value double precision,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT experiment_events_pkey PRIMARY KEY (id),
        CONSTRAINT experiment_events_experiment_id_fkey FOREIGN KEY (tenant_id, experiment_id)
          REFERENCES experiments (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT experiment_events_assignment_id_fkey FOREIGN KEY (tenant_id, experiment_id, user_id, assignment_id)
          REFERENCES experiment_assignments (tenant_id, experiment_id, user_id, id) ON DELETE CASCADE,
        CONSTRAINT experiment_events_kind_check CHECK (kind IN ('EXPOSURE', 'CONVERSION', 'VALUE')),
        CONSTRAINT experiment_events_value_check CHECK ((kind = 'VALUE') = (value IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE INDEX experiments_created_by_idx ON experiments (tenant_id, created_by, created_at, id);
      CREATE INDEX experiments_name_idx ON experiments (tenant_id, name, id);
      CREATE INDEX experiments_status_idx ON experiments (tenant_id, status, created_at, id);
      CREATE INDEX experiments_created_at_idx ON experiments (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX experiment_assignments_experiment_id_idx ON experiment_assignments (tenant_id, experiment_id, created_at, id);
      CREATE INDEX experiment_assignments_user_id_idx ON experiment_assignments (tenant_id, user_id, created_at, id);
      CREATE INDEX experiment_assignments_created_at_idx ON experiment_assignments (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX experiment_events_experiment_id_idx ON experiment_events (tenant_id, experiment_id, created_at, id);
      CREATE INDEX experiment_events_kind_idx ON experiment_events (tenant_id, experiment_id, kind, created_at, id);
      CREATE INDEX experiment_events_user_id_idx ON experiment_events (tenant_id, user_id, created_at, id);
      CREATE INDEX experiment_events_assignment_id_idx ON experiment_events (tenant_id, assignment_id, created_at, id);
      CREATE INDEX experiment_events_created_at_idx ON experiment_events (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'experiments', 'experiment_assignments', 'experiment_events');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, experiment_events, experiment_assignments, experiments',
    );
  }
}
