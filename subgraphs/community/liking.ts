/** Adds and removes likes: liking twice counts once, and removing a like that is not there changes nothing. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { requireSeenPost } from '../replicas/seen-posts';
import { findReadable } from '../runtime/request/find';
import { ofViewer } from '../runtime/request/resolver';
import { Comment } from './entities/comment';
import { Discussion } from './entities/discussion';
import { Like } from './entities/like';
import type { LikeableType, LikeInput } from './types.generated';

/** What the trigger says of a like of nothing, and what is said of a comment that the viewer does not see. */
export const likeableRule = 'A comment or a discussion that is liked exists; there is none with this id.';

export async function like(manager: EntityManager, viewer: SignedInViewer, { type, id }: LikeInput) {
  const postId = type === 'POST' ? id : null;
  const row = { userId: viewer.userId, likeableType: type, likeableId: id, postId };
  await manager.createQueryBuilder().insert().into(Like).values(row).orIgnore().updateEntity(false).execute();
  if (type === 'POST') await requireSeenPost(manager, viewer, id, 'id');
  const likeable = await findLikeable(manager, viewer, type, id);
  if (!likeable) throw new JoineryError('REFERENCE_NOT_FOUND', likeableRule, { field: 'id' });
  return { likeable };
}

export async function unlike(manager: EntityManager, viewer: SignedInViewer, { type, id }: LikeInput) {
  // Before its likes, as whoever deletes it does: otherwise the two would wait for each other.
  await manager.query(lockLikeable[type], [id]);
  await manager.delete(Like, { userId: viewer.userId, likeableType: type, likeableId: id });
  return { likeable: await findLikeable(manager, viewer, type, id) };
}

const lockLikeable: Record<LikeableType, string> = {
  POST: 'SELECT FROM post_stats WHERE post_id = $1 FOR NO KEY UPDATE',
  COMMENT: 'SELECT FROM comments WHERE id = $1 FOR NO KEY UPDATE',
  DISCUSSION: 'SELECT FROM discussions WHERE id = $1 FOR NO KEY UPDATE',
};

/** With the count as it is now; null where there is none that the viewer sees. Posts are postal's: the key is all. */
async function findLikeable(manager: EntityManager, viewer: Viewer, type: LikeableType, id: string) {
  if (type === 'POST') return { __typename: 'Post', id };
  return type === 'COMMENT'
    ? findReadable(manager, viewer, Comment, id)
    : findReadable(manager, viewer, Discussion, id);
}

/** Whether the viewer likes a thing of this type. */
export const hasLiked = (type: LikeableType) =>
  ofViewer(Like, { of: 'likeableId', by: 'userId', where: `likeable_type = '${type}'` });
