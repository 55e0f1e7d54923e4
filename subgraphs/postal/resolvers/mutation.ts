import { deletion, mutation } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import { findOwnPost } from '../own-post';
import { archivePost, featurePost, publishPost } from '../publishing';
import { createTag, tagPost, untagPost } from '../tagging';
import type { MutationResolvers } from '../types.generated';
import { createPost, restorePostVersion, updatePost } from '../writing';

export const Mutation: MutationResolvers = {
  createPost: mutation(createPost),
  updatePost: mutation(updatePost),
  restorePostVersion: mutation(restorePostVersion),
  publishPost: mutation(publishPost),
  archivePost: mutation(archivePost),
  deletePost: deletion(Post, findOwnPost),
  featurePost: mutation(featurePost),
  createTag: mutation(createTag),
  tagPost: mutation(tagPost),
  untagPost: mutation(untagPost),
};
