/** Loads what the viewer has answered to events, for all events of a request in one statement. */
import type { BatchFunction } from '../runtime/request/context';
import type { EventRsvp } from './entities/event-rsvp';

export const loadViewerRsvp: BatchFunction<EventRsvp | null> = async (manager, ids, { userId }) => {
  if (userId === null) return ids.map(() => null);
  const rows: EventRsvp[] = await manager.query(
    `SELECT id, event_id AS "eventId", user_id AS "userId", status, created_at AS "createdAt", updated_at AS "updatedAt"
       FROM event_rsvps WHERE user_id = $1 AND event_id = ANY ($2::uuid[])`,
    [userId, ids],
  );
  const byEvent = new Map(rows.map(row => [row.eventId, row]));
  return ids.map(id => byEvent.get(id) ?? null);
};
