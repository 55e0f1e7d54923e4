/**
 * Asks the database which of its table's rules a row would violate, all at once, because a failing write reports only
 * the first. Called only if something is already invalid.
 */
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { InvalidField } from '../../../wire/contract/errors';
import { databaseError, type Violations } from '../database/database-error';
import { columnsOfCheck } from '../database/derived-violations';
import { sqlTypeOf } from '../declare/sql-type';
import { storedName } from '../references/database/stored-name';
import { storable } from './write-row';

/** The class of PostgreSQL's errors about values. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const dataException = '22';

interface Rule {
  readonly name: string;
  readonly sql: string;
}

/**
 * `row`: what is to be written, by property. Rules about a property of `invalid` are left out: it is reported already.
 * `isNew`: no row has its key.
 */
export async function brokenRules(
  manager: EntityManager,
  metadata: EntityMetadata,
  row: Readonly<Record<string, unknown>>,
  invalid: ReadonlySet<string>,
  violations: Violations,
  isNew: boolean,
): Promise<InvalidField[]> {
  const isAsked = (columns: readonly ColumnMetadata[]) =>
    columns.every(({ propertyName }) => !invalid.has(propertyName));
  const checks = metadata.checks
    .filter(({ expression }) => isAsked(columnsOfCheck(metadata, expression)))
    .map(({ name, expression }): Rule => ({ name, sql: `NOT (${expression})` }));
  const uniques = [...metadata.uniques, ...metadata.indices.filter(isPlainUnique)]
    .filter(({ columns }) => isAsked(columns) && !columns.some(({ isPrimary }) => isPrimary))
    .map(({ name, columns }): Rule => ({ name, sql: taken(metadata, columns, isNew) }));
  const rules = [...checks, ...uniques];
  if (rules.length === 0) return [];
  const { driver } = manager.dataSource;
  const values: unknown[] = [];
  const candidate = metadata.columns
    .filter(({ isInsert, isPrimary }) => isInsert || isPrimary)
    .map(column => {
      const value = invalid.has(column.propertyName) ? null : row[column.propertyName];
      // Without its length: a text that is too long is reported as such, and not cut.
      const type = sqlTypeOf(column);
      if (value === undefined) {
        const byDefault = column.isGenerated ? 'NULL' : (driver.normalizeDefault(column) ?? 'NULL');
        return `CAST(${byDefault} AS ${type}) AS "${column.databaseName}"`;
      }
      values.push(driver.preparePersistentValue(storable(column, value), column));
      return `CAST($${values.length} AS ${type}) AS "${column.databaseName}"`;
    });
  const [broken] = await manager
    .query(
      `SELECT ${rules.map(({ sql }, at) => `COALESCE(${sql}, false) AS "${at}"`).join(', ')}
         FROM (SELECT ${candidate.join(', ')}) AS candidate`,
      values,
    )
    .catch((error: unknown) => {
      // What a domain makes of an invalid value may be no value of its column, which is reported already.
      if (databaseError(error)?.code?.startsWith(dataException)) return [{}];
      throw error;
    });
  return rules
    .filter((_rule, at) => broken[at])
    .flatMap(({ name }) => {
      const { code, message, field } = violations[storedName(name)]!;
      return field ? { field, code, message } : [];
    });
}

const isPlainUnique = ({ isUnique, where, columns }: EntityMetadata['indices'][number]): boolean =>
  isUnique && !where && columns.length > 0;

function taken(metadata: EntityMetadata, columns: readonly ColumnMetadata[], isNew: boolean): string {
  const same = columns.map(({ databaseName: name }) => `other."${name}" = candidate."${name}"`);
  const another = metadata.primaryColumns.map(
    ({ databaseName: name }) => `other."${name}" <> candidate."${name}"`,
  );
  const conditions = isNew ? same : [...same, `(${another.join(' OR ')})`];
  return `EXISTS (SELECT FROM "${metadata.tableName}" other WHERE ${conditions.join(' AND ')})`;
}
