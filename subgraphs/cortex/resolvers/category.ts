import { batched, connection } from '../../runtime/request/resolver';
import { Category as CategoryEntity } from '../entities/category';
import { ancestorsIn, loadLineage, pathOf } from '../lineage';
import type { CategoryResolvers } from '../types.generated';

// One function, so that both fields share one batch and its statement.
const lineage = batched(loadLineage);

export const Category: CategoryResolvers = {
  children: connection(CategoryEntity, { of: 'parentId', orderBy: { position: 'ASC' } }),
  ancestors: async (...call) => ancestorsIn(await lineage(...call)),
  path: async (...call) => pathOf(await lineage(...call)),
};
