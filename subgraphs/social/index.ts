/** Social: who follows whom. */

import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { socialDemo } from './demo';
import { Follow } from './entities/follow';
import { SocialStats } from './entities/social-stats';
import { CreateSocial1796021933319 } from './migrations/1796021933319-create-social';
import { CountPosts1796026009910 } from './migrations/1796026009910-count-posts';
import { countPosts } from './posts-count';
import { Mutation } from './resolvers/mutation';
import { User } from './resolvers/user';

export const social = defineSubgraph({
  name: 'social',
  entities: [Follow, SocialStats, UserReplica],
  migrations: [CreateSocial1796021933319, CountPosts1796026009910],
  resolvers: { Mutation, User },
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
