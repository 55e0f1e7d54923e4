/** Reads the counts of posts: those of many posts in one statement, 0 for a post without a row or that the viewer does not see. */
import { seesPost } from '../replicas/seen-posts';
import type { BatchFunction } from '../runtime/request/context';
import { runSql } from '../runtime/request/sql';
import type { PostStats } from './entities/post-stats';

type Counts = Pick<PostStats, 'commentCount' | 'likeCount'>;

const none: Counts = { commentCount: 0, likeCount: 0 };

export const loadPostStats: BatchFunction<Counts> = async (manager, ids, viewer) => {
  const seen = seesPost(viewer, 'post');
  const rows = await runSql<Counts & { postId: string }>(manager, {
    text: `SELECT post_id AS "postId", comment_count AS "commentCount", like_count AS "likeCount"
       FROM post_stats JOIN post_replica post ON post.id = post_stats.post_id
      WHERE post_id = ANY (CAST(:ids AS uuid[])) AND ${seen.sql}`,
    params: { ...seen.params, ids },
  });
  const byPost = new Map(rows.map(row => [row.postId, row]));
  return ids.map(id => byPost.get(id) ?? none);
};
