/**
 * Decides which condition a filter field puts on a column: equality, a range, or, by its suffix, `In`, `IsNull`,
 * `StartsWith`.
 */
import type { EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { Sql } from '../request/sql';

export type OperatorName = 'Is' | 'In' | 'IsNull' | 'StartsWith';

export interface Operator {
  readonly name: OperatorName;
  readonly property: string;
}

/** Values of an `In` at the most. */
const maximumValues = 100;

/** `statusIn` is `In` of `status`; undefined where the entity has no such column. */
export function operatorOf(metadata: EntityMetadata, field: string): Operator | undefined {
  if (metadata.findColumnWithPropertyName(field)) return { name: 'Is', property: field };
  const [, property, name] = /^(\w+?)(In|IsNull|StartsWith)$/.exec(field) ?? [];
  if (property === undefined || !metadata.findColumnWithPropertyName(property)) return undefined;
  return { name: name as OperatorName, property };
}

export function columnConditions(column: string, operator: OperatorName, value: any, name: string): Sql[] {
  if (operator === 'In') {
    if (value.length > maximumValues) {
      const field = name.split('_').slice(1).join('.');
      const message = `filter.${field} has at most ${maximumValues} values, but got: ${value.length}.`;
      throw new JoineryError('BAD_USER_INPUT', message, { field });
    }
    // One value's rows are in the order of an index, those of several in none.
    return value.length === 1
      ? [{ text: `${column} = :${name}`, params: { [name]: value[0] } }]
      : [{ text: `${column} = ANY(:${name})`, params: { [name]: value } }];
  }
  if (operator === 'IsNull') return [{ text: `${column} IS ${value ? 'NULL' : 'NOT NULL'}` }];
  if (operator === 'StartsWith') return prefixConditions(column, value, name);
  if (typeof value !== 'object' || value instanceof Date) {
    return [{ text: `${column} = :${name}`, params: { [name]: value } }];
  }
  const { gte, lt } = value as { gte?: unknown; lt?: unknown };
  const range: Sql[] = [];
  if (gte != null) range.push({ text: `${column} >= :${name}_gte`, params: { [`${name}_gte`]: gte } });
  if (lt != null) range.push({ text: `${column} < :${name}_lt`, params: { [`${name}_lt`]: lt } });
  return range;
}

/**
 * A range of the column's ICU collation, and so of its index: letters are compared before accents and case, and U+FFFF is
 * after all letters. `arz` finds Ärzte. https://www.unicode.org/reports/tr35/tr35-collation.html#FFFE_FFFF
 */
function prefixConditions(column: string, prefix: string, name: string): Sql[] {
  if (prefix === '') return [];
  const letters = prefix.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [
    { text: `${column} >= :${name}_from`, params: { [`${name}_from`]: letters } },
    { text: `${column} < :${name}_to`, params: { [`${name}_to`]: `${letters}\uffff` } },
  ];
}
