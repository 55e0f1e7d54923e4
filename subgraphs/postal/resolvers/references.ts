/** The lists that postal adds to types of other services, where more than one relation leads there. */
import { connection } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import type { CategoryResolvers } from '../types.generated';

export const Category: CategoryResolvers = {
  posts: connection(Post, { of: 'categoryId' }),
};
