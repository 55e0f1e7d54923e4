/**
 * Decides how rows are read: columns under their properties' names, as plain objects (no hydration: see
 * docs/explanation/decisions/0002-plain-rows.md), and only rows that the viewer may read within the tenant. The tenant
 * itself is the session's.
 */
import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Viewer } from '../../../wire/contract/viewer';
import { readColumn } from '../database/read-column';
import type { Sql } from './sql';

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

/** What a SELECT brings of the row: these properties, or all. */
export function selectColumns(metadata: EntityMetadata, properties?: readonly string[]): string[] {
  const alias = aliasOf(metadata);
  return metadata.columns
    .filter(({ isSelect, propertyName }) => isSelect && (properties?.includes(propertyName) ?? true))
    .map(column => `${readColumn(column, alias)} AS "${column.propertyName}"`);
}

/** Whether a value can be so large that it is read only where it is asked for. */
export const isWide = ({ type, isArray }: ColumnMetadata): boolean =>
  isArray || ['text', 'json', 'jsonb', 'bytea'].includes(String(type));

export function readableConditions(
  metadata: EntityMetadata,
  readable: Readable | undefined,
  viewer: Viewer,
): Sql[] {
  const condition = readable?.(viewer, aliasOf(metadata));
  return condition ? [{ text: `(${condition.sql})`, params: condition.params }] : [];
}
