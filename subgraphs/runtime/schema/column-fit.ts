/**
 * Checks that the scalar of a field holds each value of its column, and that a list can be filtered and ordered by a
 * column. docs/reference/columns.md has the table.
 */
import {
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isScalarType,
} from 'graphql';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

const anyText = ['String', 'ID'];
const ranges = ['int4range', 'int8range', 'numrange', 'daterange', 'tsrange', 'tstzrange'];

/** By the column's type: the scalars that lose nothing, the best first. */
const scalarsOf: Readonly<Record<string, readonly string[]>> = {
  uuid: ['ID', 'String'],
  text: anyText,
  'character varying': anyText,
  character: anyText,
  citext: anyText,
  enum: anyText,
  smallint: ['Int', 'Float', 'ID'],
  integer: ['Int', 'Float', 'ID'],
  bigint: ['BigInt', ...anyText],
  numeric: ['Decimal', 'String'],
  real: ['Float'],
  'double precision': ['Float'],
  boolean: ['Boolean'],
  'timestamp with time zone': ['DateTime'],
  'timestamp without time zone': ['LocalDateTime', 'String'],
  date: ['LocalDate', 'String'],
  'time without time zone': ['LocalTime', 'String'],
  interval: ['Duration', 'String'],
  bytea: ['Byte'],
  ...Object.fromEntries(ranges.map(range => [range, ['Range', 'String']])),
  ...Object.fromEntries(['inet', 'cidr', 'macaddr', 'macaddr8'].map(address => [address, ['String']])),
};

/** What a JSON value is in GraphQL is its author's to say. */
const isJson = (type: string): boolean => type === 'json' || type === 'jsonb';

export const typeOfColumn = (column: ColumnMetadata): string =>
  column.entityMetadata.dataSource.driver.normalizeType(column);

/**
 * Of `Book.price` the sentence that says which scalar to declare, or undefined. `ownScalars` are those that the domain
 * resolves itself.
 */
export function misfitOfColumn(
  name: string,
  fieldType: GraphQLOutputType | GraphQLInputType,
  column: ColumnMetadata,
  ownScalars: Readonly<Record<string, unknown>>,
): string | undefined {
  const type = typeOfColumn(column);
  if (column.isArray && isJson(type))
    return `${name} is an array of ${type}: declare the column ${type}, which holds arrays by itself.`;
  if (isJson(type)) return undefined;
  const isList = isListType(getNullableType(fieldType));
  if (isList !== column.isArray) {
    return column.isArray
      ? `${name} is an array of ${type}: declare it a list, like [${scalarsOf[type]?.[0] ?? 'String'}!].`
      : `${name} is a list, but the column of ${column.propertyName} is ${type}, and no array: declare the column with array: true, or take the list off.`;
  }
  const named = getNamedType(fieldType);
  if (isScalarType(named) && named.name in ownScalars) return undefined;
  const scalars = scalarsOf[type];
  if (!scalars) {
    return `${name} is of the type ${type}, which no scalar here holds: write a resolver for it, or take it out of the SDL.`;
  }
  if (isEnumType(named) ? scalars === anyText : scalars.includes(named.name)) return undefined;
  return `${name} is ${named.name}, but the column of ${column.propertyName} is ${type}: declare it ${scalars.join(' or ')}, which loses nothing.`;
}

/** Undefined where rows can be found by one value of the column, or in a range. */
export function misfitOfFilter(name: string, column: ColumnMetadata): string | undefined {
  const type = typeOfColumn(column);
  if (!column.isArray && !isJson(type) && type !== 'bytea') return undefined;
  const held = column.isArray ? `an array of ${type}` : type;
  return `${name}, which is ${held}: rows are found by one value, so write a condition to \`filters\`.`;
}

/** Undefined where a cursor can stand on a value of the column. */
export function misfitOfOrder(name: string, column: ColumnMetadata): string | undefined {
  const type = typeOfColumn(column);
  if (column.isArray || isJson(type) || type === 'bytea' || !(type in scalarsOf)) {
    const held = column.isArray ? `an array of ${type}` : type;
    return `${name}, which is ${held}: a cursor cannot stand on it, so take it out of orderBy.`;
  }
  if (type === 'timestamp with time zone' && column.precision !== 3 && column.precision !== 0) {
    return `${name}, which holds more than the milliseconds of a DateTime: declare it with precision: 3, as @Instant does, so that a cursor can stand on it.`;
  }
  return undefined;
}
