import { deletion, mutation } from '../../runtime/request/resolver';
import { createCategory, mayDeleteCategory, moveCategory, updateCategory } from '../categories';
import { Category } from '../entities/category';
import { Tenant } from '../entities/tenant';
import { User } from '../entities/user';
import { updateProfile } from '../profiles';
import { mayDeleteTenant, updateTenant } from '../tenants';
import type { MutationResolvers } from '../types.generated';
import { createUser, mayDeleteUser, setUserRole, setUserVerified, updateUser } from '../users';

export const Mutation: MutationResolvers = {
  createUser: mutation(createUser),
  updateUser: mutation(updateUser),
  setUserRole: mutation(setUserRole),
  setUserVerified: mutation(setUserVerified),
  updateProfile: mutation(updateProfile),
  updateTenant: mutation(updateTenant),
  createCategory: mutation(createCategory),
  updateCategory: mutation(updateCategory),
  moveCategory: mutation(moveCategory),
  deleteUser: deletion(User, mayDeleteUser),
  deleteCategory: deletion(Category, mayDeleteCategory),
  deleteTenant: deletion(Tenant, mayDeleteTenant),
};
