/** Reads which enumerations and extensions columns need, from the entities and from PostgreSQL. */
import type { QueryRunner } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { enumNameOf } from '../declare/sql-type';
import type { OwnType, Schema } from './schema';
import { quoted } from './written';

/** Extensions that bring one type, called as they are. PostgreSQL trusts them: the owner of a database may create them. */
const extensions = ['citext', 'hstore', 'ltree'];

const enumeration = (name: string, values: readonly string[]): OwnType => ({
  name,
  kind: 'TYPE',
  sql: `CREATE TYPE ${quoted(name)} AS ENUM (${values.map(value => `'${value.replaceAll("'", "''")}'`).join(', ')})`,
});

const extension = (name: string): OwnType => ({
  name,
  kind: 'EXTENSION',
  sql: `CREATE EXTENSION IF NOT EXISTS ${name}`,
});

export function declaredTypes(columns: readonly ColumnMetadata[]): OwnType[] {
  const types = new Map<string, OwnType>();
  for (const column of columns) {
    const type = String(column.type);
    const own =
      type === 'enum'
        ? enumeration(enumNameOf(column), (column.enum ?? []).map(String))
        : extensions.includes(type) && extension(type);
    if (own) types.set(own.name, own);
  }
  return [...types.values()];
}

export async function readTypes(queryRunner: QueryRunner): Promise<OwnType[]> {
  const enums: { name: string; values: string[] }[] = await queryRunner.query(
    `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
      WHERE t.typnamespace = current_schema()::regnamespace GROUP BY t.typname ORDER BY t.typname`,
  );
  const brought: { name: string }[] = await queryRunner.query(
    'SELECT extname AS name FROM pg_extension WHERE extname = ANY ($1) ORDER BY extname',
    [extensions],
  );
  return [
    ...enums.map(({ name, values }) => enumeration(name, values)),
    ...brought.map(({ name }) => extension(name)),
  ];
}

/** The types that only the one schema has. Throws where both have an enumeration with other values. */
export function typesBetween(from: Schema, to: Schema): { gone: OwnType[]; made: OwnType[] } {
  for (const { name, sql } of to.types) {
    const before = from.types.find(type => type.name === name);
    if (before && before.sql !== sql)
      throw new Error(
        `The enumeration ${name} has other values than the migrations give it. Write the step yourself, as in: ALTER TYPE ${name} ADD VALUE 'NEW'. @Choice declares values that a drafted migration can change.`,
      );
  }
  const only = (one: Schema, other: Schema) =>
    one.types.filter(({ name }) => !other.types.some(type => type.name === name));
  return { gone: only(from, to), made: only(to, from) };
}
