import { connection } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import { PostTag } from '../entities/post-tag';
import type { TagResolvers } from '../types.generated';

export const Tag: TagResolvers = {
  posts: connection(Post, { through: PostTag, of: 'tagId', to: 'postId' }),
};
