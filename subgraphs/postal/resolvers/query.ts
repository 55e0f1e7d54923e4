import { byKey, connection } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import { Tag } from '../entities/tag';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  post: byKey(Post),
  postBySlug: byKey(Post, 'slug'),
  posts: connection(Post),
  tag: byKey(Tag),
  tagBySlug: byKey(Tag, 'slug'),
  tags: connection(Tag, { orderBy: { name: 'ASC' } }),
};
