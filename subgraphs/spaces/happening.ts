/** Writes down what other services tell of as happening in communities: once, and where the community is still there. */

import { In } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { referable } from '../runtime/references/write/effect-keys';
import { Activity } from './entities/activity';
import { Community } from './entities/community';
import type { ActivityKind } from './types.generated';

const noting = (
  of: string,
  event: Effect['event'],
  kind: ActivityKind,
  by: (data: Event['data']) => unknown,
): Effect => ({
  of,
  event,
  apply: async (manager, events) => {
    const ids = events.flatMap(({ data }) => (data.communityId as string | null) ?? []);
    if (ids.length === 0) return;
    const there = new Set((await manager.findBy(Community, { id: In(ids) })).map(({ id }) => id));
    const rows = events.flatMap(({ key, data }) => {
      const communityId = data.communityId as string;
      return there.has(communityId) ? { communityId, userId: by(data) as string, kind, subjectId: key } : [];
    });
    const written = await referable(manager, Activity, rows);
    if (written.length > 0) await manager.insert(Activity, written);
  },
});

export const happenings: Effect[] = [
  noting('postal', 'Post.published', 'POST_PUBLISHED', ({ authorId }) => authorId),
  noting('events', 'Event.created', 'EVENT_CREATED', ({ creatorId }) => creatorId),
];
