/**
 * Owns what a scalar or an enumeration may look like in the client's answer. Subgraphs are not trusted with it: a value
 * that the type does not allow is refused, also an enumeration's value that clients may not see.
 */
import { type GraphQLLeafType, isEnumType } from 'graphql';

/** The value as the client gets it; undefined when the type does not allow it. */
export type ReadLeaf = (value: unknown) => unknown;

export function leafReader(type: GraphQLLeafType): ReadLeaf {
  if (isEnumType(type)) {
    const values = new Set(type.getValues().map(({ name }) => name));
    return value => (values.has(value as string) ? value : undefined);
  }
  switch (type.name) {
    case 'String':
      return value => (typeof value === 'string' ? value : undefined);
    case 'ID':
      // https://spec.graphql.org/October2021/#sec-ID: serialized as a string, whatever it was.
      return value =>
        typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined;
    case 'Int':
      return value => (Number.isInteger(value) ? value : undefined);
    case 'Float':
      return value => (Number.isFinite(value) ? value : undefined);
    case 'Boolean':
      return value => (typeof value === 'boolean' ? value : undefined);
    default:
      // What a custom scalar may hold is known to its subgraph alone.
      return value => value;
  }
}
