/** Feature flags: which features a tenant's users have, and what the features are to know. */

import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { featureFlagsDemo } from './demo';
import { FeatureFlag } from './entities/feature-flag';
import { FeatureFlagUser } from './entities/feature-flag-user';
import { flagCache } from './evaluating';
import { CreateFeatureFlags1796022745687 } from './migrations/1796022745687-create-feature-flags';
import { PublishTheUsersOfFlags1796047634918 } from './migrations/1796047634918-publish-the-users-of-flags';
import { Query, Subscription } from './resolvers/flags';
import { Mutation } from './resolvers/mutation';

export const featureFlags = defineSubgraph({
  name: 'feature-flags',
  entities: [FeatureFlag, FeatureFlagUser, TenantReplica, UserReplica],
  migrations: [CreateFeatureFlags1796022745687, PublishTheUsersOfFlags1796047634918],
  resolvers: { Query, Mutation, Subscription },
  caches: [flagCache],
  orders: { FeatureFlag: { key: 'ASC' } },
  readable: { FeatureFlag: readableIf(() => 'false'), FeatureFlagUser: readableIf(() => 'false') },
  demo: featureFlagsDemo,
  violations: {
    feature_flags_key_form_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A key begins with a letter and has letters, digits, dots, hyphens and underscores.',
      field: 'key',
    },
    feature_flags_key_key: {
      code: 'ALREADY_EXISTS',
      message: 'There is a flag with this key already.',
      field: 'key',
    },
  },
});
