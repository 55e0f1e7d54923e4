import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { authorOrStaff, staff } from '../../runtime/change/who';
import { Post } from '../entities/post';
import { Tag } from '../entities/tag';
import { tagPost, untagPost } from '../tagging';
import type { MutationResolvers } from '../types.generated';
import { keepVersion, newText, restoredText, slugOfTitle, writeFirstVersion } from '../writing';

const who = authorOrStaff<Post>('authorId');
const id = (_viewer: unknown, { postId }: { postId: string }) => postId;

export const Mutation: MutationResolvers = {
  createPost: create(Post, { by: 'authorId', set: slugOfTitle, after: writeFirstVersion }),
  updatePost: edit(Post, { who, set: newText, after: keepVersion }),
  restorePostVersion: edit(Post, { who, id, set: restoredText, after: keepVersion }),
  publishPost: move(Post, 'status', {
    who,
    from: ['DRAFT', 'ARCHIVED'],
    to: 'PUBLISHED',
    // The first publication stays the post's date when it comes back from the archive.
    set: ({ was }) => ({ publishedAt: was.publishedAt ?? new Date(), archivedAt: null }),
  }),
  archivePost: move(Post, 'status', {
    who,
    from: ['DRAFT', 'PUBLISHED'],
    to: 'ARCHIVED',
    set: () => ({ archivedAt: new Date() }),
  }),
  deletePost: remove(Post, { who }),
  featurePost: edit(Post, { who: staff }),
  createTag: create(Tag, { who: staff }),
  tagPost: edit(Post, { who, id, after: tagPost }),
  untagPost: edit(Post, { who, id, after: untagPost }),
};
