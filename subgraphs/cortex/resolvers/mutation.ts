import { mutation } from '../../runtime/resolver';
import { createCategory, moveCategory, updateCategory } from '../categories';
import { updateProfile } from '../profiles';
import { updateTenant } from '../tenants';
import type { MutationResolvers } from '../types.generated';
import { createUser, setUserRole, setUserVerified, updateUser } from '../users';

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
};
