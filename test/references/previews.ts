/** What deleting an object would do, as Joinery's preview says it and as the monolith's foreign keys do it. */
import type { Estate } from '../support/estate';
import { viewerOf } from './joinery';
import type { Monolith } from './monolith';
import { type Kind, tables } from './world';

/** `Post CASCADE 3` and the like, in order; or one word. */
export type Preview = readonly string[];

export type Previewed = 'user' | 'category' | 'post';
export const isPreviewed = (kind: Kind): kind is Previewed => ['user', 'category', 'post'].includes(kind);

export async function previewOf({ subgraphs }: Estate, tenantId: string, kind: Previewed, id: string) {
  const peer = subgraphs.find(({ name }) => name === tables[kind][0])!.references.peer;
  const type = kind[0]!.toUpperCase() + kind.slice(1);
  try {
    const rows = await peer.preview({ viewer: viewerOf(tenantId, id), key: { type, id } });
    if (rows.some(({ action }) => action === 'RESTRICT')) return ['restricted'];
    return rows.map(({ type: of, action, count }) => `${of} ${action} ${count}`).sort();
  } catch (error) {
    return [String((error as { extensions?: { code: string } }).extensions?.code)];
  }
}

const types: Record<string, string> = {
  users: 'User',
  categories: 'Category',
  posts: 'Post',
  post_versions: 'PostVersion',
  comments: 'Comment',
  discussions: 'Discussion',
  discussion_replies: 'DiscussionReply',
  likes: 'Like',
};

/** Where a reference to a user is emptied: the table's key, and the column. */
const emptied: Record<string, readonly [key: string, column: string]> = {
  categories: ['id', 'created_by_id'],
  post_versions: ['(post_id, version)', 'edited_by'],
};

/** It is done, looked at and rolled back. */
export async function monolithPreview({ query }: Monolith, kind: Previewed, id: string): Promise<Preview> {
  const counts = async () => {
    const found = new Map<string, number>();
    for (const table of Object.keys(types)) {
      const [{ count }] = await query(`SELECT count(*)::int AS count FROM ${table}`);
      found.set(table, count);
    }
    return found;
  };
  await query('BEGIN');
  try {
    for (const [table, [key, column]] of Object.entries(emptied)) {
      await query(
        `CREATE TEMP TABLE of_${table} ON COMMIT DROP AS SELECT ${key}::text AS key FROM ${table} WHERE ${column} = '${id}'`,
      );
    }
    const before = await counts();
    const deleted = await query(`DELETE FROM ${tables[kind][1]} WHERE id = $1 RETURNING id`, [id]);
    if (deleted.length === 0) return ['NOT_FOUND'];
    const after = await counts();
    const lines: string[] = [];
    for (const [table, type] of Object.entries(types)) {
      const gone = before.get(table)! - after.get(table)!;
      if (gone > 0) lines.push(`${type} CASCADE ${gone}`);
    }
    for (const [table, [key]] of Object.entries(emptied)) {
      const [{ count }] = await query(
        `SELECT count(*)::int AS count FROM ${table} WHERE ${key}::text IN (SELECT key FROM of_${table})`,
      );
      if (count > 0) lines.push(`${types[table]} SET_NULL ${count}`);
    }
    return lines.sort();
  } catch (error) {
    if (!['23001', '23503'].includes((error as { code: string }).code)) throw error;
    return ['restricted'];
  } finally {
    await query('ROLLBACK');
  }
}
