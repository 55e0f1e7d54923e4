/**
 * Gives the seats of an event away: who answers GOING to a full one waits, and who waits longest gets the seat that
 * becomes free, whoever left it: the user, a deletion of theirs, or a larger capacity. Counts follow.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveSeats1796014200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The event is locked first: of all who press the button at once, one after the other looks for a seat.
      CREATE FUNCTION event_rsvps_take_seat() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        seats_ integer;
      BEGIN
        IF NEW.status = 'GOING' THEN
          SELECT capacity - going_count INTO seats_ FROM events WHERE id = NEW.event_id FOR NO KEY UPDATE;
          IF seats_ <= 0 THEN
            NEW.status := 'WAITING';
          END IF;
        END IF;
        NEW.waiting_since := CASE WHEN NEW.status = 'WAITING' THEN coalesce(NEW.waiting_since, clock_timestamp()) END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER event_rsvps_take_seat_insert BEFORE INSERT ON event_rsvps
        FOR EACH ROW EXECUTE FUNCTION event_rsvps_take_seat();
      CREATE TRIGGER event_rsvps_take_seat_update BEFORE UPDATE OF status ON event_rsvps
        FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION event_rsvps_take_seat();

      CREATE FUNCTION event_rsvps_count() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was_ text := CASE WHEN TG_OP <> 'INSERT' THEN OLD.status END;
        is_ text := CASE WHEN TG_OP <> 'DELETE' THEN NEW.status END;
      BEGIN
        UPDATE events SET
            going_count = going_count + coalesce((is_ = 'GOING')::int, 0) - coalesce((was_ = 'GOING')::int, 0),
            interested_count = interested_count
              + coalesce((is_ = 'INTERESTED')::int, 0) - coalesce((was_ = 'INTERESTED')::int, 0),
            waiting_count = waiting_count + coalesce((is_ = 'WAITING')::int, 0) - coalesce((was_ = 'WAITING')::int, 0)
          WHERE id = coalesce(NEW.event_id, OLD.event_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_rsvps_count AFTER INSERT OR DELETE ON event_rsvps
        FOR EACH ROW EXECUTE FUNCTION event_rsvps_count();
      CREATE TRIGGER event_rsvps_count_update AFTER UPDATE OF status ON event_rsvps
        FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION event_rsvps_count();

      -- A row that somebody else is changing is passed by: whoever changes it looks for a seat again.
      CREATE FUNCTION events_fill_seats() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE event_rsvps SET status = 'GOING', updated_at = now() WHERE id IN (
          SELECT id FROM event_rsvps
           WHERE tenant_id = NEW.tenant_id AND event_id = NEW.id AND status = 'WAITING'
           ORDER BY waiting_since, id LIMIT NEW.capacity - NEW.going_count FOR NO KEY UPDATE SKIP LOCKED
        );
        RETURN NULL;
      END $$;
      CREATE TRIGGER events_fill_seats AFTER UPDATE OF capacity, going_count ON events FOR EACH ROW
        WHEN (NEW.capacity > NEW.going_count AND NEW.waiting_count > 0
          AND NEW.capacity - NEW.going_count > OLD.capacity - OLD.going_count)
        EXECUTE FUNCTION events_fill_seats()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER events_fill_seats ON events;
      DROP TRIGGER event_rsvps_count_update ON event_rsvps;
      DROP TRIGGER event_rsvps_count ON event_rsvps;
      DROP TRIGGER event_rsvps_take_seat_update ON event_rsvps;
      DROP TRIGGER event_rsvps_take_seat_insert ON event_rsvps;
      DROP FUNCTION events_fill_seats(), event_rsvps_count(), event_rsvps_take_seat()`);
  }
}
