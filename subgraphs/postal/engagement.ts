/** Declares how much a post is talked about and looked at: comments and likes come and go in community, views in analytics. */
import type { Effect } from '../runtime/references/declare/effect';
import type { Total } from '../runtime/references/declare/total';
import { Post } from './entities/post';

const ofPosts = { of: 'community', entity: Post };

export const engagement: Total[] = [
  { ...ofPosts, type: 'Comment', field: 'postId', property: 'commentCount' },
  { ...ofPosts, type: 'Like', field: 'likeableId', where: { likeableType: 'POST' }, property: 'likeCount' },
];

/** No total: a post was looked at before anybody counted who looks. */
export const countViews: Effect = {
  of: 'analytics',
  event: 'PostView.created',
  apply: async (manager, events) => {
    await manager.query(
      `UPDATE posts SET view_count = view_count + seen.count
         FROM (SELECT id, count(*)::int AS count FROM unnest($1::uuid[]) AS post(id) GROUP BY id) seen
        WHERE posts.id = seen.id`,
      [events.map(({ data }) => data.postId)],
    );
  },
};
