/** Creates events, event_rsvps, tenant_replica and user_replica. */
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
    table: 'events',
    type: 'Event',
    fields: {
      title: 'title',
      creatorId: 'creator_id',
      startDatetime: 'start_datetime',
      endDatetime: 'end_datetime',
      capacity: 'capacity',
      goingCount: 'going_count',
      interestedCount: 'interested_count',
    },
  },
  {
    table: 'event_rsvps',
    type: 'EventRsvp',
    fields: { eventId: 'event_id', userId: 'user_id', status: 'status' },
    referable: false,
  },
] as const;

const references = [
  { table: 'events', column: 'creator_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'events', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'event_rsvps', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

export class CreateEvents1796014100971 implements MigrationInterface {
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
      CREATE TABLE events (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        creator_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text,
        place varchar(200) COLLATE "und-x-icu",
        category varchar(20) NOT NULL DEFAULT 'SOCIAL',
        start_datetime timestamptz(3) NOT NULL,
        end_datetime timestamptz(3) NOT NULL,
        capacity integer NOT NULL,
        going_count integer NOT NULL DEFAULT 0,
        interested_count integer NOT NULL DEFAULT 0,
        waiting_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT events_pkey PRIMARY KEY (id),
        CONSTRAINT events_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT events_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT events_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT events_description_length_check CHECK (char_length(description) <= 10000),
        CONSTRAINT events_place_check CHECK (place ~ '[^[:space:]]'),
        CONSTRAINT events_category_check
          CHECK (category IN ('SOCIAL', 'LEARNING', 'NETWORKING', 'CULTURE', 'SPORTS', 'OTHER')),
        CONSTRAINT events_period_check CHECK (end_datetime > start_datetime),
        CONSTRAINT events_capacity_check CHECK (capacity > 0),
        CONSTRAINT events_going_count_check CHECK (going_count >= 0),
        CONSTRAINT events_seats_check CHECK (going_count <= capacity),
        CONSTRAINT events_interested_count_check CHECK (interested_count >= 0),
        CONSTRAINT events_waiting_count_check CHECK (waiting_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE event_rsvps (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        event_id uuid NOT NULL,
        user_id uuid NOT NULL,
        status varchar(20) NOT NULL,
        waiting_since timestamptz,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT event_rsvps_pkey PRIMARY KEY (id),
        CONSTRAINT event_rsvps_event_id_user_id_key UNIQUE (tenant_id, event_id, user_id),
        CONSTRAINT event_rsvps_event_id_fkey FOREIGN KEY (tenant_id, event_id)
          REFERENCES events (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT event_rsvps_status_check
          CHECK (status IN ('GOING', 'INTERESTED', 'MAYBE', 'NOT_GOING', 'WAITING'))
      )`);
    await queryRunner.query(`
      CREATE INDEX events_creator_id_idx ON events (tenant_id, creator_id, created_at, id);
      CREATE INDEX events_creator_start_datetime_idx ON events (tenant_id, creator_id, start_datetime, id);
      CREATE INDEX events_category_idx ON events (tenant_id, category, created_at, id);
      CREATE INDEX events_category_start_datetime_idx ON events (tenant_id, category, start_datetime, id);
      CREATE INDEX events_start_datetime_idx ON events (tenant_id, start_datetime, id);
      CREATE INDEX events_going_count_idx ON events (tenant_id, going_count, id);
      CREATE INDEX events_created_at_idx ON events (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX event_rsvps_event_id_idx ON event_rsvps (tenant_id, event_id, created_at, id);
      CREATE INDEX event_rsvps_waiting_idx ON event_rsvps (tenant_id, event_id, waiting_since, id) WHERE status = 'WAITING';
      CREATE INDEX event_rsvps_event_status_idx ON event_rsvps (tenant_id, event_id, status, created_at, id);
      CREATE INDEX event_rsvps_user_id_idx ON event_rsvps (tenant_id, user_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'events', 'event_rsvps');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query('DROP TABLE user_replica, tenant_replica, event_rsvps, events');
  }
}
