/** Social: who follows whom. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { socialDemo } from './demo';
import { countPosts } from './posts-count';

export const social = defineSubgraph({
  ...domainFolder(__dirname),
  orders: { SocialStats: { followersCount: 'DESC' } },
  effects: countPosts,
  demo: socialDemo,
  violations: {
    follows_self_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'Users follow others, not themselves.',
      field: 'followingId',
    },
  },
});
