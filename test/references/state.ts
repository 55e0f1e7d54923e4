/** What is compared row by row: keys, references, counts, points and statuses, of Joinery and of the monolith. */
import type { Monolith } from './monolith';
import type { Read } from './readers';

/** The domain, and the same rows of both sides. */
const tables: Record<string, readonly [domain: string, joinery: string, monolith: string]> = {
  user: [
    'cortex',
    'SELECT id, username, verified, points FROM users WHERE tenant_id = $1',
    'SELECT id, username, verified, points FROM users',
  ],
  category: [
    'cortex',
    'SELECT id, parent_id, created_by_id FROM categories WHERE tenant_id = $1',
    'SELECT id, parent_id, created_by_id FROM categories',
  ],
  post: [
    'postal',
    `SELECT id, author_id, category_id, sub_category_id, status, published_at IS NOT NULL AS was_published, version,
            like_count, comment_count FROM posts WHERE tenant_id = $1`,
    `SELECT id, author_id, category_id, sub_category_id, status, was_published, version, like_count, comment_count FROM posts`,
  ],
  'version of post': [
    'postal',
    'SELECT post_id, version, edited_by FROM post_versions WHERE tenant_id = $1',
    'SELECT post_id, version, edited_by FROM post_versions',
  ],
  comment: [
    'community',
    'SELECT id, post_id, user_id, parent_id, like_count, reply_count FROM comments WHERE tenant_id = $1',
    'SELECT id, post_id, user_id, parent_id, like_count, reply_count FROM comments',
  ],
  discussion: [
    'community',
    'SELECT id, user_id, category_id, like_count, reply_count FROM discussions WHERE tenant_id = $1',
    'SELECT id, user_id, category_id, like_count, reply_count FROM discussions',
  ],
  reply: [
    'community',
    'SELECT id, discussion_id, user_id, parent_id FROM discussion_replies WHERE tenant_id = $1',
    'SELECT id, discussion_id, user_id, parent_id FROM discussion_replies',
  ],
  like: [
    'community',
    'SELECT user_id, likeable_type AS type, likeable_id AS id FROM likes WHERE tenant_id = $1',
    `SELECT user_id, CASE WHEN post_id IS NOT NULL THEN 'POST' WHEN comment_id IS NOT NULL THEN 'COMMENT' ELSE 'DISCUSSION' END AS type,
            coalesce(post_id, comment_id, discussion_id) AS id FROM likes`,
  ],
  'counts of post in community': [
    'community',
    `SELECT post_id, comment_count, like_count FROM post_stats WHERE tenant_id = $1 AND comment_count + like_count > 0`,
    'SELECT id AS post_id, comment_count, like_count FROM posts WHERE comment_count + like_count > 0',
  ],
};

/** A line for every row that is on one side only; a row that differs is there twice. */
export async function differences(read: Read, monolith: Monolith, tenantId: string): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, [domain, here, there]] of Object.entries(tables)) {
    const joinery = rowsOf(await read(domain, here, [tenantId]));
    const expected = rowsOf(await monolith.query(there));
    for (const row of joinery) if (!expected.has(row)) lines.push(`${name}: only in Joinery  ${row}`);
    for (const row of expected) if (!joinery.has(row)) lines.push(`${name}: only in monolith ${row}`);
  }
  return lines.sort();
}

const rowsOf = (rows: object[]): Set<string> =>
  new Set(rows.map(row => JSON.stringify(Object.entries(row).sort())));
