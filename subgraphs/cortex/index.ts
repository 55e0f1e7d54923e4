/** Cortex: tenants, their users with their profiles, and their categories. */

import { cacheRows } from '../runtime/cache/cache';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { cortexDemo } from './demo';
import { Category } from './entities/category';
import { Profile } from './entities/profile';
import { RefusedSignUp } from './entities/refused-sign-up';
import { Tenant } from './entities/tenant';
import { User } from './entities/user';
import { errors } from './errors';
import { CreateTenantsUsersCategories1796013030794 } from './migrations/1796013030794-create-tenants-users-categories';
import { RefuseCategoryCycles1796013030795 } from './migrations/1796013030795-refuse-category-cycles';
import { MakeUsersWhoSignUp1796022840088 } from './migrations/1796022840088-make-users-who-sign-up';
import { PublishVerifiedAddresses1796038785091 } from './migrations/1796038785091-publish-verified-addresses';
import { PublishProfiles1796047578062 } from './migrations/1796047578062-publish-profiles';
import { PublishAgeOfAccounts1796049061023 } from './migrations/1796049061023-publish-age-of-accounts';
import * as category from './resolvers/category';
import { Mutation } from './resolvers/mutation';
import { Query } from './resolvers/query';
import * as user from './resolvers/user';
import { addAwards, rewardPublishing } from './rewards';
import { makeUser, noteSignIn, noteVerifiedEmail } from './sign-ups';
import { violations } from './violations';

export const cortex = defineSubgraph({
  name: 'cortex',
  entities: [Tenant, User, Profile, Category, RefusedSignUp],
  migrations: [
    CreateTenantsUsersCategories1796013030794,
    RefuseCategoryCycles1796013030795,
    MakeUsersWhoSignUp1796022840088,
    PublishVerifiedAddresses1796038785091,
    PublishProfiles1796047578062,
    PublishAgeOfAccounts1796049061023,
  ],
  effects: [rewardPublishing, addAwards, makeUser, noteSignIn, noteVerifiedEmail],
  resolvers: { Query, Mutation, ...user, ...category },
  caches: [cacheRows(Profile, 'userId', { name: 'user:profile', seconds: 15 * 60 })],
  orders: { Category: { position: 'ASC' } },
  filters: {
    Category: {
      isRoot: (isRoot: boolean, categories) => `"${categories}".parent_id IS ${isRoot ? 'NULL' : 'NOT NULL'}`,
    },
  },
  errors,
  violations,
  demo: cortexDemo,
});
