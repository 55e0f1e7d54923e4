/** Owns the users of a tenant: who joins, what they are called, and what they may do. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { MayDelete } from '../runtime/references/deletion/may-delete';
import { findForChange } from '../runtime/request/find';
import { hasRole, requireRole } from '../runtime/request/viewer-rights';
import { User } from './entities/user';
import type {
  CreateUserInput,
  SetUserRoleInput,
  SetUserVerifiedInput,
  UpdateUserInput,
} from './types.generated';

export async function createUser(manager: EntityManager, viewer: SignedInViewer, input: CreateUserInput) {
  requireRole(viewer, 'ADMIN');
  return { user: await manager.save(manager.create(User, input)) };
}

/** Everybody changes themselves, admins change anybody; the role has a mutation of its own. */
export async function updateUser(manager: EntityManager, viewer: SignedInViewer, input: UpdateUserInput) {
  const { id, ...values } = input;
  const userId = id ?? viewer.userId;
  if (userId !== viewer.userId && !hasRole(viewer, 'ADMIN')) {
    throw new JoineryError('FORBIDDEN', 'Only the user and admins change a user.');
  }
  const user = await findForChange(manager, User, userId);
  // Whoever verified the old address has said nothing about the new one.
  const emailVerified = user.emailVerified && (values.email ?? user.email) === user.email;
  return { user: await manager.save(Object.assign(user, values, { emailVerified })) };
}

export async function setUserRole(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, role }: SetUserRoleInput,
) {
  requireRole(viewer, 'ADMIN');
  const user = await findForChange(manager, User, id);
  return { user: await manager.save(Object.assign(user, { role })) };
}

export async function setUserVerified(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, verified }: SetUserVerifiedInput,
) {
  requireRole(viewer, 'MODERATOR', 'ADMIN');
  const user = await findForChange(manager, User, id);
  return { user: await manager.save(Object.assign(user, { verified })) };
}

/** Everybody deletes themselves, admins delete anybody. */
export const mayDeleteUser: MayDelete = async (manager, viewer, id) => {
  if (id !== viewer.userId && !hasRole(viewer, 'ADMIN')) {
    throw new JoineryError('FORBIDDEN', 'Only the user and admins delete a user.');
  }
  await findForChange(manager, User, id);
};
