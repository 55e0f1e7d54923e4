/** Creates newsletters, newsletter_subscriptions, contact_submissions, email_jobs, email_feedback, email_unsubscribes, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import { createReplica, refer, unrefer } from '../../runtime/references/database/migration';

const references = [
  {
    table: 'contact_submissions',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  { table: 'email_feedback', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'newsletters', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'newsletters', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'email_jobs', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  {
    table: 'email_unsubscribes',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  {
    table: 'newsletter_subscriptions',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'newsletter_subscriptions',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
] as const;

export class CreateCommunication1796025855095 implements MigrationInterface {
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
    await queryRunner.query(`
      CREATE TABLE newsletters (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid,
        subject varchar(200) COLLATE "und-x-icu" NOT NULL,
        body text NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'DRAFT',
        scheduled_at timestamptz(3),
        sent_at timestamptz(3),
        recipient_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT newsletters_pkey PRIMARY KEY (id),
        CONSTRAINT newsletters_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT newsletters_subject_check CHECK (subject ~ '[^[:space:]]'),
        CONSTRAINT newsletters_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT newsletters_body_length_check CHECK (char_length(body) <= 100000),
        CONSTRAINT newsletters_status_check CHECK (status IN ('DRAFT', 'SCHEDULED', 'SENT')),
        CONSTRAINT newsletters_scheduled_check CHECK (status <> 'SCHEDULED' OR scheduled_at IS NOT NULL),
        CONSTRAINT newsletters_recipient_count_check CHECK (recipient_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE newsletter_subscriptions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid,
        email varchar(255) COLLATE any_case NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'PENDING',
        asked_at timestamptz(3),
        confirmed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT newsletter_subscriptions_pkey PRIMARY KEY (id),
        CONSTRAINT newsletter_subscriptions_email_key UNIQUE (tenant_id, email),
        CONSTRAINT newsletter_subscriptions_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT newsletter_subscriptions_status_check
          CHECK (status IN ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED'))
      )`);
    await queryRunner.query(`
      CREATE TABLE contact_submissions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        email varchar(255) COLLATE any_case NOT NULL,
        subject varchar(200) COLLATE "und-x-icu" NOT NULL,
        message text NOT NULL,
        inquiry_type varchar(20) NOT NULL DEFAULT 'GENERAL',
        status varchar(20) NOT NULL DEFAULT 'NEW',
        ip_address varchar(45),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT contact_submissions_pkey PRIMARY KEY (id),
        CONSTRAINT contact_submissions_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT contact_submissions_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT contact_submissions_subject_check CHECK (subject ~ '[^[:space:]]'),
        CONSTRAINT contact_submissions_message_check CHECK (message ~ '[^[:space:]]'),
        CONSTRAINT contact_submissions_message_length_check CHECK (char_length(message) <= 5000),
        CONSTRAINT contact_submissions_inquiry_type_check
          CHECK (inquiry_type IN ('GENERAL', 'SUPPORT', 'SALES', 'PRESS', 'PARTNERSHIP')),
        CONSTRAINT contact_submissions_status_check CHECK (status IN ('NEW', 'ANSWERED', 'ARCHIVED'))
      )`);
    await queryRunner.query(`
      CREATE TABLE email_jobs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        newsletter_id uuid,
        email_type varchar(50) NOT NULL,
        recipient varchar(255) COLLATE any_case NOT NULL,
        subject varchar(200) COLLATE "und-x-icu" NOT NULL,
        body text NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'QUEUED',
        scheduled_at timestamptz(3) NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        sent_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT email_jobs_pkey PRIMARY KEY (id),
        CONSTRAINT email_jobs_newsletter_id_fkey FOREIGN KEY (tenant_id, newsletter_id)
          REFERENCES newsletters (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT email_jobs_email_type_check
          CHECK (email_type IN ('NEWSLETTER', 'CONFIRM_SUBSCRIPTION', 'CONTACT_RECEIVED')),
        CONSTRAINT email_jobs_recipient_check
          CHECK (recipient COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT email_jobs_subject_check CHECK (subject ~ '[^[:space:]]'),
        CONSTRAINT email_jobs_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT email_jobs_status_check
          CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED')),
        CONSTRAINT email_jobs_attempts_check CHECK (attempts >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE email_feedback (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        email varchar(255) COLLATE any_case NOT NULL,
        type varchar(20) NOT NULL,
        reason varchar(500) COLLATE "und-x-icu",
        processed boolean NOT NULL DEFAULT false,
        processed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT email_feedback_pkey PRIMARY KEY (id),
        CONSTRAINT email_feedback_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT email_feedback_type_check CHECK (type IN ('BOUNCE', 'COMPLAINT')),
        CONSTRAINT email_feedback_reason_check CHECK (reason ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE email_unsubscribes (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        email varchar(255) COLLATE any_case NOT NULL,
        reason varchar(20) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT email_unsubscribes_pkey PRIMARY KEY (id),
        CONSTRAINT email_unsubscribes_email_key UNIQUE (tenant_id, email),
        CONSTRAINT email_unsubscribes_email_check
          CHECK (email COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
        CONSTRAINT email_unsubscribes_reason_check CHECK (reason IN ('LINK', 'BOUNCE', 'COMPLAINT'))
      )`);
    await queryRunner.query(`
      CREATE INDEX newsletters_created_by_idx ON newsletters (tenant_id, created_by, created_at, id);
      CREATE INDEX newsletters_status_created_at_idx ON newsletters (tenant_id, status, created_at, id);
      CREATE INDEX newsletters_status_scheduled_at_idx ON newsletters (tenant_id, status, scheduled_at, id);
      CREATE INDEX newsletters_created_at_idx ON newsletters (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX newsletter_subscriptions_user_id_idx ON newsletter_subscriptions (tenant_id, user_id, created_at, id);
      CREATE INDEX newsletter_subscriptions_status_idx ON newsletter_subscriptions (tenant_id, status, created_at, id);
      CREATE INDEX newsletter_subscriptions_created_at_idx ON newsletter_subscriptions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX contact_submissions_email_idx ON contact_submissions (tenant_id, email, created_at);
      CREATE INDEX contact_submissions_inquiry_type_idx ON contact_submissions (tenant_id, inquiry_type, created_at, id);
      CREATE INDEX contact_submissions_status_idx ON contact_submissions (tenant_id, status, created_at, id);
      CREATE INDEX contact_submissions_ip_address_idx ON contact_submissions (tenant_id, ip_address, created_at);
      CREATE INDEX contact_submissions_created_at_idx ON contact_submissions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX email_jobs_newsletter_id_idx ON email_jobs (tenant_id, newsletter_id, created_at, id);
      CREATE INDEX email_jobs_email_type_idx ON email_jobs (tenant_id, email_type, created_at, id);
      CREATE INDEX email_jobs_status_created_at_idx ON email_jobs (tenant_id, status, created_at, id);
      CREATE INDEX email_jobs_status_scheduled_at_idx ON email_jobs (tenant_id, status, scheduled_at, id);
      CREATE INDEX email_jobs_scheduled_at_idx ON email_jobs (tenant_id, scheduled_at, id);
      CREATE INDEX email_jobs_created_at_idx ON email_jobs (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX email_feedback_email_idx ON email_feedback (tenant_id, email, created_at, id);
      CREATE INDEX email_feedback_type_idx ON email_feedback (tenant_id, type, created_at, id);
      CREATE INDEX email_feedback_processed_idx ON email_feedback (tenant_id, processed, created_at, id);
      CREATE INDEX email_feedback_created_at_idx ON email_feedback (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX email_unsubscribes_email_idx ON email_unsubscribes (tenant_id, email, id);
      CREATE INDEX email_unsubscribes_created_at_idx ON email_unsubscribes (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    // Which tenants have something to do: no session sees the rows of all, so their ids alone are told.
    await queryRunner.query(`
      CREATE INDEX newsletters_due_idx ON newsletters (scheduled_at) WHERE status = 'SCHEDULED';
      CREATE INDEX email_jobs_due_idx ON email_jobs (scheduled_at) WHERE status IN ('QUEUED', 'SENDING');
      CREATE INDEX email_feedback_due_idx ON email_feedback (created_at) WHERE NOT processed;
      CREATE FUNCTION newsletters_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT tenant_id FROM newsletters WHERE status = 'SCHEDULED' AND scheduled_at <= now() $$;
      CREATE FUNCTION email_jobs_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT tenant_id FROM email_jobs WHERE status IN ('QUEUED', 'SENDING') AND scheduled_at <= now() $$;
      CREATE FUNCTION email_feedback_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT tenant_id FROM email_feedback WHERE NOT processed $$`);
    await scopeToTenant(
      queryRunner,
      'newsletters',
      'newsletter_subscriptions',
      'contact_submissions',
      'email_jobs',
      'email_feedback',
      'email_unsubscribes',
    );
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION newsletters_due(), email_jobs_due(), email_feedback_due()');
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, email_unsubscribes, email_feedback, email_jobs, contact_submissions, newsletter_subscriptions, newsletters',
    );
  }
}
