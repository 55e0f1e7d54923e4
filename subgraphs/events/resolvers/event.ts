import { ofViewer } from '../../runtime/request/resolver';
import { EventRsvp } from '../entities/event-rsvp';
import type { EventResolvers } from '../types.generated';

export const Event: EventResolvers = {
  viewerRsvp: ofViewer(EventRsvp, { of: 'eventId', by: 'userId' }),
};
