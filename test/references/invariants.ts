/** What holds of the three databases whenever nothing is under way, whatever happened before. */

import { firstDomains } from '../support/first-domains';
import type { Read } from './readers';

type Query = readonly [domain: string, sql: string];

/** Rows of the first whose id is not among those of the second. */
const references: Record<string, readonly [from: Query, to: Query]> = {};
const refer = (domain: string, table: string, column: string, owner: string, owned: string) => {
  references[`${domain}.${table}.${column}`] = [
    [domain, `SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} IS NOT NULL`],
    [owner, `SELECT id FROM ${owned}`],
  ];
};
for (const [table, column] of [
  ['posts', 'author_id'],
  ['post_versions', 'edited_by'],
  ['user_replica', 'id'],
]) {
  refer('postal', table!, column!, 'cortex', 'users');
}
for (const [table, column] of [
  ['posts', 'category_id'],
  ['posts', 'sub_category_id'],
  ['category_replica', 'id'],
]) {
  refer('postal', table!, column!, 'cortex', 'categories');
}
for (const table of ['comments', 'discussions', 'discussion_replies', 'likes']) {
  refer('community', table, 'user_id', 'cortex', 'users');
}
refer('community', 'user_replica', 'id', 'cortex', 'users');
refer('community', 'discussions', 'category_id', 'cortex', 'categories');
refer('community', 'category_replica', 'id', 'cortex', 'categories');
for (const [table, column] of [
  ['comments', 'post_id'],
  ['likes', 'post_id'],
  ['post_stats', 'post_id'],
  ['post_replica', 'id'],
]) {
  refer('community', table!, column!, 'postal', 'posts');
}

/** Each finds nothing. */
const inOneDatabase: Record<string, Query> = {
  'a wrong count in community': [
    'community',
    `SELECT 'likes of comment' AS what, id FROM comments c WHERE like_count <>
       (SELECT count(*) FROM likes WHERE likeable_type = 'COMMENT' AND likeable_id = c.id)
     UNION ALL SELECT 'answers of comment', id FROM comments c WHERE reply_count <>
       (SELECT count(*) FROM comments WHERE parent_id = c.id)
     UNION ALL SELECT 'likes of discussion', id FROM discussions d WHERE like_count <>
       (SELECT count(*) FROM likes WHERE likeable_type = 'DISCUSSION' AND likeable_id = d.id)
     UNION ALL SELECT 'replies of discussion', id FROM discussions d WHERE reply_count <>
       (SELECT count(*) FROM discussion_replies WHERE discussion_id = d.id)
     UNION ALL SELECT 'likes of post', post_id FROM post_stats s WHERE like_count <>
       (SELECT count(*) FROM likes l WHERE post_id = s.post_id)
     UNION ALL SELECT 'comments on post', post_id FROM post_stats s WHERE comment_count <>
       (SELECT count(*) FROM comments c WHERE c.post_id = s.post_id)
     UNION ALL SELECT 'like of nothing', id FROM likes WHERE likeable_type <> 'POST' AND likeable_id NOT IN
       (SELECT id FROM comments UNION ALL SELECT id FROM discussions)`,
  ],
  'a publication that was not told once': [
    'postal',
    `SELECT p.id, count(o.key) FROM posts p
       LEFT JOIN joinery_outbox o ON o.type = 'Post' AND o.name = 'published' AND o.key = p.id
      WHERE p.tenant_id = $1 GROUP BY p.id, p.published_at
     HAVING count(o.key) <> CASE WHEN p.published_at IS NULL THEN 0 ELSE 1 END`,
  ],
};

/** By value: how the two differ. */
function compare(name: string, expected: Map<string, unknown>, found: Map<string, unknown>): string[] {
  return [...expected]
    .filter(([id, value]) => found.get(id) !== value)
    .map(([id, value]) => `${name} of ${id}: ${found.get(id)} instead of ${value}`);
}

/** `lossy` where databases were put back to an older state: what an effect did for an event that is lost, stays. */
export async function brokenInvariants(
  read: Read,
  tenantId: string,
  { lossy = false } = {},
): Promise<string[]> {
  const broken: string[] = [];
  const ids = async ([domain, sql]: Query) => (await read(domain, sql)).map(({ id }) => id as string);
  for (const [name, [from, to]] of Object.entries(references)) {
    const there = new Set(await ids(to));
    for (const id of await ids(from))
      if (!there.has(id)) broken.push(`${name} refers to ${id}, which is nowhere`);
  }
  for (const [name, [domain, sql]] of Object.entries(inOneDatabase)) {
    const rows = await read(domain, sql, sql.includes('$1') ? [tenantId] : []);
    for (const row of rows) broken.push(`${name}: ${JSON.stringify(row)}`);
  }
  for (const { name } of firstDomains) {
    for (const table of ['joinery_dead_letters', 'joinery_closing']) {
      for (const row of await read(name, `SELECT * FROM ${table}`))
        broken.push(`${name}: ${table} ${JSON.stringify(row)}`);
    }
    const open = await read(
      name,
      `SELECT type, key, state, waiting_for FROM joinery_deletions WHERE state NOT IN ('DONE', 'BLOCKED')`,
    );
    for (const row of open) broken.push(`${name}: a deletion is stuck ${JSON.stringify(row)}`);
  }

  const values = async (domain: string, sql: string) =>
    new Map((await read(domain, sql, [tenantId])).map(({ id, value }) => [id as string, value as unknown]));
  const points = await values(
    'postal',
    `SELECT data->>'authorId' AS id, 10 * count(*)::int AS value FROM joinery_outbox
      WHERE tenant_id = $1 AND type = 'Post' AND name = 'published' GROUP BY 1`,
  );
  const users = await values('cortex', 'SELECT id, points AS value FROM users WHERE tenant_id = $1');
  for (const id of users.keys()) if (!points.has(id)) points.set(id, 0);
  for (const id of points.keys()) if (!users.has(id)) points.delete(id);
  if (lossy)
    for (const [id, value] of users)
      if ((value as number) > (points.get(id) as number)) points.set(id, value);
  broken.push(...compare('points', points, users));

  const posts = await values(
    'postal',
    `SELECT id, like_count || ' likes, ' || comment_count || ' comments' AS value FROM posts WHERE tenant_id = $1`,
  );
  const counted = await values(
    'community',
    `SELECT post_id AS id, like_count || ' likes, ' || comment_count || ' comments' AS value FROM post_stats WHERE tenant_id = $1`,
  );
  for (const id of posts.keys()) if (!counted.has(id)) counted.set(id, '0 likes, 0 comments');
  broken.push(...compare('counts', counted, posts));

  const names = await values(
    'cortex',
    `SELECT id, username || verified AS value FROM users WHERE tenant_id = $1`,
  );
  const labels = await values(
    'cortex',
    `SELECT id, slug || label AS value FROM categories WHERE tenant_id = $1`,
  );
  for (const domain of ['postal', 'community']) {
    const users = `SELECT id, username || verified AS value FROM user_replica WHERE tenant_id = $1`;
    broken.push(...compare(`${domain}'s replica`, await values(domain, users), names));
    const categories = `SELECT id, slug || label AS value FROM category_replica WHERE tenant_id = $1`;
    broken.push(...compare(`${domain}'s replica`, await values(domain, categories), labels));
  }
  return broken;
}
