/** Decides who sees an event and who goes there: of one in a private community, its members. */
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { seesInto } from '../replicas/community-members';
import { MemberReplica } from '../replicas/member';
import type { Change } from '../runtime/change/change';
import type { Event } from './entities/event';

export function readableEvents(viewer: Viewer, alias: string) {
  const events = `"${alias}"`;
  const { sql, params } = seesInto(viewer, events);
  return {
    sql: `${events}.creator_id = :viewer OR (${sql} AND NOT ${events}.community_gone)
      OR ${events}.community_gone AND EXISTS (
        SELECT FROM event_rsvps mine WHERE mine.event_id = ${events}.id AND mine.user_id = :viewer)`,
    params: { viewer: viewer.userId, ...params },
  };
}

export function readableRsvps(viewer: Viewer, rsvps: string) {
  const { sql, params } = readableEvents(viewer, 'of_rsvp');
  return {
    sql: `EXISTS (SELECT FROM events of_rsvp WHERE of_rsvp.id = "${rsvps}".event_id AND (${sql}))`,
    params,
  };
}

/** After the event is written: only then is the community known here. */
export async function requireMember({ manager, viewer, row: { communityId } }: Change<Event>): Promise<void> {
  if (!communityId) return;
  if (await manager.existsBy(MemberReplica, { communityId, userId: viewer.userId })) return;
  throw new JoineryError('FORBIDDEN', 'Only members of the community make events there.');
}
