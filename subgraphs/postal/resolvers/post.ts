import { connection } from '../../runtime/request/resolver';
import { PostTag } from '../entities/post-tag';
import { PostVersion } from '../entities/post-version';
import { Tag } from '../entities/tag';
import type { PostResolvers } from '../types.generated';

export const Post: PostResolvers = {
  versions: connection(PostVersion, { of: 'postId', orderBy: { version: 'DESC' } }),
  tags: connection(Tag, { through: PostTag, of: 'postId', to: 'tagId', orderBy: { name: 'ASC' } }),
};
