import { batched } from '../../runtime/request/resolver';
import type { EventResolvers } from '../types.generated';
import { loadViewerRsvp } from '../viewer-rsvp';

export const Event: EventResolvers = {
  viewerRsvp: batched(loadViewerRsvp),
};
