import { batched } from '../../runtime/request/resolver';
import { ancestorsIn, loadLineage, pathOf } from '../lineage';
import type { CategoryResolvers } from '../types.generated';

// One function, so that both fields share one batch and its statement.
const lineage = batched(loadLineage);

export const Category: CategoryResolvers = {
  ancestors: async (...call) => ancestorsIn(await lineage(...call)),
  path: async (...call) => pathOf(await lineage(...call)),
};
