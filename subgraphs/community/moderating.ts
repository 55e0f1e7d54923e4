/** Holds back comments as they are written and edited. */
import { judge, releasing } from '../replicas/moderated';
import type { Change, ChangeOfRow } from '../runtime/change/change';
import { Comment } from './entities/comment';

export async function judged({ manager, viewer, row }: Change<Comment>): Promise<Partial<Comment>> {
  const made = { by: 'user_id', at: 'created_at' };
  const held = await judge({ manager, viewer, kind: 'COMMENT', entity: Comment, texts: [row.body], made });
  return held ? { ...held, status: 'HELD', shownAt: null } : {};
}

/** What a moderator has hidden stays hidden. */
export async function edited({ manager, viewer, row, was }: ChangeOfRow<Comment>): Promise<Partial<Comment>> {
  if (row.body === was.body) return {};
  const isEdited = true;
  if (was.status === 'HIDDEN') return { isEdited };
  const held = await judge({ manager, viewer, kind: 'COMMENT', entity: Comment, texts: [row.body], was });
  return held ? { isEdited, ...held, status: 'HELD' } : { isEdited };
}

export const releaseComments = releasing(
  'COMMENT',
  released => `
    UPDATE comments SET status = 'VISIBLE', held_reason = NULL, shown_at = coalesce(shown_at, now())
      FROM ${released}
     WHERE comments.id = released."contentId" AND comments.hold_count = released.hold AND comments.status = 'HELD'`,
);
