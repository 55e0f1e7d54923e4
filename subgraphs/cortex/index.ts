/** Cortex: tenants, their users with their profiles, and their categories. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { cortexDemo } from './demo';
import { Category } from './entities/category';
import { Profile } from './entities/profile';
import { Tenant } from './entities/tenant';
import { User } from './entities/user';
import { CreateTenants1760000000000 } from './migrations/1760000000000-create-tenants';
import { CreateUsers1760000000001 } from './migrations/1760000000001-create-users';
import { CreateProfiles1760000000002 } from './migrations/1760000000002-create-profiles';
import { CreateCategories1760000000003 } from './migrations/1760000000003-create-categories';
import { RefuseCategoryCycles1760000000004 } from './migrations/1760000000004-refuse-category-cycles';
import { PublishTenantsUsersCategories1763700000001 } from './migrations/1763700000001-publish-tenants-users-categories';
import * as category from './resolvers/category';
import { Mutation } from './resolvers/mutation';
import { Query } from './resolvers/query';
import * as user from './resolvers/user';
import { rewardPublishing } from './rewards';
import { violations } from './violations';

export const cortex = defineSubgraph({
  name: 'cortex',
  entities: [Tenant, User, Profile, Category],
  migrations: [
    CreateTenants1760000000000,
    CreateUsers1760000000001,
    CreateProfiles1760000000002,
    CreateCategories1760000000003,
    RefuseCategoryCycles1760000000004,
    PublishTenantsUsersCategories1763700000001,
  ],
  effects: [rewardPublishing],
  resolvers: { Query, Mutation, ...user, ...category },
  orders: { Category: { position: 'ASC' } },
  filters: {
    Category: {
      isRoot: (isRoot: boolean, categories) => `"${categories}".parent_id IS ${isRoot ? 'NULL' : 'NOT NULL'}`,
    },
  },
  violations,
  demo: cortexDemo,
});
