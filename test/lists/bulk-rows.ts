/**
 * Fills every table of a domain with rows made in PostgreSQL, from what its entities declare. The i-th row of every table
 * has the same id, so that a reference needs no look-up. Of each column a value is frequent (a fifth of the rows or more),
 * one is rare (a few rows), and one there is none of: in texts and in arrays of texts the words `often`, `seldom` and none.
 */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { definitionOf } from '../../subgraphs/runtime/declare/definition-of';
import { replicaDeclaration } from '../../subgraphs/runtime/references/declare/replica';

/** Objects that are referred to: the first by a fifth of the rows, the last but one by a few, the last by none. */
export const referred = 500;
export const frequent = 0;
export const rare = referred - 2;
export const none = referred - 1;

/** Every so many rows one has the rare value. */
const rareEvery = 4_001;

export const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const sqlId = (index: string) => `('00000000-0000-4000-8000-' || lpad((${index})::text, 12, '0'))::uuid`;

/** `owner` may do as it likes with the tables, row-level security included. */
export async function fillTables(
  dataSource: DataSource,
  owner: { query(sql: string): Promise<unknown> },
  tenantId: string,
  rows: number,
): Promise<void> {
  // Neither triggers nor foreign keys: what is made here is read, and never changed.
  await owner.query('SET session_replication_role = replica');
  for (const metadata of dataSource.entityMetadatas) {
    const table = metadata.tableName;
    const checks: any = await owner.query(
      `SELECT conname FROM pg_constraint WHERE conrelid = '"${table}"'::regclass AND contype = 'c'`,
    );
    for (const { conname } of checks)
      await owner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${conname}"`);
    const count = isTenant(metadata) ? 1 : replicaDeclaration(metadata.target) ? referred : rows;
    const columns = metadata.columns.filter(
      ({ generatedType, type }) => !generatedType && type !== 'tsvector',
    );
    const values = columns.map((column, salt) => columnValue(metadata, column, tenantId, salt));
    await owner.query(
      `INSERT INTO "${table}" (${columns.map(({ databaseName }) => `"${databaseName}"`)})
         SELECT ${values} FROM generate_series(0, ${count - 1}) AS i ON CONFLICT DO NOTHING`,
    );
    await owner.query(`VACUUM (ANALYZE) "${table}"`);
  }
}

/** The table of the tenants themselves, whose key is the tenant. */
const isTenant = (metadata: EntityMetadata): boolean =>
  metadata.name === 'Tenant' || replicaDeclaration(metadata.target)?.type === 'Tenant';

function columnValue(
  metadata: EntityMetadata,
  column: ColumnMetadata,
  tenantId: string,
  salt: number,
): string {
  const { propertyName, type, isNullable, isArray, length } = column;
  if (propertyName === 'tenantId' || (propertyName === 'id' && isTenant(metadata))) return `'${tenantId}'`;
  if (propertyName === 'id') return sqlId('i');
  const choices = choicesOf(metadata, column);
  const words = wordsOfArray(metadata, column);
  const noise = `abs(hashint4(i * 31 + ${salt}))`;
  if (choices) {
    const [first, second = first, ...others] = choices;
    const last = others.at(-1) ?? second;
    return `CASE WHEN i % ${rareEvery} = 7 THEN '${last}' WHEN ${noise} % 10 < 6 THEN '${first}' ELSE '${second}' END`;
  }
  if (isArray && words.length > 0) return `ARRAY[${words}]`;
  const isRare = `i % ${rareEvery} = 7`;
  const isOften = `${noise} % 10 < 6`;
  if (isArray && type === 'text')
    return `CASE WHEN ${isRare} THEN ARRAY['seldom'] WHEN ${isOften} THEN ARRAY['often'] ELSE '{}' END`;
  if (isArray) return `'{}'`;
  switch (String(type)) {
    case 'uuid':
      return sqlId(
        `CASE WHEN i % ${rareEvery} = 7 THEN ${rare} WHEN ${noise} % 5 = 0 THEN ${frequent} ELSE ${noise} % ${rare} END`,
      );
    case 'boolean':
      return `i % ${rareEvery} = 7`;
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'smallint':
    case 'real':
    case 'double precision':
      return `${noise} % 1000`;
    case 'timestamptz':
      return isNullable
        ? `CASE WHEN ${noise} % 5 > 0 THEN '2026-01-01'::timestamptz + ${noise} % 30000000 * interval '1 second' END`
        : `'2026-01-01'::timestamptz + ${noise} % 30000000 * interval '1 second'`;
    case 'jsonb':
    case 'json':
      return `'{}'`;
    default: {
      const word = `CASE WHEN ${isRare} THEN ' seldom' WHEN ${isOften} THEN ' often' ELSE '' END`;
      const text = `left('w' || ${noise} % 100000 || '-' || i || ${word}, ${length || 1_000})`;
      return isNullable ? `CASE WHEN ${noise} % 5 > 0 THEN ${text} END` : text;
    }
  }
}

/** The words, quoted, that the array must have for the row to be readable. */
function wordsOfArray({ dataSource, name }: EntityMetadata, { databaseName }: ColumnMetadata): string[] {
  const viewer = { tenantId: '', userId: '', roles: [] };
  const condition = definitionOf(dataSource.manager).readable?.[name]?.(viewer, name)?.sql ?? '';
  return condition.match(new RegExp(`'\\w+'(?= = ANY \\(${databaseName}\\))`, 'g')) ?? [];
}

/** The words of `@Choice`, as its CHECK has them. */
export function choicesOf(metadata: EntityMetadata, { databaseName }: ColumnMetadata): string[] | undefined {
  const check = metadata.checks.find(({ expression }) => expression.startsWith(`${databaseName} IN (`));
  return check?.expression.match(/'[^']*'/g)?.map(quoted => quoted.slice(1, -1));
}
