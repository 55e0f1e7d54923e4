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
import { JoineryError } from '../../../wire/contract/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Values = Record<string | number, unknown>;

/** Throws INVALID_ID or INVALID_TEXT, naming the argument; writes ids as PostgreSQL does. */
export function checkArguments(definitions: readonly GraphQLArgument[], args: Values): void {
  for (const { name, type } of definitions) checkValue(type, args, name, name);
}

/** The uuid as PostgreSQL writes it, so that ids can be compared; throws INVALID_ID. */
export function readId(value: unknown, path: string): string {
  if (typeof value === 'string' && uuid.test(value)) return value.toLowerCase();
  throw new JoineryError('INVALID_ID', `${path} is a uuid, but got: ${shown(value)}.`, { argument: path });
}

function checkValue(type: GraphQLInputType, holder: Values, key: string | number, path: string): void {
  const value = holder[key];
  if (value == null) return;
  if (isNonNullType(type)) {
    checkValue(type.ofType, holder, key, path);
  } else if (isListType(type)) {
    const items = value as unknown[] & Values;
    for (let index = 0; index < items.length; index += 1) {
      checkValue(type.ofType, items, index, `${path}[${index}]`);
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      checkValue(field.type, value as Values, field.name, `${path}.${field.name}`);
    }
  } else if (type === GraphQLID) {
    holder[key] = readId(value, path);
  } else if (type === GraphQLString && (value as string).includes('\0')) {
    throw new JoineryError('INVALID_TEXT', `${path} holds a NUL character, which cannot be stored.`, {
      argument: path,
    });
  }
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? String(value);
