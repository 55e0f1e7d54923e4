/** Reads the path from the root of the tree down to a category, in one statement for all categories of a request. */
import type { EntityManager } from 'typeorm';
import { Category } from './entities/category';

const lineageOfAll = `
  SELECT leaf.id AS leaf_id, leaf.id, leaf.parent_id, 0 AS height
    FROM categories leaf WHERE leaf.id = ANY(:ids::uuid[])
  UNION ALL
  SELECT below.leaf_id, above.id, above.parent_id, below.height + 1
    FROM lineage below JOIN categories above ON above.id = below.parent_id`;

/** For each id the categories from the root down to it, itself included. */
export async function loadLineage(manager: EntityManager, ids: string[]): Promise<Category[][]> {
  const { entities, raw } = await manager
    .createQueryBuilder(Category, 'category')
    .addCommonTableExpression(lineageOfAll, 'lineage', { recursive: true })
    .innerJoin('lineage', 'lineage', 'lineage.id = category.id')
    .addSelect('lineage.leaf_id', 'leaf_id')
    .setParameter('ids', ids)
    .orderBy('lineage.height', 'DESC')
    .getRawAndEntities<{ leaf_id: string; category_id: string }>();
  // A raw row is one step of one way; an entity that stands on many ways is there once.
  const byId = new Map(entities.map(category => [category.id, category]));
  const lineages = new Map(ids.map(id => [id, [] as Category[]]));
  for (const { leaf_id, category_id } of raw) lineages.get(leaf_id)?.push(byId.get(category_id)!);
  return [...lineages.values()];
}

/** From the root down to the parent. */
export const ancestorsIn = (lineage: Category[]): Category[] => lineage.slice(0, -1);

/** "engineering/databases" */
export const pathOf = (lineage: Category[]): string => lineage.map(({ slug }) => slug).join('/');
