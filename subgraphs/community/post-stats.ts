/** Reads the counts of posts: those of many posts in one statement, 0 for a post without a row. */
import type { BatchFunction } from '../runtime/request/context';
import type { PostStats } from './entities/post-stats';

type Counts = Pick<PostStats, 'commentCount' | 'likeCount'>;

const none: Counts = { commentCount: 0, likeCount: 0 };

export const loadPostStats: BatchFunction<Counts> = async (manager, ids) => {
  const rows: (Counts & { postId: string })[] = await manager.query(
    `SELECT post_id AS "postId", comment_count AS "commentCount", like_count AS "likeCount"
       FROM post_stats WHERE post_id = ANY ($1::uuid[])`,
    [ids],
  );
  const byPost = new Map(rows.map(row => [row.postId, row]));
  return ids.map(id => byPost.get(id) ?? none);
};
