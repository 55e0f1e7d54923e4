/** Decides who sees a comment that a moderator has hidden: its author and the staff. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import type { Readable } from '../runtime/request/row-query';
import { isStaff } from '../runtime/request/viewer-rights';
import { Comment } from './entities/comment';

export const readableComments: Readable = (viewer, comments) => {
  if (isStaff(viewer)) return undefined;
  if (viewer.userId === null) return { sql: `"${comments}".status = 'VISIBLE'` };
  return {
    sql: `"${comments}".status = 'VISIBLE' OR "${comments}".user_id = :viewer`,
    params: { viewer: viewer.userId },
  };
};

/** The same as a question about one comment. */
export const sees = (viewer: Viewer, comment: Comment): boolean =>
  comment.status === 'VISIBLE' || comment.userId === viewer.userId || isStaff(viewer);

/** The comment, unlocked; null where there is none that the viewer sees. */
export async function findSeen(manager: EntityManager, viewer: Viewer, id: string): Promise<Comment | null> {
  const comment = await manager.findOneBy(Comment, { id });
  return comment && sees(viewer, comment) ? comment : null;
}
