/** Reads the numbers of many users in one statement. */
import type { BatchFunction } from '../runtime/request/context';
import type { SocialStats } from './entities/social-stats';

const none = (userId: string) =>
  ({ userId, followersCount: 0, followingCount: 0, postsCount: 0 }) as SocialStats;

export const loadSocialStats: BatchFunction<SocialStats> = async (manager, ids) => {
  const rows: SocialStats[] = await manager.query(
    `SELECT user_id AS "userId", followers_count AS "followersCount", following_count AS "followingCount",
            posts_count AS "postsCount"
       FROM user_social_stats WHERE user_id = ANY ($1::uuid[])`,
    [ids],
  );
  const byUser = new Map(rows.map(row => [row.userId, row]));
  return ids.map(userId => byUser.get(userId) ?? none(userId));
};
