/**
 * Declares which rows a viewer may read, if moderators and admins may read all: `Job: readableIf(job =>
 * `${job}.is_open`)`.
 */
import type { Role } from '../../../wire/contract/viewer';
import type { Readable } from './row-query';
import { hasRole } from './viewer-rights';

/**
 * The condition, in SQL, is of a row called as its argument says. In it `:viewer` is the viewer's id; of those who are not
 * signed in it is NULL, which equals nothing. `exempt` are the roles that it does not bind: none where not even admins read
 * what is another's.
 */
export const readableIf =
  (
    condition: (row: string) => string,
    { exempt = ['MODERATOR', 'ADMIN'] }: { readonly exempt?: readonly Role[] } = {},
  ): Readable =>
  (viewer, alias) =>
    hasRole(viewer, ...exempt)
      ? undefined
      : { sql: condition(`"${alias}"`), params: { viewer: viewer.userId } };
