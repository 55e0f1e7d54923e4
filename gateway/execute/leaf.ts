/**
 * Owns what a scalar or an enumeration may look like in the client's answer. Subgraphs are not trusted with it: a value
 * that the type does not allow is refused, also an enumeration's value that clients may not see.
 */
import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Writing } from './writing';

/** The value as JSON; undefined when the type does not allow it. It is not called for null and undefined. */
export type WriteLeaf = (value: unknown, writing: Writing) => string | undefined;

export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return value => texts.get(value);
  }
  switch (type.name) {
    case 'String':
      return (value, writing) => (typeof value === 'string' ? stringText(value, writing) : undefined);
    case 'ID':
      // https://spec.graphql.org/October2021/#sec-ID: serialized as a string, whatever it was.
      return (value, writing) =>
        typeof value === 'string'
          ? stringText(value, writing)
          : Number.isInteger(value)
            ? `"${value}"`
            : undefined;
    case 'Int':
      return value => (isInt(value) ? `${value}` : undefined);
    case 'Float':
      return value => (Number.isFinite(value) ? `${value}` : undefined);
    case 'Boolean':
      return value => (value === true ? 'true' : value === false ? 'false' : undefined);
    default:
      // What a custom scalar may hold is known to its subgraph alone.
      return (value, writing) => {
        writing.ascii = false;
        return jsonOf(value);
      };
  }
}

/** https://spec.graphql.org/October2021/#sec-Int: 32 bits. */
function isInt(value: unknown): boolean {
  return value === ((value as number) | 0);
}

/** Undefined for what is nested too deep to be written, though it could be read. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return undefined;
  }
}

/** Neither what JSON writes otherwise (https://tc39.es/ecma262/#sec-quotejsonstring) nor what is no ASCII. */
const asItIs = /^[ !#-[\]-\u007f]*$/;

function stringText(value: string, writing: Writing): string {
  if (asItIs.test(value)) return `"${value}"`;
  writing.ascii = false;
  return JSON.stringify(value);
}
