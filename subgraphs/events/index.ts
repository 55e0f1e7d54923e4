/** Events: what takes place when, and who goes there. */

import { MemberReplica } from '../replicas/member';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { eventsDemo } from './demo';
import { readableEvents, readableRsvps } from './visibility';

export const events = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [MemberReplica],
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
