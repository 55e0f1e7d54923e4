/** Events: what takes place when, and who goes there. */

import { CommunityReplica } from '../replicas/community';
import { MemberReplica } from '../replicas/member';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { eventsDemo } from './demo';
import { Event } from './entities/event';
import { EventRsvp } from './entities/event-rsvp';
import { CreateEvents1796014100971 } from './migrations/1796014100971-create-events';
import { GiveSeats1796014200000 } from './migrations/1796014200000-give-seats';
import { PlaceEventsInCommunities1796024317868 } from './migrations/1796024317868-place-events-in-communities';
import { SearchEvents1796035183530 } from './migrations/1796035183530-search-events';
import * as event from './resolvers/event';
import { Mutation } from './resolvers/mutation';
import { readableEvents, readableRsvps } from './visibility';

export const events = defineSubgraph({
  name: 'events',
  entities: [Event, EventRsvp, TenantReplica, UserReplica, CommunityReplica, MemberReplica],
  migrations: [
    CreateEvents1796014100971,
    GiveSeats1796014200000,
    PlaceEventsInCommunities1796024317868,
    SearchEvents1796035183530,
  ],
  resolvers: { Mutation, ...event },
  readable: { Event: readableEvents, EventRsvp: readableRsvps },
  demo: eventsDemo,
  violations: {
    events_period_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'An event ends after it has begun.',
      field: 'endDatetime',
    },
    events_seats_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'More users go already than there would be seats.',
      field: 'capacity',
    },
  },
});
