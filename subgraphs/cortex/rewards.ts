/** Owns the points that users get for what they do elsewhere. */
import type { Effect } from '../runtime/references/declare/effect';

const pointsOfPost = 10;

/** Publishing a post gives its author points, once: a post is published for the first time once. */
export const rewardPublishing: Effect = {
  of: 'postal',
  event: 'Post.published',
  apply: async (manager, events) => {
    await manager.query(
      `UPDATE users SET points = points + $2 * posts.count
         FROM (SELECT id, count(*)::int AS count FROM unnest($1::uuid[]) AS author(id) GROUP BY id) posts
        WHERE users.id = posts.id`,
      [events.map(({ data }) => data.authorId), pointsOfPost],
    );
  },
};
