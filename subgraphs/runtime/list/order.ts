/** Decides the order of a list from an order input of exactly one field; ties are broken by the key. */
import { JoineryError } from '../../../wire/errors';

export type Direction = 'ASC' | 'DESC';
export type OrderInput = Record<string, Direction | null | undefined>;

export interface Order {
  /** A property of the entity, never null. */
  readonly property: string;
  readonly direction: Direction;
}

/** Throws BAD_USER_INPUT unless exactly one field is set; the fallback is the list's own order. */
export function readOrder(input: OrderInput | null | undefined, fallback: OrderInput): Order {
  const given = Object.entries(input ?? {}).filter(([, direction]) => direction != null);
  if (input && given.length !== 1) {
    const got = given.map(([property]) => property).join(', ') || 'none';
    throw new JoineryError('BAD_USER_INPUT', `orderBy takes exactly one field, but got: ${got}.`);
  }
  const [property, direction] = (given[0] ?? Object.entries(fallback)[0]) as [string, Direction];
  return { property, direction };
}
