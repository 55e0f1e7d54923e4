/** Decides which of a user's fields are private: the user and admins see them, everybody else sees null. */
import type { Viewer } from '../../wire/contract/viewer';
import { hasRole } from '../runtime/request/viewer-rights';
import type { User } from './entities/user';

/** A resolver of the field that hides it from others. */
export function seenBySelf<Field extends keyof User>(field: Field) {
  return (user: User, _args: unknown, { viewer }: { viewer: Viewer }): User[Field] | null =>
    user.id === viewer.userId || hasRole(viewer, 'ADMIN') ? user[field] : null;
}
