/** An answer to an event, one for each user. Who answers GOING to a full event waits for a seat. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { RsvpStatus } from '../types.generated';
import { Event } from './event';

@Publish({ fields: ['eventId', 'userId', 'status'], referable: false })
@Entity('event_rsvps')
@Unique(['tenantId', 'eventId', 'userId'])
@Index('event_rsvps_event_status_idx', ['tenantId', 'eventId', 'status', 'createdAt', 'id'])
@Index('event_rsvps_waiting_idx', ['tenantId', 'eventId', 'waitingSince', 'id'], {
  where: `status = 'WAITING'`,
})
export class EventRsvp extends Revised {
  eventId: string;

  @RefersTo(() => Event, { onDelete: 'CASCADE' })
  event: Relation<Event>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Choice(['GOING', 'INTERESTED', 'MAYBE', 'NOT_GOING', 'WAITING'])
  status: RsvpStatus;

  /** The place in the queue of those who wait. */
  @Column({ type: 'timestamptz', nullable: true })
  waitingSince: Date | null;
}
