/**
 * Refuses a post in a community of which its author is no member, in a space of another community, and about an event
 * that the author does not see. After it is written: only then is what it refers to known here.
 */
import { type InvalidField, invalidField, invalidFields, JoineryError } from '../../wire/contract/errors';
import { seesInto } from '../replicas/community-members';
import { EventReplica } from '../replicas/event';
import { MemberReplica } from '../replicas/member';
import { SpaceReplica } from '../replicas/space';
import type { Change } from '../runtime/change/change';
import type { Post } from './entities/post';

export async function requireOwnPlace({ manager, viewer, row }: Change<Post>): Promise<void> {
  const { communityId, spaceId, eventId } = row;
  if (communityId) {
    const isMember = await manager.existsBy(MemberReplica, { communityId, userId: viewer.userId });
    if (!isMember) throw new JoineryError('FORBIDDEN', 'Only members of the community post there.');
  }
  const invalid: InvalidField[] = [];
  if (spaceId && communityId && !(await manager.existsBy(SpaceReplica, { id: spaceId, communityId }))) {
    invalid.push(invalidField('spaceId', 'The space is of another community.', 'REFERENCE_NOT_FOUND'));
  }
  if (eventId) {
    const { sql, params } = seesInto(viewer, 'event');
    const seen = await manager
      .createQueryBuilder(EventReplica, 'event')
      .where('event.id = :eventId', { eventId })
      .andWhere(sql, params)
      .getExists();
    const message = `There is no Event with the id ${eventId}.`;
    if (!seen) invalid.push(invalidField('eventId', message, 'REFERENCE_NOT_FOUND'));
  }
  if (invalid.length > 0) throw invalidFields(invalid);
}
