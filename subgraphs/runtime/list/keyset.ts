/**
 * Decides where in an order a page begins. Rows without a value come last, in ascending and descending lists alike;
 * they are a separate range, so that each range is read from an index in its order.
 */
import type { Sql } from '../request/sql';

/** How a page reads an order: backward pages read the list from its end. */
export interface Keyset {
  readonly direction: 'ASC' | 'DESC';
  readonly backward: boolean;
  /** There may be rows without a value in the first key. */
  readonly nullable: boolean;
  /** The values of the keys to begin after; undefined begins where the list does. */
  readonly after: readonly unknown[] | undefined;
}

/** A part of the list: rows with a value in the first key, or rows without. */
export interface Stretch {
  readonly valued: boolean;
  readonly after: readonly unknown[] | undefined;
}

/** What there is to read, one after the other. */
export function stretchesOf({ nullable, backward, after }: Keyset): Stretch[] {
  const kinds = nullable ? [true, false] : [true];
  if (backward) kinds.reverse();
  const first = after ? kinds.indexOf(after[0] !== null) : 0;
  return kinds.slice(first).map((valued, index) => ({ valued, after: index === 0 ? after : undefined }));
}

/** Where rows without a value stand when stretches are put together. */
const nullsOf = ({ backward }: Keyset) => (backward ? 'NULLS FIRST' : 'NULLS LAST');

/** ` ORDER BY …` of a stretch by these columns: of the one without values the first says nothing. */
export const orderOfStretch = ({ direction }: Keyset, { valued }: Stretch, columns: readonly string[]) =>
  ` ORDER BY ${(valued ? columns : columns.slice(1)).map(column => `${column} ${direction}`).join(', ')}`;

/** What follows ORDER BY, of stretches together. */
export const orderOf = (keyset: Keyset, [first, ...others]: readonly string[]) =>
  [
    `${first} ${keyset.direction} ${nullsOf(keyset)}`,
    ...others.map(one => `${one} ${keyset.direction}`),
  ].join(', ');

/** Which rows are in the stretch, from where it begins; `orAt` has the row that it begins after as well. */
export function stretchCondition(
  { direction, nullable }: Keyset,
  { valued, after }: Stretch,
  columns: readonly string[],
  orAt = false,
): Sql[] {
  const conditions: Sql[] = [];
  if (nullable) conditions.push({ text: `${columns[0]} IS ${valued ? 'NOT NULL' : 'NULL'}` });
  if (after) {
    const from = valued ? 0 : 1;
    const later = `${direction === 'ASC' ? '>' : '<'}${orAt ? '=' : ''}`;
    const values = columns.map((_, index) => `:after${index}`);
    conditions.push({
      text: `(${columns.slice(from).join(', ')}) ${later} (${values.slice(from).join(', ')})`,
      params: afterParams(after),
    });
  }
  return conditions;
}

export const afterParams = (after: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(after.map((value, index) => [`after${index}`, value]));

/** What is on the other side of where the page begins, in the order from there. */
export const mirrored = (keyset: Keyset): Keyset => ({
  ...keyset,
  direction: keyset.direction === 'ASC' ? 'DESC' : 'ASC',
  backward: !keyset.backward,
});
