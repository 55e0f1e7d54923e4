/**
 * Makes a user's recommendations of what the platform knows: whom they follow, what they and those of the same taste
 * like and look at, and what many like. Posts that they wrote, like, have seen or dismissed are none, and neither is what
 * they may not read.
 */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { seesInto } from '../replicas/community-members';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { referable } from '../runtime/references/write/effect-keys';
import { runSql } from '../runtime/request/sql';
import { RecommendationRefresh } from './entities/recommendation-refresh';

const kept = 50;
const usersAtOnce = 20;
/** How much each reason counts. */
const weights = { follows: 3, taste: 2, category: 2, popular: 0.5 };
/** A post counts for half after so many days. */
const halfLifeDays = 30;

/** Published, and nothing that is in a private community of others. */
export const isReadable = (viewer: Viewer, alias: string) => {
  const { sql, params } = seesInto(viewer, alias);
  return { sql: `${alias}.status = 'PUBLISHED' AND ${sql}`, params };
};

/** A like or a follow is a reason to look again, a new user to look for the first time. */
export const refreshAfter: Effect[] = (
  [
    ['cortex', 'User.created', ({ key }) => key],
    ['community', 'Like.created', ({ data }) => data.userId],
    ['social', 'Follow.created', ({ data }) => data.followerId],
  ] as [string, Effect['event'], (event: Event) => unknown][]
).map(([of, event, userOf]) => ({
  of,
  event,
  apply: async (manager, events) => {
    const users = [...new Set(events.map(userOf))].sort().map(userId => ({ userId: userId as string }));
    const rows = await referable(manager, RecommendationRefresh, users);
    // A moment later: what follows at once, as somebody looks around, is looked at together.
    await manager.query(
      `INSERT INTO recommendation_refreshes AS known (user_id, due_at)
       SELECT id, now() + interval '5 seconds' FROM unnest($1::uuid[]) AS one(id)
       ON CONFLICT (tenant_id, user_id) DO UPDATE SET due_at = least(known.due_at, excluded.due_at)`,
      [rows.map(({ userId }) => userId)],
    );
  },
}));

export async function refreshDue(manager: EntityManager): Promise<void> {
  const due: { userId: string }[] = await manager.query(
    `SELECT user_id AS "userId" FROM recommendation_refreshes WHERE due_at <= now()
      ORDER BY due_at LIMIT ${usersAtOnce} FOR UPDATE SKIP LOCKED`,
  );
  for (const { userId } of due) await recommend(manager, userId);
}

export async function refreshRecommendations(manager: EntityManager, { userId }: SignedInViewer) {
  return { count: await recommend(manager, userId) };
}

/** How many there are now. */
async function recommend(manager: EntityManager, userId: string): Promise<number> {
  await manager.query(
    `INSERT INTO recommendation_refreshes (user_id, due_at) VALUES ($1, now() + interval '1 day')
     ON CONFLICT (tenant_id, user_id) DO UPDATE SET due_at = excluded.due_at`,
    [userId],
  );
  const readable = isReadable({ userId } as Viewer, 'p');
  const [counted] = await runSql<{ count: number }>(manager, {
    text: `WITH liked AS MATERIALIZED (
       SELECT likeable_id AS id FROM like_replica WHERE user_id = :userId),
     known AS MATERIALIZED (
       SELECT id FROM liked UNION SELECT post_id FROM post_view_replica WHERE user_id = :userId),
     categories AS (
       SELECT p.category_id AS id, count(*)::float / sum(count(*)) OVER () AS share
         FROM known JOIN post_replica p ON p.id = known.id WHERE p.category_id IS NOT NULL
        GROUP BY 1 ORDER BY 2 DESC LIMIT 3),
     alike AS (
       SELECT other.user_id AS id, count(*)::float AS shared
         FROM liked JOIN like_replica other ON other.likeable_id = liked.id
        WHERE other.user_id <> :userId GROUP BY 1 ORDER BY 2 DESC LIMIT 50),
     reasons AS (
       (SELECT p.id, 'FOLLOWED_AUTHOR' AS reason, ${weights.follows}::float AS weight
          FROM follow_replica f JOIN post_replica p ON p.author_id = f.following_id
         WHERE f.follower_id = :userId AND p.published_at IS NOT NULL ORDER BY p.published_at DESC LIMIT 200)
       UNION ALL
       (SELECT l.likeable_id, 'SAME_TASTE', ${weights.taste} * ln(1 + sum(alike.shared))
          FROM alike JOIN like_replica l ON l.user_id = alike.id GROUP BY 1 ORDER BY 3 DESC LIMIT 200)
       UNION ALL
       SELECT near.id, 'SAME_CATEGORY', ${weights.category} * categories.share
         FROM categories, LATERAL (SELECT id FROM post_replica p WHERE p.category_id = categories.id
           AND p.published_at IS NOT NULL ORDER BY p.published_at DESC LIMIT 100) near
       UNION ALL
       SELECT recent.id, 'POPULAR', ${weights.popular} * ln(1 + (SELECT count(*) FROM like_replica l WHERE l.likeable_id = recent.id))
         FROM (SELECT id FROM post_replica p WHERE p.published_at IS NOT NULL ORDER BY p.published_at DESC LIMIT 200) recent),
     scored AS (
       SELECT id, sum(weight) AS weight, (array_agg(reason ORDER BY weight DESC, reason))[1] AS reason FROM reasons GROUP BY 1),
     best AS (
       SELECT p.id, scored.reason,
              scored.weight * power(0.5, extract(epoch FROM now() - p.published_at) / 86400 / ${halfLifeDays}) AS score
         FROM scored JOIN post_replica p ON p.id = scored.id
        WHERE ${readable.sql}
          AND p.author_id <> :userId AND p.id NOT IN (SELECT id FROM known)
        ORDER BY score DESC, p.id LIMIT ${kept}),
     written AS (
       INSERT INTO content_recommendations AS old (user_id, post_id, reason, score)
       SELECT :userId, id, reason, score FROM best ORDER BY id
       ON CONFLICT (tenant_id, user_id, post_id) DO UPDATE SET reason = excluded.reason, score = excluded.score
       RETURNING dismissed_at),
     dropped AS (
       DELETE FROM content_recommendations old
        WHERE old.user_id = :userId AND old.dismissed_at IS NULL AND old.post_id NOT IN (SELECT id FROM best))
     SELECT count(*) FILTER (WHERE dismissed_at IS NULL)::int AS count FROM written`,
    params: { ...readable.params, userId },
  });
  return counted!.count;
}
