/** Reads the numbers of many users, and whom the viewer has to do with, each in one statement. */
import type { BatchFunction } from '../runtime/request/context';
import type { SocialStats } from './entities/social-stats';

const none = (userId: string) => ({ userId, followersCount: 0, followingCount: 0 }) as SocialStats;

export const loadSocialStats: BatchFunction<SocialStats> = async (manager, ids) => {
  const rows: SocialStats[] = await manager.query(
    `SELECT user_id AS "userId", followers_count AS "followersCount", following_count AS "followingCount"
       FROM user_social_stats WHERE user_id = ANY ($1::uuid[])`,
    [ids],
  );
  const byUser = new Map(rows.map(row => [row.userId, row]));
  return ids.map(userId => byUser.get(userId) ?? none(userId));
};

const between =
  (viewer: string, other: string): BatchFunction<boolean> =>
  async (manager, ids, { userId }) => {
    if (userId === null) return ids.map(() => false);
    const rows: { id: string }[] = await manager.query(
      `SELECT ${other} AS id FROM follows WHERE ${viewer} = $1 AND ${other} = ANY ($2::uuid[])`,
      [userId, ids],
    );
    const found = new Set(rows.map(({ id }) => id));
    return ids.map(id => found.has(id));
  };

export const loadViewerFollows = between('follower_id', 'following_id');
export const loadFollowsViewer = between('following_id', 'follower_id');
