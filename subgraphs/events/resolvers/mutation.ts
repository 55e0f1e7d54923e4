import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { leave, put } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { authorOrStaff } from '../../runtime/change/who';
import { checkAnswer, requireOpen } from '../answering';
import { Event } from '../entities/event';
import { EventRsvp } from '../entities/event-rsvp';
import type { MutationResolvers } from '../types.generated';
import { requireMember } from '../visibility';

const who = authorOrStaff<Event>('creatorId');

export const Mutation: MutationResolvers = {
  createEvent: create(Event, { by: 'creatorId', after: requireMember }),
  updateEvent: edit(Event, { who }),
  deleteEvent: remove(Event, { who }),
  rsvpToEvent: put(EventRsvp, { by: 'userId', check: checkAnswer, before: requireOpen }),
  cancelRsvp: leave(EventRsvp, { by: 'userId' }),
};
