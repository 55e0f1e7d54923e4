/**
 * Defines the scalars of column types that GraphQL has no scalar for. A value is the text that PostgreSQL writes, so
 * that nothing of it is lost on the way; bytes are base64. docs/reference/columns.md lists them.
 */
import { GraphQLScalarType, type ValueNode } from 'graphql';
import { isDay } from './calendar-day';
import { InvalidValue } from './invalid-value';

interface ColumnScalar {
  /** Goes on after the field's name. */
  readonly rule: string;
  /** What is stored for a client's text; undefined refuses it. */
  readonly read: (text: string) => unknown;
  readonly write?: (value: any) => string;
  /** JSON's numbers are taken as well, where JavaScript has kept all of their digits. */
  readonly numbers?: boolean;
}

const day = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?`;
const part = (unit: string) => String.raw`(?:-?\d{1,7}${unit})?`;
const seconds = String.raw`(?:-?\d{1,7}(?:\.\d{1,6})?S)?`;

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const localTime = new RegExp(`^${time}$`);
const localDateTime = new RegExp(`^(${day})[T ]${time}$`);
// https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT: each part may be negative.
const duration = new RegExp(
  `^P(?=.)${['Y', 'M', 'W', 'D'].map(part).join('')}(?:T(?=.)${part('H')}${part('M')}${seconds})?$`,
);
const base64 = /^(?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i;
const range = /^(?:empty|[[(][^,]*,[^,]*[\])])$/;
/** Digits of a number that a double always keeps. */
const exactDigits = 15;
/** PostgreSQL takes more; nobody's amounts need them. */
const longestDecimal = 1_000;
const largest = 2n ** 63n - 1n;

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

const definitions: Readonly<Record<string, ColumnScalar>> = {
  BigInt: {
    rule: 'is a BigInt, an integer from -9223372036854775808 to 9223372036854775807, written like "9007199254740993"',
    read: text => {
      if (!/^-?\d{1,19}$/.test(text)) return undefined;
      const number = BigInt(text);
      return number > largest || number < -largest - 1n ? undefined : String(number);
    },
    numbers: true,
  },
  Byte: {
    rule: 'is a Byte, written in base64 like "aGVsbG8="',
    read: text => (base64.test(text) ? Buffer.from(text, 'base64') : undefined),
    write: value => (Buffer.isBuffer(value) ? value.toString('base64') : String(value)),
  },
  Decimal: {
    rule: 'is a Decimal, written like "12.50"; as a text, so that every digit counts',
    read: text => (text.length <= longestDecimal && decimal.test(text) ? text : undefined),
    numbers: true,
  },
  Duration: {
    rule: 'is a Duration, written like P1Y2M3DT4H5M6.789S',
    read: matching(duration),
  },
  LocalDate: {
    rule: 'is a LocalDate, written like 2026-02-03',
    read: text => (isDay(text) ? text : undefined),
  },
  LocalDateTime: {
    rule: 'is a LocalDateTime, written like 2026-02-03T04:05:06.789',
    read: text => (isDay(localDateTime.exec(text)?.[1] ?? '') ? text : undefined),
    write: value => String(value).replace(' ', 'T'),
  },
  LocalTime: {
    rule: 'is a LocalTime, written like 04:05:06.789',
    read: matching(localTime),
  },
  Range: {
    rule: 'is a Range, written like [1,10) or [2026-01-01,)',
    read: matching(range),
  },
};

/** By name, for the schema. */
export const columnScalars: Readonly<Record<string, GraphQLScalarType>> = Object.fromEntries(
  Object.entries(definitions).map(([name, scalar]) => [name, scalarOf(name, scalar)]),
);

function scalarOf(name: string, { rule, read, write = String, numbers }: ColumnScalar): GraphQLScalarType {
  const parse = (text: string | undefined, given: unknown) =>
    (text === undefined ? undefined : read(text)) ?? new InvalidValue(given, rule);
  return new GraphQLScalarType({
    name,
    serialize: write,
    parseValue: given => parse(textOf(given, numbers), given),
    // A literal has every digit that was written.
    parseLiteral: node => {
      const isTaken = node.kind === 'StringValue' || (numbers && isNumber(node));
      return parse(isTaken ? (node as { value: string }).value : undefined, 'value' in node && node.value);
    },
  });
}

function textOf(given: unknown, numbers = false): string | undefined {
  if (typeof given === 'string') return given;
  if (!numbers || typeof given !== 'number') return undefined;
  const text = String(given);
  return Number.isSafeInteger(given) || text.replace(/\D/g, '').length <= exactDigits ? text : undefined;
}

const isNumber = ({ kind }: ValueNode): boolean => kind === 'IntValue' || kind === 'FloatValue';
