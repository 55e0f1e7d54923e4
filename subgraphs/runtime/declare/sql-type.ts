/** Names the PostgreSQL type of a column, as a cast in a statement writes it: without its length, so that nothing is cut. */
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** `books_genre_enum`, or the `enumName` that the column gives. */
export const enumNameOf = (column: ColumnMetadata): string =>
  column.enumName ?? `${column.entityMetadata.tableName}_${column.databaseName}_enum`;

/** `numeric`, of an array `numeric[]`. */
export function sqlTypeOf(column: ColumnMetadata): string {
  const type = column.type === 'enum' ? `"${enumNameOf(column)}"` : typeOf(column);
  return `${type}${column.isArray ? '[]' : ''}`;
}

function typeOf(column: ColumnMetadata): string {
  const type = column.entityMetadata.dataSource.driver.normalizeType(column);
  // Without a length `character` is one of them.
  return type === 'character' ? 'bpchar' : type;
}
