/** Owns the life of a post: draft → published → archived, and back to published. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import { Post } from './entities/post';
import { findOwnPost } from './own-post';
import type { FeaturePostInput, PostIdInput } from './types.generated';

export async function publishPost(manager: EntityManager, viewer: SignedInViewer, { id }: PostIdInput) {
  const post = await findOwnPost(manager, viewer, id);
  if (post.status === 'PUBLISHED') throw alreadyIn(post);
  // The first publication stays the post's date when it comes back from the archive.
  const publishedAt = post.publishedAt ?? new Date();
  return {
    post: await manager.save(Object.assign(post, { status: 'PUBLISHED', publishedAt, archivedAt: null })),
  };
}

export async function archivePost(manager: EntityManager, viewer: SignedInViewer, { id }: PostIdInput) {
  const post = await findOwnPost(manager, viewer, id);
  if (post.status === 'ARCHIVED') throw alreadyIn(post);
  return { post: await manager.save(Object.assign(post, { status: 'ARCHIVED', archivedAt: new Date() })) };
}

export async function featurePost(manager: EntityManager, viewer: SignedInViewer, input: FeaturePostInput) {
  requireRole(viewer, 'MODERATOR', 'ADMIN');
  const post = await findForChange(manager, Post, input.id);
  return { post: await manager.save(Object.assign(post, { isFeatured: input.isFeatured })) };
}

const alreadyIn = (post: Post): JoineryError =>
  new JoineryError('INVALID_STATE', `The post is already ${post.status.toLowerCase()}.`);
