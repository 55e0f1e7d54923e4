/** The lists that postal adds to types of other services. */
import { connection } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import { Tag } from '../entities/tag';
import type { CategoryResolvers, TenantResolvers, UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  posts: connection(Post, { of: 'authorId' }),
};

export const Category: CategoryResolvers = {
  posts: connection(Post, { of: 'categoryId' }),
};

export const Tenant: TenantResolvers = {
  posts: connection(Post, { of: 'tenantId' }),
  tags: connection(Tag, { of: 'tenantId', orderBy: { name: 'ASC' } }),
};
