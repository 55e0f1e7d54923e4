/**
 * Ensures that the values of arguments can be stored and compared: IDs are UUIDs, instants exist, texts fit their
 * columns (input/text.ts). Runs before the resolver of every field with arguments, and refuses all invalid values in
 * one error.
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
import { type InvalidField, invalidFields } from '../../../wire/contract/errors';
import type { ColumnOfInput } from '../input/column-of-input';
import { readComparable, readText } from '../input/text';
import type { SubgraphContext } from '../request/context';
import { InvalidValue } from './invalid-value';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** As many invalid values are told of at the most. */
const maximumTold = 50;

type Values = Record<string | number, unknown>;

interface Check {
  /** Of what a mutation stores; undefined where values are only compared. */
  readonly columnOf: ColumnOfInput | undefined;
  readonly invalid: InvalidField[];
}

/** Says which values of an input, of those that are not invalid already, a mutation of the domain's own refuses. */
export type InputCheck = (input: any, context: SubgraphContext) => readonly InvalidField[];

/** By the resolver that they are of. */
export const inputChecks = new WeakMap<object, InputCheck>();

/** Throws what is invalid, naming the arguments; writes ids and texts as PostgreSQL stores them. */
export function checkArguments(
  definitions: readonly GraphQLArgument[],
  args: Values,
  context: SubgraphContext,
  { columnOf, check }: { readonly columnOf?: ColumnOfInput; readonly check?: InputCheck | undefined } = {},
): void {
  const invalid = invalidArguments(definitions, args, columnOf);
  if (check) {
    const known = new Set(invalid.map(({ field }) => field.replace(/[.[].*$/s, '')));
    const input = Object.entries(args.input ?? args).filter(([field]) => !known.has(field));
    invalid.push(...check(Object.fromEntries(input), context));
  }
  if (invalid.length > 0) throw invalidFields(invalid);
}

/** What is invalid; writes what is not as PostgreSQL stores it. */
export function invalidArguments(
  definitions: readonly GraphQLArgument[],
  args: Values,
  columnOf?: ColumnOfInput,
): InvalidField[] {
  const check: Check = { columnOf, invalid: [] };
  for (const { name, type } of definitions) checkValue(check, type, args, name, name);
  return check.invalid;
}

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** The uuid as PostgreSQL writes it, so that ids can be compared; throws INVALID_ID. */
export function readId(value: unknown, path: string): string {
  if (isId(value)) return value.toLowerCase();
  throw invalidFields([invalidId(value, path)]);
}

function checkValue(
  check: Check,
  type: GraphQLInputType,
  holder: Values,
  key: string | number,
  path: string,
): void {
  const value = holder[key];
  if (value == null || check.invalid.length === maximumTold) return;
  if (isNonNullType(type)) {
    checkValue(check, type.ofType, holder, key, path);
  } else if (isListType(type)) {
    const items = value as unknown[] & Values;
    for (let index = 0; index < items.length; index += 1) {
      checkValue(check, type.ofType, items, index, `${path}[${index}]`);
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      checkValue(check, field.type, value as Values, field.name, `${path}.${field.name}`);
    }
  } else if (value instanceof InvalidValue) {
    const message = `${path} ${value.rule}, but got: ${shown(value.given)}.`;
    check.invalid.push({ field: fieldOf(path), code: value.code, message });
  } else if (type === GraphQLID) {
    if (uuid.test(value as string)) holder[key] = (value as string).toLowerCase();
    else check.invalid.push(invalidId(value, path));
  } else if (type === GraphQLString) {
    const reading = readString(check, value as string, path);
    if ('value' in reading) holder[key] = reading.value;
    else
      check.invalid.push({ field: fieldOf(path), code: reading.code, message: `${path} ${reading.rule}.` });
  }
}

function readString({ columnOf }: Check, value: string, path: string) {
  if (!columnOf) return readComparable(value);
  return readText(value, columnOf(fieldOf(path)) ?? { kind: 'text', maximum: undefined });
}

const invalidId = (value: unknown, path: string): InvalidField => ({
  field: fieldOf(path),
  code: 'INVALID_ID',
  message: `${path} is a uuid, but got: ${shown(value)}.`,
});

/** `input.skills[2]` is of the field `skills`: the input itself has no name in a form. */
const fieldOf = (path: string): string => path.replace(/^\w+\./, '').replace(/\[\d+\]$/, '');

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? String(value);
