/**
 * Owns the comments on posts. Rows are locked from the top down: a comment before its answers, those before their
 * likes, a post's counts last; so changes at the same time wait for each other and do not deadlock.
 */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange, notFound } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import { requireAuthor, requireAuthorOrStaff } from './authorship';
import { Comment } from './entities/comment';
import type {
  CommentOnPostInput,
  CommunityIdInput,
  EditCommentInput,
  SetCommentStatusInput,
} from './types.generated';
import { findSeen, sees } from './visibility';

export async function commentOnPost(
  manager: EntityManager,
  viewer: SignedInViewer,
  { postId, parentId = null, body }: CommentOnPostInput,
) {
  if (parentId !== null && !(await findSeen(manager, viewer, parentId))) {
    throw new JoineryError('REFERENCE_NOT_FOUND', parentRule, { field: 'parentId' });
  }
  const comment = manager.create(Comment, { postId, parentId, body, userId: viewer.userId });
  return { comment: await manager.save(comment) };
}

/** What the foreign key says of a parent on another post, and what is said of one that the viewer does not see. */
export const parentRule =
  'A comment answers a comment of the same post; there is none with the id of this parent.';

export async function editComment(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, body }: EditCommentInput,
) {
  const comment = await findForChange(manager, Comment, id);
  if (!sees(viewer, comment)) throw notFound(Comment, id);
  requireAuthor(viewer, comment);
  const isEdited = comment.isEdited || body !== comment.body;
  return { comment: await manager.save(Object.assign(comment, { body, isEdited })) };
}

export async function mayDeleteComment(manager: EntityManager, viewer: SignedInViewer, id: string) {
  const comment = await findSeen(manager, viewer, id);
  if (!comment) throw notFound(Comment, id);
  requireAuthorOrStaff(viewer, comment);
  return comment;
}

export async function deleteComment(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: CommunityIdInput,
) {
  const comment = await mayDeleteComment(manager, viewer, id);
  // Deleting the answer counts it at its parent, whose deletion in turn deletes the answer: the parent first.
  if (comment.parentId !== null) {
    await manager.query('SELECT FROM comments WHERE id = $1 FOR NO KEY UPDATE', [comment.parentId]);
  }
  const { affected } = await manager.delete(Comment, { id });
  if (!affected) throw notFound(Comment, id);
  return { id };
}

export async function setCommentStatus(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, status }: SetCommentStatusInput,
) {
  requireRole(viewer, 'MODERATOR', 'ADMIN');
  const comment = await findForChange(manager, Comment, id);
  return { comment: await manager.save(Object.assign(comment, { status })) };
}
