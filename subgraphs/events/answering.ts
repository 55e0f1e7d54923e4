/** Refuses an answer to an event that has ended; who gets a seat is decided by the database (migrations/). */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import type { Checked } from '../runtime/change/change';
import { findForChange } from '../runtime/request/find';
import { Event } from './entities/event';
import type { EventRsvp } from './entities/event-rsvp';

export const checkAnswer = ({ row }: Checked<EventRsvp>): InvalidField[] =>
  row.status === 'WAITING'
    ? [invalidField('status', 'WAITING is given to those who answer GOING to a full event.')]
    : [];

export async function requireOpen({
  manager,
  viewer,
  row,
}: {
  manager: EntityManager;
  viewer: Viewer;
  row: EventRsvp;
}): Promise<void> {
  const event = await findForChange(manager, viewer, Event, row.eventId);
  if (event.endDatetime < new Date()) throw new JoineryError('INVALID_STATE', 'The event has ended.');
}
