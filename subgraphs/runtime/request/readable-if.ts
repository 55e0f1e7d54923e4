/**
 * Declares which rows a viewer may read, if moderators and admins may read all: `Job: readableIf(job =>
 * `${job}.is_open`)`.
 */
import type { Readable } from './row-query';
import { isStaff } from './viewer-rights';

/**
 * The condition, in SQL, is of a row called as its argument says. In it `:viewer` is the viewer's id; of those who are not
 * signed in it is NULL, which equals nothing.
 */
export const readableIf =
  (condition: (row: string) => string): Readable =>
  (viewer, alias) =>
    isStaff(viewer) ? undefined : { sql: condition(`"${alias}"`), params: { viewer: viewer.userId } };
