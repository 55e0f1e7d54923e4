/** The lists that community adds to types of other services; those of Post are in post.ts. */
import { connection } from '../../runtime/request/resolver';
import { Comment } from '../entities/comment';
import { Discussion } from '../entities/discussion';
import { Like } from '../entities/like';
import type { CategoryResolvers, TenantResolvers, UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  comments: connection(Comment, { of: 'userId' }),
  discussions: connection(Discussion, { of: 'userId' }),
  likes: connection(Like, { of: 'userId' }),
};

export const Category: CategoryResolvers = {
  discussions: connection(Discussion, { of: 'categoryId' }),
};

export const Tenant: TenantResolvers = {
  discussions: connection(Discussion, { of: 'tenantId' }),
};
