/**
 * Decides how columns are read: as the text that PostgreSQL writes where a JavaScript value would lose something of it
 * (the digits of a numeric, the day of a date in another time zone), or where node-postgres knows no reading of it.
 */
import { types } from 'pg';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const asText = (text: string): string => text;

/** What node-postgres would make a Date of in this process' time zone, or an object. */
export const readAsText: readonly number[] = [
  types.builtins.DATE,
  types.builtins.TIMESTAMP,
  types.builtins.INTERVAL,
];

export function setTextParsers(client: {
  setTypeParser(oid: number, parse: (text: string) => unknown): void;
}) {
  for (const oid of readAsText) client.setTypeParser(oid, asText);
}

/** Of arrays node-postgres reads these, and no more, without loss. */
const exactArrays = new Set([
  'uuid',
  'text',
  'character varying',
  'smallint',
  'integer',
  'real',
  'double precision',
  'boolean',
  'bytea',
  'timestamp with time zone',
]);

/** The column, quoted, with its table where one is given, as a SELECT or RETURNING reads it. */
export function readColumn(column: ColumnMetadata, table?: string): string {
  const name = `${table === undefined ? '' : `"${table}".`}"${column.databaseName}"`;
  if (!column.isArray) return name;
  const type = column.entityMetadata.dataSource.driver.normalizeType(column);
  return exactArrays.has(type) ? name : `${name}::text[]`;
}
