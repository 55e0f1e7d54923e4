/** Decides who may change a post: its author and the staff. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange, notFound } from '../runtime/request/find';
import { isStaff } from '../runtime/request/viewer-rights';
import { Post } from './entities/post';

/** The post, locked; NOT_FOUND where the viewer may not even see it, FORBIDDEN where they may only read it. */
export async function findOwnPost(manager: EntityManager, viewer: SignedInViewer, id: string): Promise<Post> {
  const post = await findForChange(manager, Post, id);
  if (post.authorId === viewer.userId || isStaff(viewer)) return post;
  if (post.status !== 'PUBLISHED') throw notFound(Post, id);
  throw new JoineryError('FORBIDDEN', 'Only its author and moderators change a post.');
}
