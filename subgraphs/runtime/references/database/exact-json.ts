/**
 * Writes a column's value into JSON so that every digit arrives: JavaScript reads a number of JSON as a double. PostgreSQL
 * reads the text into the replica's column all the same.
 */
import type { QueryRunner } from 'typeorm';

const exactNumber = /^(?:bigint|numeric(?:\([\d,-]+\))?)(\[\])?$/;

/** `type` is the column's, as PostgreSQL writes it. */
export function exactJson(expression: string, type: string): string {
  const found = exactNumber.exec(type);
  return found ? `${expression}::text${found[1] ?? ''}` : expression;
}

/** The types of a table's columns, by name. */
export async function columnTypes(queryRunner: QueryRunner, table: string): Promise<Map<string, string>> {
  const rows: { name: string; type: string }[] = await queryRunner.query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}
