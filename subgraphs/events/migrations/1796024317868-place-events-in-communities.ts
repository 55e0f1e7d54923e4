/** Places events in communities. One whose community goes is not for everybody: who could see it can no longer be told. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  announce,
  createReplica,
  refer,
  silence,
  unrefer,
} from '../../runtime/references/database/migration';

const references = [
  {
    table: 'events',
    column: 'community_id',
    to: 'community_replica',
    type: 'Community',
    onDelete: 'SET NULL',
  },
] as const;

export class PlaceEventsInCommunities1796024317868 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'events' });
    await queryRunner.query(`
      ALTER TABLE events
        ADD COLUMN community_id uuid,
        ADD COLUMN community_gone boolean NOT NULL DEFAULT false`);
    await createReplica(queryRunner, {
      type: 'Community',
      table: 'community_replica',
      fields: {
        name: 'varchar(100) COLLATE "und-x-icu" NOT NULL DEFAULT \'\'',
        slug: "varchar(100) NOT NULL DEFAULT ''",
        visibility: "varchar(20) NOT NULL DEFAULT 'PRIVATE'",
      },
    });
    await createReplica(queryRunner, {
      type: 'Member',
      table: 'member_replica',
      fields: { community_id: 'uuid', user_id: 'uuid', role: "varchar(20) NOT NULL DEFAULT 'MEMBER'" },
    });
    await queryRunner.query(
      'CREATE INDEX member_replica_user_id_community_id_idx ON member_replica (tenant_id, user_id, community_id)',
    );
    await queryRunner.query(
      'CREATE INDEX events_community_id_idx ON events (tenant_id, community_id, created_at, id)',
    );
    await announce(queryRunner, {
      table: 'events',
      type: 'Event',
      fields: {
        title: 'title',
        creatorId: 'creator_id',
        communityId: 'community_id',
        startDatetime: 'start_datetime',
        endDatetime: 'end_datetime',
        capacity: 'capacity',
        goingCount: 'going_count',
        interestedCount: 'interested_count',
      },
    });
    for (const reference of references) await refer(queryRunner, reference);
    await queryRunner.query(`
      CREATE FUNCTION events_lose_community() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.community_gone := true;
        RETURN NEW;
      END $$;
      CREATE TRIGGER events_lose_community BEFORE UPDATE OF community_id ON events
        FOR EACH ROW WHEN (OLD.community_id IS NOT NULL AND NEW.community_id IS NULL) EXECUTE FUNCTION events_lose_community()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TRIGGER events_lose_community ON events; DROP FUNCTION events_lose_community()',
    );
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    await silence(queryRunner, { table: 'events' });
    await queryRunner.query('DROP INDEX events_community_id_idx');
    await queryRunner.query('DROP TABLE member_replica, community_replica');
    await queryRunner.query(`
      ALTER TABLE events
        DROP COLUMN community_id,
        DROP COLUMN community_gone`);
    await announce(queryRunner, {
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
    });
  }
}
