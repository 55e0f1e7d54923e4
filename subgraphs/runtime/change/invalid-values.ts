/** Finds invalid values for columns before any SQL runs. Texts have been read (input/text.ts) before. */
import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { InvalidField } from '../../../wire/contract/errors';

type Values = Readonly<Record<string, unknown>>;

/** Of values by property; what is undefined is left out. */
export function invalidValues(metadata: EntityMetadata, values: Values): InvalidField[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const column = metadata.findColumnWithPropertyName(field);
    const message = column && value !== undefined && refusal(column, value);
    return message ? [{ field, code: 'BAD_USER_INPUT' as const, message }] : [];
  });
}

/** Of a new row: what has neither a value nor a default. */
export function missingValues(metadata: EntityMetadata, values: Values): InvalidField[] {
  return metadata.columns
    .filter(isRequired)
    .filter(({ propertyName }) => values[propertyName] === undefined)
    .map(({ propertyName: field }) => ({ field, code: 'BAD_USER_INPUT', message: `${field} is needed.` }));
}

export const isRequired = (column: ColumnMetadata): boolean =>
  !column.isNullable && column.default === undefined && !column.isGenerated && column.isInsert;

const ranges: Record<string, [number, number]> = {
  smallint: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
};

function refusal(column: ColumnMetadata, value: unknown): string | undefined {
  const { propertyName: name, isNullable, isArray } = column;
  if (value === null) return isNullable ? undefined : `${name} cannot be empty (null).`;
  const values = isArray && Array.isArray(value) ? value : [value];
  if (values.some(one => typeof one === 'number' && !isInRange(column, one)))
    return `${name} is outside the range of its field.`;
  return values.some(one => typeof one === 'string' && hasMoreDecimals(column, one))
    ? `${name} has at most ${column.scale ?? 0} digits after the point.`
    : undefined;
}

/** Which PostgreSQL would round away. */
function hasMoreDecimals(column: ColumnMetadata, value: string): boolean {
  const type = column.entityMetadata.dataSource.driver.normalizeType(column);
  if (type !== 'numeric' || column.precision == null) return false;
  const [, decimals = ''] = value.split('.');
  return decimals.replace(/0+$/, '').length > (column.scale ?? 0);
}

function isInRange(column: ColumnMetadata, value: number): boolean {
  const type = column.entityMetadata.dataSource.driver.normalizeType(column);
  const { precision, scale } = column;
  if (type === 'numeric' && precision != null) return Math.abs(value) < 10 ** (precision - (scale ?? 0));
  const [least, most] = ranges[type] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return value >= least && value <= most;
}
