/**
 * Owns where in an order a page begins. Rows without a value stand at the end of the list, whether it ascends or
 * descends; they are a stretch of their own, so that each stretch is read from an index in its order.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** The columns of an order, and how a page reads them: backward pages read the list from its end. */
export interface Keyset {
  readonly column: string;
  readonly key: string;
  /** There may be rows without a value. */
  readonly nullable: boolean;
  readonly direction: 'ASC' | 'DESC';
  readonly backward: boolean;
}

/** A part of the list: rows with a value in the order's column, or rows without. */
export interface Stretch {
  readonly valued: boolean;
  /** The value and the key to begin after; undefined begins where the stretch does. */
  readonly after: readonly unknown[] | undefined;
}

/** What there is to read, one after the other. */
export function stretchesOf(
  { nullable, backward }: Keyset,
  after: readonly unknown[] | undefined,
): Stretch[] {
  const kinds = nullable ? [true, false] : [true];
  if (backward) kinds.reverse();
  const first = after ? kinds.indexOf(after[0] !== null) : 0;
  return kinds.slice(first).map((valued, index) => ({ valued, after: index === 0 ? after : undefined }));
}

/** Where rows without a value stand when stretches are put together. */
export const nullsOf = ({ backward }: Keyset) => (backward ? 'NULLS FIRST' : 'NULLS LAST');

/** Reads the stretch in its order, from where it begins. */
export function readStretch(
  statement: SelectQueryBuilder<ObjectLiteral>,
  { column, key, direction }: Keyset,
  { valued, after }: Stretch,
): void {
  const later = direction === 'ASC' ? '>' : '<';
  if (valued) {
    if (after) statement.andWhere(`(${column}, ${key}) ${later} (:afterValue, :afterKey)`);
    statement.orderBy(column, direction);
  } else if (after) {
    statement.andWhere(`${key} ${later} :afterKey`);
  }
  statement.addOrderBy(key, direction);
  if (after) statement.setParameters({ afterValue: after[0], afterKey: after[1] });
}
