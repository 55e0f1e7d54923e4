/** Decides who sees a comment that a moderator has hidden: its author and the staff. */
import type { Readable } from '../runtime/request/row-query';
import { isStaff } from '../runtime/request/viewer-rights';

export const readableComments: Readable = (viewer, comments) => {
  if (isStaff(viewer)) return undefined;
  if (viewer.userId === null) return { sql: `"${comments}".status = 'VISIBLE'` };
  return {
    sql: `"${comments}".status = 'VISIBLE' OR "${comments}".user_id = :viewer`,
    params: { viewer: viewer.userId },
  };
};
