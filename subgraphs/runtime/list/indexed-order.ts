/** Decides whether an index has the rows of a list in an order, for the whole tenant or for each parent. */
import type { EntityMetadata } from 'typeorm';
import { anyCase, dictionary } from '../database/collations';
import type { EntityClass } from '../declare/define-subgraph';

interface ListOfParent {
  readonly of?: string | undefined;
  readonly through?: EntityClass | undefined;
  /** In SQL; one about the viewer is no index'. */
  readonly where?: unknown;
}

const known = new WeakMap<ListOfParent, Map<string, boolean>>();

export function isOrderIndexed(metadata: EntityMetadata, property: string, list: ListOfParent): boolean {
  let orders = known.get(list);
  if (!orders) {
    orders = new Map();
    known.set(list, orders);
  }
  let isIndexed = orders.get(property);
  if (isIndexed === undefined) {
    const { of, through } = list;
    const parent = of === undefined || of === 'tenantId' ? [] : [of];
    isIndexed = !through && hasIndex(metadata, [...parent, property], list.where);
    orders.set(property, isIndexed);
  }
  return isIndexed;
}

/**
 * Whether an index begins with these properties, the tenant left out, and what the condition holds fixed. A list with a
 * condition may have an index of its own.
 */
export function hasIndex(
  metadata: EntityMetadata,
  properties: readonly string[],
  condition?: unknown,
): boolean {
  const where = typeof condition === 'string' ? condition : undefined;
  const indexes = [
    ...metadata.indices.filter(index => !index.where || index.where === where),
    ...metadata.uniques,
    { columns: metadata.primaryColumns },
  ];
  return indexes.some(({ columns }) => {
    const names = columns
      .filter(
        ({ propertyName, databaseName }) => propertyName !== 'tenantId' && !isFixed(databaseName, where),
      )
      .map(({ propertyName }) => propertyName);
    return properties.every((property, place) => names[place] === property);
  });
}

/** Whether an index has the texts as a dictionary has them, and so those that begin alike next to each other. */
export function isPrefixIndexed(metadata: EntityMetadata, property: string): boolean {
  const { collation } = metadata.findColumnWithPropertyName(property)!;
  return (collation === dictionary || collation === anyCase) && hasIndex(metadata, [property]);
}

/** `likeable_type = 'POST'` */
const isFixed = (column: string, where = ''): boolean =>
  new RegExp(`^(\\w+\\.)?${column} = '[^']*'$`).test(where);
