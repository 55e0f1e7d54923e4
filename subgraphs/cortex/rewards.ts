/** Awards points to users for what they do in other services. */
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

/** What is won in competitions and challenges: each award is made once. */
export const addAwards: Effect = {
  of: 'competition',
  event: 'PointAward.created',
  apply: async (manager, events) => {
    await manager.query(
      `UPDATE users SET points = users.points + awards.points
         FROM (SELECT id, sum(points)::int AS points FROM unnest($1::uuid[], $2::int[]) AS won(id, points) GROUP BY id) awards
        WHERE users.id = awards.id`,
      [events.map(({ data }) => data.userId), events.map(({ data }) => data.points)],
    );
  },
};
