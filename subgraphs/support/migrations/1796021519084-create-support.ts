/** Creates support_tickets, support_ticket_replies, moderation_strategies, tenant_replica and user_replica. */
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
    table: 'support_tickets',
    type: 'SupportTicket',
    fields: {
      userId: 'user_id',
      assignedToId: 'assigned_to',
      status: 'status',
      priority: 'priority',
      answerCount: 'answer_count',
    },
    events: {
      answered: 'n.answer_count > o.answer_count',
      solved: "n.status = 'SOLVED' AND o.status <> 'SOLVED'",
    },
    referable: false,
  },
] as const;

const references = [
  {
    table: 'moderation_strategies',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  {
    table: 'support_ticket_replies',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  { table: 'support_tickets', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'support_tickets', column: 'assigned_to', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  {
    table: 'support_tickets',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
] as const;

const counts = [
  {
    table: 'support_tickets',
    column: 'reply_count',
    of: 'support_ticket_replies',
    by: 'ticket_id',
    where: 'NOT is_internal',
  },
  {
    table: 'support_tickets',
    column: 'answer_count',
    of: 'support_ticket_replies',
    by: 'ticket_id',
    where: 'is_answer AND NOT is_internal',
  },
] as const;

export class CreateSupport1796021519084 implements MigrationInterface {
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
      CREATE TABLE support_tickets (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        assigned_to uuid,
        subject varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'OPEN',
        priority varchar(20) NOT NULL DEFAULT 'NORMAL',
        reply_count integer NOT NULL DEFAULT 0,
        answer_count integer NOT NULL DEFAULT 0,
        solved_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT support_tickets_pkey PRIMARY KEY (id),
        CONSTRAINT support_tickets_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT support_tickets_subject_check CHECK (subject ~ '[^[:space:]]'),
        CONSTRAINT support_tickets_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT support_tickets_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT support_tickets_status_check CHECK (status IN ('OPEN', 'PENDING', 'SOLVED', 'CLOSED')),
        CONSTRAINT support_tickets_priority_check CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        CONSTRAINT support_tickets_reply_count_check CHECK (reply_count >= 0),
        CONSTRAINT support_tickets_answer_count_check CHECK (answer_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE support_ticket_replies (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        ticket_id uuid NOT NULL,
        user_id uuid NOT NULL,
        body text NOT NULL,
        is_internal boolean NOT NULL DEFAULT false,
        is_answer boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT support_ticket_replies_pkey PRIMARY KEY (id),
        CONSTRAINT support_ticket_replies_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id)
          REFERENCES support_tickets (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT support_ticket_replies_body_check CHECK (body ~ '[^[:space:]]'),
        CONSTRAINT support_ticket_replies_body_length_check CHECK (char_length(body) <= 10000)
      )`);
    await queryRunner.query(String.raw`
      CREATE TABLE moderation_strategies (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        rule varchar(20) NOT NULL,
        action varchar(20) NOT NULL DEFAULT 'HOLD',
        applies_to text[] NOT NULL,
        words text[] NOT NULL DEFAULT '{}',
        maximum integer,
        minutes integer,
        reason varchar(300) COLLATE "und-x-icu" NOT NULL,
        is_enabled boolean NOT NULL DEFAULT true,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT moderation_strategies_pkey PRIMARY KEY (id),
        CONSTRAINT moderation_strategies_name_key UNIQUE (tenant_id, name),
        CONSTRAINT moderation_strategies_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT moderation_strategies_rule_check
          CHECK (rule IN ('WORDS', 'LINKS', 'RATE', 'NEW_ACCOUNT')),
        CONSTRAINT moderation_strategies_minutes_check
          CHECK ((rule IN ('RATE', 'NEW_ACCOUNT')) = (minutes IS NOT NULL)),
        CONSTRAINT moderation_strategies_maximum_check
          CHECK ((rule IN ('LINKS', 'RATE')) = (maximum IS NOT NULL)),
        CONSTRAINT moderation_strategies_words_check CHECK ((rule = 'WORDS') = (cardinality(words) > 0)),
        CONSTRAINT moderation_strategies_action_check CHECK (action IN ('HOLD', 'HIDE')),
        CONSTRAINT moderation_strategies_applies_to_check
          CHECK (applies_to <@ ARRAY['POST', 'COMMENT', 'MESSAGE'] AND cardinality(applies_to) > 0),
        CONSTRAINT moderation_strategies_words_length_check CHECK (cardinality(words) <= 500),
        CONSTRAINT moderation_strategies_words_blank_check
          CHECK (array_to_string(words, E'\n') !~ '(^|\n)[^[:alnum:]]*(\n|$)' OR words = '{}'),
        CONSTRAINT moderation_strategies_maximum_range_check CHECK (maximum BETWEEN 0 AND 10000),
        CONSTRAINT moderation_strategies_minutes_range_check CHECK (minutes BETWEEN 1 AND 525600),
        CONSTRAINT moderation_strategies_reason_check CHECK (reason ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE INDEX support_tickets_user_id_idx ON support_tickets (tenant_id, user_id, created_at, id);
      CREATE INDEX support_tickets_user_status_idx ON support_tickets (tenant_id, user_id, status, created_at, id);
      CREATE INDEX support_tickets_assigned_to_idx ON support_tickets (tenant_id, assigned_to, created_at, id);
      CREATE INDEX support_tickets_assigned_to_status_idx ON support_tickets (tenant_id, assigned_to, status, created_at, id);
      CREATE INDEX support_tickets_status_idx ON support_tickets (tenant_id, status, created_at, id);
      CREATE INDEX support_tickets_priority_idx ON support_tickets (tenant_id, priority, created_at, id);
      CREATE INDEX support_tickets_created_at_idx ON support_tickets (tenant_id, created_at, id);
      CREATE INDEX support_tickets_updated_at_idx ON support_tickets (tenant_id, updated_at, id)`);
    await queryRunner.query(`
      CREATE INDEX support_ticket_replies_ticket_id_idx ON support_ticket_replies (tenant_id, ticket_id, created_at, id);
      CREATE INDEX support_ticket_replies_user_id_idx ON support_ticket_replies (tenant_id, user_id, created_at, id);
      CREATE INDEX support_ticket_replies_created_at_idx ON support_ticket_replies (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX moderation_strategies_name_idx ON moderation_strategies (tenant_id, name, id);
      CREATE INDEX moderation_strategies_is_enabled_idx ON moderation_strategies (tenant_id, is_enabled, created_at, id);
      CREATE INDEX moderation_strategies_created_at_idx ON moderation_strategies (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'support_tickets', 'support_ticket_replies', 'moderation_strategies');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, moderation_strategies, support_ticket_replies, support_tickets',
    );
  }
}
