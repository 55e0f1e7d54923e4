/** Makes notifications, what users want to be told of, and whose the things are that it is about. */
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
  {
    table: 'notifications',
    type: 'Notification',
    fields: {
      recipientId: 'recipient_id',
      type: 'type',
      channels: 'channels',
      title: 'title',
      message: 'message',
      count: 'count',
    },
    events: { received: 'n.count > coalesce(o.count, 0)' },
    referable: false,
  },
] as const;

const references = [
  { table: 'notifications', column: 'recipient_id', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'notifications', column: 'sender_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'notifications', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  {
    table: 'notification_preferences',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'notification_subjects',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
] as const;

export class CreateNotifications1796024640777 implements MigrationInterface {
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
    await createReplica(queryRunner, { type: 'Post', table: 'post_replica', fields: { author_id: 'uuid' } });
    await createReplica(queryRunner, {
      type: 'Event',
      table: 'event_replica',
      fields: { creator_id: 'uuid' },
    });
    await createReplica(queryRunner, { type: 'Job', table: 'job_replica', fields: { posted_by_id: 'uuid' } });
    await queryRunner.query(`
      CREATE TABLE notifications (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        recipient_id uuid,
        sender_id uuid,
        type varchar(20) NOT NULL,
        subject_type varchar(20) NOT NULL,
        subject_id uuid NOT NULL,
        channels varchar[] NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        message text NOT NULL,
        count integer NOT NULL DEFAULT 1,
        is_read boolean NOT NULL DEFAULT false,
        read_at timestamptz(3),
        latest_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notifications_pkey PRIMARY KEY (id),
        CONSTRAINT notifications_type_check
          CHECK (type IN ('LIKE', 'COMMENT', 'ANSWER', 'FOLLOW', 'MENTION', 'INVITATION', 'RSVP', 'APPLICATION', 'CERTIFICATE', 'GRADE', 'TICKET_ANSWER')),
        CONSTRAINT notifications_subject_type_check
          CHECK (subject_type IN ('POST', 'COMMENT', 'DISCUSSION', 'USER', 'MESSAGE', 'EVENT', 'JOB', 'COURSE', 'COMMUNITY', 'COMPETITION', 'CODING_CHALLENGE', 'SUPPORT_TICKET')),
        CONSTRAINT notifications_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT notifications_message_check CHECK (message ~ '[^[:space:]]'),
        CONSTRAINT notifications_message_length_check CHECK (char_length(message) <= 1000),
        CONSTRAINT notifications_count_check CHECK (count > 0),
        CONSTRAINT notifications_read_at_check CHECK ((read_at IS NOT NULL) = is_read)
      )`);
    await queryRunner.query(`
      CREATE TABLE notification_preferences (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        type varchar(20) NOT NULL,
        channel varchar(20) NOT NULL,
        is_enabled boolean NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notification_preferences_pkey PRIMARY KEY (id),
        CONSTRAINT notification_preferences_user_id_type_channel_key
          UNIQUE (tenant_id, user_id, type, channel),
        CONSTRAINT notification_preferences_type_check
          CHECK (type IN ('LIKE', 'COMMENT', 'ANSWER', 'FOLLOW', 'MENTION', 'INVITATION', 'RSVP', 'APPLICATION', 'CERTIFICATE', 'GRADE', 'TICKET_ANSWER')),
        CONSTRAINT notification_preferences_channel_check CHECK (channel IN ('IN_APP', 'EMAIL', 'PUSH'))
      )`);
    await queryRunner.query(`
      CREATE TABLE notification_subjects (
        id uuid NOT NULL,
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        CONSTRAINT notification_subjects_pkey PRIMARY KEY (tenant_id, id)
      )`);
    await queryRunner.query(`
      CREATE INDEX notifications_recipient_id_idx ON notifications (tenant_id, recipient_id, latest_at, id);
      CREATE UNIQUE INDEX notifications_unread_key ON notifications (tenant_id, recipient_id, type, subject_id) WHERE NOT is_read AND recipient_id IS NOT NULL;
      CREATE INDEX notifications_sender_id_idx ON notifications (tenant_id, sender_id, created_at, id);
      CREATE INDEX notifications_type_latest_at_idx ON notifications (tenant_id, type, latest_at, id);
      CREATE INDEX notifications_is_read_latest_at_idx ON notifications (tenant_id, is_read, latest_at, id);
      CREATE INDEX notifications_latest_at_idx ON notifications (tenant_id, latest_at, id);
      CREATE INDEX notifications_created_at_idx ON notifications (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX notification_preferences_created_at_idx ON notification_preferences (tenant_id, created_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX notification_subjects_user_id_idx ON notification_subjects (tenant_id, user_id, id)',
    );
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'notifications', 'notification_preferences', 'notification_subjects');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE job_replica, event_replica, post_replica, user_replica, tenant_replica, notification_subjects, notification_preferences, notifications',
    );
  }
}
