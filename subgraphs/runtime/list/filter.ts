/**
 * Interprets a filter input: all of its conditions must hold. A value means equality, { gte, lt } a range; `or` and
 * `not` contain filters; `search` contains words; a field named like a relation to a replica contains conditions on
 * the replica. Fields that are not columns are the domain's `filters`. Null is ignored, as if the field were left out.
 */
import type { EntityManager, EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { ReplicaRelations } from '../declare/replica-relation';
import { columnOf } from '../request/row-query';
import { paramsOf, type Sql } from '../request/sql';
import { columnConditions, operatorOf } from './filter-column';
import { replicaCondition } from './filter-replica';
import { itemCondition, searchCondition } from './found-rows';

/** A filter field that is no column: its value → an SQL condition on the row, called `alias`; or an item of an array. */
export type Filters = Record<string, ((value: any, alias: string) => string) | ItemFilter>;

export interface ItemFilter {
  /** The property of the array, of which the entity has `@ItemsOf`. */
  readonly item: string;
  /** What a client's text stands for in the array; itself, unless given. */
  readonly read?: (value: string) => string;
}

export type FilterInput = Record<string, unknown>;

export interface Filterable {
  readonly metadata: EntityMetadata;
  readonly relations: ReplicaRelations;
  readonly filters: Filters;
}

/** What no row is; a list of it needs no statement. */
export const nothing: Sql = { text: 'false' };

/** Filters in one input, those in `or` and `not` included, at the most. */
const maximumFilters = 20;

/** Looks up which objects the conditions on replicas mean. Throws BAD_USER_INPUT. */
export async function readFilter(
  manager: EntityManager,
  list: Filterable,
  input: FilterInput | null | undefined,
): Promise<Sql[]> {
  let count = 0;
  return read(input, 'filter');

  async function read(filter: FilterInput | null | undefined, path: string): Promise<Sql[]> {
    count += 1;
    if (count > maximumFilters) {
      throw new JoineryError('BAD_USER_INPUT', `A filter has at most ${maximumFilters} filters in it.`);
    }
    const conditions: Sql[] = [];
    for (const [field, value] of Object.entries(filter ?? {})) {
      if (value == null) continue;
      conditions.push(...(await readField(field, value, `${path}_${field}`)));
    }
    return conditions;
  }

  async function readField(field: string, value: any, path: string): Promise<Sql[]> {
    const { metadata, relations, filters } = list;
    const own = filters[field];
    if (typeof own === 'function') return [{ text: `(${own(value, metadata.tableName)})` }];
    if (own) return itemCondition(manager, metadata, own.item, own.read?.(value) ?? value, path);
    if (field === 'search') return searchCondition(manager, metadata, value, path);
    const relation = relations.get(field);
    if (relation) return replicaCondition(manager, relation, value, path);
    const operator = operatorOf(metadata, field);
    if (operator) {
      return columnConditions(columnOf(metadata, operator.property), operator.name, value, path);
    }
    if (field === 'or') {
      const alternatives: Sql[][] = [];
      for (const [index, one] of value.entries()) alternatives.push(await read(one, `${path}_${index}`));
      return alternatives.length === 0 ? [nothing] : [joined(alternatives, ' OR ')];
    }
    // Rows of which it cannot be said whether they are so are not so.
    const { text, params } = joined([await read(value, path)], '');
    return [{ text: `${text} IS NOT TRUE`, params }];
  }
}

function joined(alternatives: readonly Sql[][], by: string): Sql {
  const texts = alternatives.map(all => `(${all.map(({ text }) => text).join(' AND ') || 'true'})`);
  return { text: `(${texts.join(by)})`, params: paramsOf(alternatives.flat()) };
}
