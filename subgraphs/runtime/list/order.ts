/** Decides the order of a list from an order input of exactly one field. */
import type { EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { ReplicaRelations } from '../declare/replica-relation';
import { columnOf } from '../request/row-query';

export type Direction = 'ASC' | 'DESC';
/** One level deep: `{ author: { username: 'ASC' } }` is by a field of the replica that the relation leads to. */
export interface OrderInput {
  readonly [property: string]: Direction | OrderInput | null | undefined;
}

export interface Order {
  /** The relation to the replica that has the field; undefined where the row has it itself. */
  readonly relation: string | undefined;
  readonly field: string;
  /** Its name in a row: `author.username`. */
  readonly property: string;
  readonly direction: Direction;
}

/** What rows are compared by, one after the other. */
export interface SortKey {
  /** Its name in a row. */
  readonly property: string;
  /** Its column, quoted, with its table. */
  readonly column: string;
}

/** Throws BAD_USER_INPUT unless exactly one field is set, in the relation as well; the fallback is the list's own order. */
export function readOrder(input: OrderInput | null | undefined, fallback: OrderInput): Order {
  const [property, value] = onlyField(input ?? fallback, 'orderBy');
  if (typeof value === 'string') return { relation: undefined, field: property, property, direction: value };
  const [field, direction] = onlyField(value, `orderBy.${property}`) as [string, Direction];
  return { relation: property, field, property: `${property}.${field}`, direction };
}

/**
 * Rows with the same value are told apart by their id; of those that refer to the same object, or to objects that look
 * the same, the older one is before: the index of the reference has them in this order.
 */
export function sortKeysOf(metadata: EntityMetadata, relations: ReplicaRelations, order: Order): SortKey[] {
  const own = (property: string): SortKey => ({ property, column: columnOf(metadata, property) });
  if (order.relation === undefined) return [own(order.field), own('id')];
  const { replica, property } = relations.get(order.relation)!;
  return [
    { property: order.property, column: columnOf(replica, order.field, property) },
    own('createdAt'),
    own('id'),
  ];
}

function onlyField(input: OrderInput, name: string): [property: string, value: Direction | OrderInput] {
  const given = Object.entries(input).filter(([, value]) => value != null);
  if (given.length === 1) return given[0] as [string, Direction | OrderInput];
  const got = given.map(([property]) => property).join(', ') || 'none';
  throw new JoineryError('BAD_USER_INPUT', `${name} takes exactly one field, but got: ${got}.`);
}
