import { byKey, connection, deletePreview, findDeletion } from '../../runtime/request/resolver';
import { Category } from '../entities/category';
import { Tenant } from '../entities/tenant';
import { User } from '../entities/user';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  tenant: (_query, _args, context): Promise<any> => context.load(Tenant, context.viewer.tenantId),
  me: async (_query, _args, context): Promise<any> =>
    context.viewer.userId && context.load(User, context.viewer.userId),
  user: byKey(User),
  userByUsername: byKey(User, 'username'),
  users: connection(User),
  category: byKey(Category),
  categoryBySlug: byKey(Category, 'slug'),
  deletePreview,
  deletion: findDeletion,
  categories: connection(Category, { orderBy: { position: 'ASC' } }),
};
