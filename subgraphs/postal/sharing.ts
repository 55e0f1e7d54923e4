/** Decides what may be shared with whom. */
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { Change, Checked } from '../runtime/change/change';
import { findReadable, notFound } from '../runtime/request/find';
import { Post } from './entities/post';
import type { PostShare } from './entities/post-share';
import type { SharePostInput } from './types.generated';

export const audienceOf = ({ input }: Change<PostShare, SharePostInput>) => ({
  audience: input.sharedWithUserId == null ? ('ALL' as const) : ('USER' as const),
});

export async function requirePublished({ manager, viewer, row }: Change<PostShare>): Promise<void> {
  const post = await findReadable(manager, viewer, Post, row.postId);
  if (!post) throw notFound(Post, row.postId);
  if (post.status !== 'PUBLISHED') {
    throw new JoineryError('INVALID_STATE', 'Only a published post is shared.', { state: post.status });
  }
}

export const checkSharedWith = ({ viewer, row }: Checked<PostShare>): InvalidField[] =>
  row.sharedWithUserId === viewer.userId
    ? [invalidField('sharedWithUserId', 'Share it with somebody else.')]
    : [];
