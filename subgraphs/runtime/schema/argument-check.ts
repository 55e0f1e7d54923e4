/**
 * Decides whether the values of arguments can be stored and compared at all: every ID is a uuid, no string has a
 * NUL (PostgreSQL stores none). Runs before a resolver, on every field with arguments.
 */
import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputType,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { JoineryError } from '../../../wire/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Throws INVALID_ID or INVALID_TEXT, naming the argument. */
export function checkArguments(definitions: readonly GraphQLArgument[], args: Record<string, unknown>): void {
  for (const { name, type } of definitions) checkValue(type, args[name], name);
}

/** Throws INVALID_ID unless the value is a uuid. */
export function checkId(value: unknown, path: string): void {
  if (typeof value === 'string' && uuid.test(value)) return;
  throw new JoineryError('INVALID_ID', `${path} is a uuid, but got: ${shown(value)}.`, { argument: path });
}

function checkValue(type: GraphQLInputType, value: unknown, path: string): void {
  if (value == null) return;
  if (isNonNullType(type)) {
    checkValue(type.ofType, value, path);
  } else if (isListType(type)) {
    (value as unknown[]).forEach((item, index) => {
      checkValue(type.ofType, item, `${path}[${index}]`);
    });
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      checkValue(field.type, (value as Record<string, unknown>)[field.name], `${path}.${field.name}`);
    }
  } else if (type === GraphQLID) {
    checkId(value, path);
  } else if (type === GraphQLString && (value as string).includes('\0')) {
    throw new JoineryError('INVALID_TEXT', `${path} holds a NUL character, which cannot be stored.`, {
      argument: path,
    });
  }
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? String(value);
