/**
 * Decides what a filter input means: a value is equality, a range { gte, lt } is a range, null is no condition.
 * Fields that are no column are the domain's `filters`.
 */
import type { EntityMetadata, SelectQueryBuilder } from 'typeorm';

/** A filter field that is no column: its value → an SQL condition on the row, called `alias`. */
export type Filters = Record<string, (value: any, alias: string) => string>;

export type FilterInput = Record<string, unknown>;

export function applyFilter(
  query: SelectQueryBuilder<any>,
  metadata: EntityMetadata,
  filters: Filters,
  input: FilterInput | null | undefined,
): void {
  const alias = query.alias;
  for (const [field, value] of Object.entries(input ?? {})) {
    if (value == null) continue;
    const own = filters[field];
    if (own) {
      query.andWhere(own(value, alias));
      continue;
    }
    const column = `"${alias}"."${metadata.findColumnWithPropertyName(field)!.databaseName}"`;
    if (typeof value === 'object' && !(value instanceof Date)) {
      const { gte, lt } = value as { gte?: unknown; lt?: unknown };
      if (gte != null) query.andWhere(`${column} >= :${field}_gte`, { [`${field}_gte`]: gte });
      if (lt != null) query.andWhere(`${column} < :${field}_lt`, { [`${field}_lt`]: lt });
    } else {
      query.andWhere(`${column} = :${field}`, { [field]: value });
    }
  }
}
