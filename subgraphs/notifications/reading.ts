/** Counts what the viewer has not read, and notes what they have. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { MarkNotificationsReadInput } from './types.generated';

const unread = `recipient_id = $1 AND NOT is_read`;

export async function countUnread(manager: EntityManager, userId: string): Promise<number> {
  const [{ count }] = await manager.query(
    `SELECT count(*)::int AS count FROM notifications WHERE ${unread} AND 'IN_APP' = ANY (channels)`,
    [userId],
  );
  return count;
}

export async function markRead(
  manager: EntityManager,
  { userId }: SignedInViewer,
  { ids }: MarkNotificationsReadInput,
) {
  const [, count] = await manager.query(
    `UPDATE notifications SET is_read = true, read_at = now() WHERE ${unread} AND ($2::uuid[] IS NULL OR id = ANY ($2))`,
    [userId, ids ?? null],
  );
  return { count };
}
