/**
 * Decides what a filter input means: a value is equality, a range { gte, lt } is a range, null is no condition. A field
 * named as a relation to a replica holds conditions on the replica. Fields that are no column are the domain's `filters`.
 */
import type { EntityMetadata, SelectQueryBuilder } from 'typeorm';
import type { ReplicaRelation, ReplicaRelations } from '../declare/replica-relation';
import { columnOf } from '../request/row-query';

/** A filter field that is no column: its value → an SQL condition on the row, called `alias`. */
export type Filters = Record<string, (value: any, alias: string) => string>;

export type FilterInput = Record<string, unknown>;

/** The relations whose replicas the conditions are about; the caller joins them. */
export function applyFilter(
  query: SelectQueryBuilder<any>,
  metadata: EntityMetadata,
  relations: ReplicaRelations,
  filters: Filters,
  input: FilterInput | null | undefined,
): Set<ReplicaRelation> {
  const filtered = new Set<ReplicaRelation>();
  for (const [field, value] of Object.entries(input ?? {})) {
    if (value == null) continue;
    const own = filters[field];
    const relation = relations.get(field);
    if (own) {
      query.andWhere(own(value, query.alias));
    } else if (relation) {
      for (const [property, wanted] of Object.entries(value)) {
        const column = columnOf(relation.replica, property, field);
        if (addCondition(query, column, `${field}_${property}`, wanted)) filtered.add(relation);
      }
    } else {
      addCondition(query, columnOf(metadata, field), field, value);
    }
  }
  return filtered;
}

/** Whether there is one. */
function addCondition(query: SelectQueryBuilder<any>, column: string, name: string, value: unknown): boolean {
  if (value == null) return false;
  if (typeof value !== 'object' || value instanceof Date) {
    query.andWhere(`${column} = :${name}`, { [name]: value });
    return true;
  }
  const { gte, lt } = value as { gte?: unknown; lt?: unknown };
  if (gte != null) query.andWhere(`${column} >= :${name}_gte`, { [`${name}_gte`]: gte });
  if (lt != null) query.andWhere(`${column} < :${name}_lt`, { [`${name}_lt`]: lt });
  return gte != null || lt != null;
}
