/** Counts the published posts of users, as postal tells of them. */
import type { EntityManager } from 'typeorm';
import { UserReplica } from '../replicas/user';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { knownKeys } from '../runtime/references/write/effect-keys';

const counting = (event: Effect['event'], step: 1 | -1, counts = (_event: Event) => true): Effect => ({
  of: 'postal',
  event,
  apply: async (manager, events) => {
    const authors = events.filter(counts).map(({ data }) => data.authorId as string);
    const known = await knownKeys(manager, UserReplica, authors);
    await add(
      manager,
      authors.filter(id => known.has(id)),
      step,
    );
  },
});

/** In the order of the users, as whoever counts follows does. */
const add = (manager: EntityManager, authors: readonly string[], step: number) =>
  manager.query(
    `INSERT INTO user_social_stats AS kept (user_id, posts_count)
       SELECT id, count(*) * $2 FROM unnest($1::uuid[]) AS author(id) GROUP BY id ORDER BY id
     ON CONFLICT (tenant_id, user_id) DO UPDATE SET posts_count = kept.posts_count + excluded.posts_count`,
    [authors, step],
  );

export const countPosts: Effect[] = [
  counting('Post.listed', 1),
  counting('Post.unlisted', -1),
  counting('Post.deleted', -1, ({ data }) => data.status === 'PUBLISHED'),
];
