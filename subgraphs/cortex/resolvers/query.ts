import { byKey, deletePreview, findDeletion } from '../../runtime/request/resolver';
import { Tenant } from '../entities/tenant';
import { User } from '../entities/user';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  tenant: (_query, _args, context): Promise<any> => context.load(Tenant, context.viewer.tenantId),
  me: async (_query, _args, context): Promise<any> =>
    context.viewer.userId && context.load(User, context.viewer.userId),
  // Unique without regard to case, which the entity cannot say.
  userByUsername: byKey(User, 'username'),
  deletePreview,
  deletion: findDeletion,
};
