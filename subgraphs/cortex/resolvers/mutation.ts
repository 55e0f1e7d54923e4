import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { put } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { admin, staff } from '../../runtime/change/who';
import { Category } from '../entities/category';
import { Profile } from '../entities/profile';
import { Tenant } from '../entities/tenant';
import { User } from '../entities/user';
import type { MutationResolvers } from '../types.generated';
import { emailVerified, userOrAdmin, yourselfUnlessGiven } from '../users';

export const Mutation: MutationResolvers = {
  createUser: create(User, { who: admin }),
  updateUser: edit(User, { who: userOrAdmin, id: yourselfUnlessGiven, set: emailVerified }),
  setUserRole: edit(User, { who: admin }),
  setUserVerified: edit(User, { who: staff }),
  deleteUser: remove(User, { who: userOrAdmin }),

  updateProfile: put(Profile, { by: 'userId' }),

  updateTenant: edit(Tenant, { who: admin, id: ({ tenantId }) => tenantId }),
  deleteTenant: remove(Tenant, { who: admin }),

  createCategory: create(Category, { who: admin, by: 'createdById' }),
  updateCategory: edit(Category, { who: admin }),
  moveCategory: edit(Category, { who: admin }),
  deleteCategory: remove(Category, { who: admin }),
};
