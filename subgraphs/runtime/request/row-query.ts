/**
 * Owns how rows are read: every column under its property's name, as plain objects (no hydration: see
 * docs/explanation/decisions.md), and only rows that the viewer may read within the tenant. The tenant itself is the session's.
 */
import type { EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../wire/contract/viewer';

/** A condition on the rows of an entity that the viewer may read; undefined is every row of the tenant. */
export type Readable = (
  viewer: Viewer,
  alias: string,
) => { sql: string; params?: Record<string, unknown> } | undefined;

/** The alias under which an entity's table stands in every statement. */
export const aliasOf = (metadata: EntityMetadata): string => metadata.tableName;

/** A property's column, quoted, with its table. */
export const columnOf = (metadata: EntityMetadata, property: string, alias = aliasOf(metadata)): string =>
  `"${alias}"."${metadata.findColumnWithPropertyName(property)!.databaseName}"`;

/** SELECT of the readable rows; `andWhere`, `orderBy` and `limit` are the caller's. */
export function selectRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  readable: Readable | undefined,
  viewer: Viewer,
): SelectQueryBuilder<ObjectLiteral> {
  const alias = aliasOf(metadata);
  const query = manager.createQueryBuilder().from(metadata.target, alias);
  query.select(
    metadata.columns
      .filter(column => column.isSelect)
      .map(column => `"${alias}"."${column.databaseName}" AS "${column.propertyName}"`),
  );
  const condition = readable?.(viewer, alias);
  if (condition) query.andWhere(`(${condition.sql})`, condition.params);
  return query;
}
