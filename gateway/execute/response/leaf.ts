/**
 * Decides which values a scalar or an enumeration may have in the client's answer. Subgraphs are not trusted: a value
 * that the type does not allow is refused, including enum values that clients may not see.
 */
import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { AnswerBytes } from '../../../wire/contract/answer-bytes';
import { ExactNumber, jsonText } from '../../json/exact-number';

/** Writes the value as JSON; false when the type does not allow it. It is not called for null and undefined. */
export type WriteLeaf = (value: unknown, bytes: AnswerBytes) => boolean;

export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const ready = new Map<unknown, Uint8Array>(
      type.getValues().map(({ name }) => [name, Buffer.from(`"${name}"`)]),
    );
    return (value, bytes) => {
      const text = ready.get(value);
      if (text) bytes.copy(text);
      return text !== undefined;
    };
  }
  switch (type.name) {
    case 'String':
      return (value, bytes) => {
        if (typeof value !== 'string') return false;
        bytes.string(value);
        return true;
      };
    case 'ID':
      // https://spec.graphql.org/October2021/#sec-ID: serialized as a string, whatever it was.
      return (value, bytes) => {
        if (value instanceof ExactNumber) return writeId(value, bytes);
        if (typeof value !== 'string' && !Number.isInteger(value)) return false;
        bytes.string(String(value));
        return true;
      };
    case 'Int':
      return (value, bytes) =>
        isInt(value) ? written(value, bytes) : isInt(plain(value)) && written(plain(value), bytes);
    case 'Float':
      return (value, bytes) =>
        Number.isFinite(value)
          ? written(value, bytes)
          : Number.isFinite(plain(value)) && written(plain(value), bytes);
    case 'Boolean':
      return (value, bytes) => typeof value === 'boolean' && written(value, bytes);
    default:
      // What a custom scalar may hold is known to its subgraph alone.
      return (value, bytes) => {
        const text = jsonOf(value);
        if (text !== undefined) bytes.utf8(text);
        return text !== undefined;
      };
  }
}

/** What was read to the digit, as a number of GraphQL's own. */
function plain(value: unknown): unknown {
  return value instanceof ExactNumber ? Number(value.text) : value;
}

function writeId({ text }: ExactNumber, bytes: AnswerBytes): boolean {
  if (!Number.isInteger(Number(text))) return false;
  bytes.string(/^-?\d+$/.test(text) ? text : String(Number(text)));
  return true;
}

/** https://spec.graphql.org/October2021/#sec-Int: 32 bits. */
function isInt(value: unknown): boolean {
  return value === ((value as number) | 0);
}

/** Undefined for what is nested too deep to be written, though it could be read. */
function jsonOf(value: unknown): string | undefined {
  try {
    return jsonText(value) ?? 'null';
  } catch {
    return undefined;
  }
}

function written(value: unknown, bytes: AnswerBytes): true {
  bytes.ascii(`${value}`);
  return true;
}
