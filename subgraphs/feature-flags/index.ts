/** Feature flags: which features a tenant's users have, and what the features are to know. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { featureFlagsDemo } from './demo';
import { flagCache } from './evaluating';

export const featureFlags = defineSubgraph({
  ...domainFolder(__dirname),
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
