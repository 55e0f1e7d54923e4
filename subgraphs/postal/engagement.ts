/** Owns how much a post is talked about, as community tells: comments and likes come and go there. */
import type { EntityManager } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';

const postOfComment = ({ data }: Event) => data.postId;
const postOfLike = ({ data }: Event) => (data.likeableType === 'POST' ? data.likeableId : undefined);

export const engagement: Effect[] = [
  counting('Comment.created', 'comment_count', 1, postOfComment),
  counting('Comment.deleted', 'comment_count', -1, postOfComment),
  counting('Like.created', 'like_count', 1, postOfLike),
  counting('Like.deleted', 'like_count', -1, postOfLike),
];

function counting(
  event: Effect['event'],
  column: string,
  step: 1 | -1,
  postOf: (event: Event) => unknown,
): Effect {
  const apply = async (manager: EntityManager, events: readonly Event[]) => {
    await manager.query(
      `UPDATE posts SET ${column} = ${column} + $2 * things.count
         FROM (SELECT id, count(*)::int AS count FROM unnest($1::uuid[]) AS post(id) GROUP BY id) things
        WHERE posts.id = things.id`,
      [events.map(postOf).filter(id => id !== undefined), step],
    );
  };
  return { of: 'community', event, apply };
}
