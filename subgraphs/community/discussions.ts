/** Owns the discussions: starting, editing, closing, pinning and deleting them. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import { requireAuthor, requireAuthorOrStaff } from './authorship';
import { Discussion } from './entities/discussion';
import type {
  CommunityIdInput,
  EditDiscussionInput,
  PinDiscussionInput,
  SetDiscussionStatusInput,
  StartDiscussionInput,
} from './types.generated';

export async function startDiscussion(
  manager: EntityManager,
  viewer: SignedInViewer,
  input: StartDiscussionInput,
) {
  return { discussion: await manager.save(manager.create(Discussion, { ...input, userId: viewer.userId })) };
}

export async function editDiscussion(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, ...values }: EditDiscussionInput,
) {
  const discussion = await findForChange(manager, Discussion, id);
  requireAuthor(viewer, discussion);
  return { discussion: await manager.save(Object.assign(discussion, values)) };
}

export async function setDiscussionStatus(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, status }: SetDiscussionStatusInput,
) {
  const discussion = await findForChange(manager, Discussion, id);
  requireAuthorOrStaff(viewer, discussion);
  return { discussion: await manager.save(Object.assign(discussion, { status })) };
}

export async function pinDiscussion(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, isPinned }: PinDiscussionInput,
) {
  requireRole(viewer, 'MODERATOR', 'ADMIN');
  const discussion = await findForChange(manager, Discussion, id);
  return { discussion: await manager.save(Object.assign(discussion, { isPinned })) };
}

export async function deleteDiscussion(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: CommunityIdInput,
) {
  requireAuthorOrStaff(viewer, await findForChange(manager, Discussion, id));
  await manager.delete(Discussion, { id });
  return { id };
}
