/**
 * Owns what a scalar or an enumeration may look like in the client's answer. Subgraphs are not trusted with it: a value
 * that the type does not allow is refused, also an enumeration's value that clients may not see.
 */
import { type GraphQLLeafType, isEnumType } from 'graphql';

/** The value as JSON; undefined when the type does not allow it. It is not called for null and undefined. */
export type WriteLeaf = (value: unknown) => string | undefined;

export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return value => texts.get(value);
  }
  switch (type.name) {
    case 'String':
      return value => (typeof value === 'string' ? stringText(value) : undefined);
    case 'ID':
      // https://spec.graphql.org/October2021/#sec-ID: serialized as a string, whatever it was.
      return value =>
        typeof value === 'string' ? stringText(value) : Number.isInteger(value) ? `"${value}"` : undefined;
    case 'Int':
      return value => (Number.isInteger(value) ? `${value}` : undefined);
    case 'Float':
      return value => (Number.isFinite(value) ? `${value}` : undefined);
    case 'Boolean':
      return value => (value === true ? 'true' : value === false ? 'false' : undefined);
    default:
      // What a custom scalar may hold is known to its subgraph alone.
      return value => JSON.stringify(value) ?? 'null';
  }
}

/** What JSON writes otherwise than as it is. https://tc39.es/ecma262/#sec-quotejsonstring */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON treats them apart.
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

function stringText(value: string): string {
  return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
}
