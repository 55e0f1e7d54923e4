/** Refuses an answer to an event that has ended; who gets a seat is decided by the database (migrations/). */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { findForChange } from '../runtime/request/find';
import { Event } from './entities/event';
import type { EventRsvp } from './entities/event-rsvp';

export async function requireOpen({
  manager,
  viewer,
  row,
}: {
  manager: EntityManager;
  viewer: Viewer;
  row: EventRsvp;
}): Promise<void> {
  if (row.status === 'WAITING') {
    throw new JoineryError('BAD_USER_INPUT', 'WAITING is given to those who answer GOING to a full event.', {
      field: 'status',
    });
  }
  const event = await findForChange(manager, viewer, Event, row.eventId);
  if (event.endDatetime < new Date()) throw new JoineryError('INVALID_STATE', 'The event has ended.');
}
