/** Cortex: tenants, their users with their profiles, and their categories. */

import { cacheRows } from '../runtime/cache/cache';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { cortexDemo } from './demo';
import { Profile } from './entities/profile';
import { errors } from './errors';
import { addAwards, rewardPublishing } from './rewards';
import { makeUser, noteSignIn, noteVerifiedEmail } from './sign-ups';
import { violations } from './violations';

export const cortex = defineSubgraph({
  ...domainFolder(__dirname),
  effects: [rewardPublishing, addAwards, makeUser, noteSignIn, noteVerifiedEmail],
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
