import { connection } from '../../runtime/request/resolver';
import { Category } from '../entities/category';
import { User } from '../entities/user';
import type { TenantResolvers } from '../types.generated';

export const Tenant: TenantResolvers = {
  users: connection(User, { of: 'tenantId' }),
  categories: connection(Category, { of: 'tenantId', orderBy: { position: 'ASC' } }),
};
