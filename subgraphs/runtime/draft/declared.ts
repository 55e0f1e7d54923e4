/** Reads from the entities the schema that a subgraph's database must have, as a person would write it. */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { ForeignKeyMetadata } from 'typeorm/metadata/ForeignKeyMetadata';
import type { IndexMetadata } from 'typeorm/metadata/IndexMetadata';
import { TableUtils } from 'typeorm/schema-builder/util/TableUtils';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { lexemesOf } from '../declare/searched';
import { enumNameOf } from '../declare/sql-type';
import { storedName } from '../references/database/stored-name';
import { publicationOf } from '../references/declare/publish';
import { replicaDeclaration } from '../references/declare/replica';
import { declaredCalls } from './declared-calls';
import { declaredTypes } from './own-types';
import type { Column, Part, Schema, Table } from './schema';
import { quoted, writtenExpression, writtenType } from './written';

/** `dataSource` need not be connected. Throws where the entities declare what PostgreSQL could not keep. */
export function declaredSchema(dataSource: DataSource, definition: SubgraphDefinition): Schema {
  const metadatas = definition.entities.map(entity => dataSource.getMetadata(entity));
  const tables = metadatas.map(metadata => readTable(dataSource, metadata));
  return {
    types: declaredTypes(metadatas.flatMap(({ columns }) => columns)),
    tables: new Map(tables.map(table => [table.name, table])),
    calls: declaredCalls(dataSource, definition, metadatas),
  };
}

function readTable(dataSource: DataSource, metadata: EntityMetadata): Table {
  const { tableName: name, target } = metadata;
  const replica = replicaDeclaration(target);
  const isPublished = publicationOf(target) !== undefined;
  const columns = inUsualOrder(
    metadata.columns
      // `publish` adds it.
      .filter(({ databaseName }) => !(isPublished && databaseName === 'revision'))
      .map(column => readColumn(dataSource, column)),
  );
  const toReplica = (foreignKey: ForeignKeyMetadata) =>
    replicaDeclaration(foreignKey.referencedEntityMetadata.target) !== undefined;
  const part = (name: string, sql: string): Part => ({ name: storedName(name), sql, stored: '' });
  return {
    name,
    ...(replica && { replicaOf: replica.type }),
    tenant: metadata.findColumnWithPropertyName('tenantId') ? 'tenant_id' : 'id',
    columns,
    constraints: [
      part(primaryKeyName(metadata), `PRIMARY KEY (${namesOf(metadata.primaryColumns)})`),
      ...metadata.uniques.map(unique => part(unique.name, `UNIQUE (${namesOf(unique.columns)})`)),
      ...metadata.foreignKeys
        .filter(foreignKey => !toReplica(foreignKey))
        .map(foreignKey => ({
          ...part(foreignKey.name, foreignKeySql(foreignKey)),
          to: foreignKey.referencedEntityMetadata.tableName,
        })),
      ...byColumn(
        metadata.checks.map(check => part(check.name, `CHECK (${check.expression})`)),
        columns,
      ),
      ...metadata.exclusions.map(exclusion => part(exclusion.name, `EXCLUDE ${exclusion.expression}`)),
    ],
    indexes: byColumn(
      metadata.indices
        .filter(({ synchronize }) => synchronize)
        .map(index => part(index.name, indexSql(index, name))),
      columns,
    ),
    ownIndexes: metadata.indices.filter(({ synchronize }) => !synchronize).map(index => index.name),
  };
}

function readColumn(dataSource: DataSource, metadata: ColumnMetadata): Column {
  const { driver } = dataSource;
  const options = TableUtils.createTableColumnOptions(metadata, driver);
  const { isGenerated, generationStrategy, collation } = options;
  const asExpression = options.asExpression ?? lexemesOf(metadata);
  const fullType =
    metadata.type === 'enum'
      ? `${quoted(enumNameOf(metadata))}${metadata.isArray ? '[]' : ''}`
      : driver.createFullType(options as Parameters<typeof driver.createFullType>[0]);
  const column = {
    name: metadata.databaseName,
    type: writtenType(collation ? `${fullType} COLLATE "${collation}"` : fullType),
    notNull: !metadata.isNullable,
    stored: { type: '', default: '' },
  };
  if (asExpression) return { ...column, generated: `GENERATED ALWAYS AS (${asExpression}) STORED` };
  if (isGenerated && generationStrategy === 'uuid') return { ...column, default: 'gen_random_uuid()' };
  if (isGenerated) {
    return { ...column, generated: `GENERATED ${options.generatedIdentity ?? 'BY DEFAULT'} AS IDENTITY` };
  }
  return options.default === undefined
    ? column
    : { ...column, default: defaultSql(metadata, options.default) };
}

function defaultSql({ default: declared, type }: ColumnMetadata, sql: string): string {
  if (typeof declared === 'number') return String(declared);
  if (typeof declared === 'string') return `'${declared.replaceAll("'", "''")}'`;
  // As TypeORM reads it back from the database, without its cast.
  const expression = sql.replace(/^\((.*)\)$/, '$1');
  return expression === "current_setting('joinery.tenant')" && type === 'uuid'
    ? `${expression}::uuid`
    : writtenExpression(sql);
}

/** The id and the tenant first, the instants last. */
function inUsualOrder(columns: readonly Column[]): Column[] {
  const first = ['id', 'tenant_id'].flatMap(name => columns.filter(column => column.name === name));
  const last = ['created_at', 'updated_at'].flatMap(name => columns.filter(column => column.name === name));
  return [...first, ...columns.filter(column => ![...first, ...last].includes(column)), ...last];
}

/** In the order of the columns that they speak of first, the tenant left out: that of the decorators is TypeORM's own. */
function byColumn(parts: readonly Part[], columns: readonly Column[]): Part[] {
  const names = columns.map(({ name }) => name).filter(name => name !== 'tenant_id');
  const placeOf = ({ sql }: Part) => {
    const words = sql.slice(sql.indexOf('(')).match(/\w+/g) ?? [];
    return names.indexOf(words.find(word => names.includes(word)) ?? '');
  };
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

const namesOf = (columns: readonly ColumnMetadata[]): string =>
  columns.map(({ databaseName }) => quoted(databaseName)).join(', ');

function primaryKeyName(metadata: EntityMetadata): string {
  const { primaryColumns, dataSource, tableName } = metadata;
  const given = primaryColumns.find(column => column.primaryKeyConstraintName)?.primaryKeyConstraintName;
  const names = primaryColumns.map(({ databaseName }) => databaseName);
  return given ?? dataSource.namingStrategy.primaryKeyName(tableName, names);
}

function foreignKeySql({
  columns,
  referencedColumns,
  referencedEntityMetadata,
  onDelete,
  deferrable,
}: ForeignKeyMetadata): string {
  const order = keyOrder(referencedEntityMetadata, referencedColumns);
  const inKeyOrder = (all: readonly ColumnMetadata[]) => order.map(index => all[index]!);
  const to = `${referencedEntityMetadata.tableName} (${namesOf(inKeyOrder(referencedColumns))})`;
  // Not the tenant, which stays.
  const nullable = columns.filter(({ isNullable }) => isNullable);
  const action = onDelete === 'SET NULL' && columns.length > 1 ? `SET NULL (${namesOf(nullable)})` : onDelete;
  return [
    `FOREIGN KEY (${namesOf(inKeyOrder(columns))}) REFERENCES ${to}`,
    action && action !== 'NO ACTION' ? ` ON DELETE ${action}` : '',
    deferrable ? ` DEFERRABLE ${deferrable}` : '',
  ].join('');
}

/** The places of the columns in the key that they are together: TypeORM has an order of its own. */
function keyOrder(metadata: EntityMetadata, columns: readonly ColumnMetadata[]): number[] {
  const keys = [metadata.primaryColumns, ...metadata.uniques.map(unique => unique.columns)];
  const key = keys.find(
    one => one.length === columns.length && columns.every(column => one.includes(column)),
  );
  return (key ?? columns).map(column => columns.indexOf(column));
}

function indexSql(index: IndexMetadata, table: string): string {
  const columns = index.columns.map(({ databaseName, propertyPath }) => {
    const order = index.columnNamesWithOrderingMap[propertyPath];
    return order === -1 ? `${quoted(databaseName)} DESC` : quoted(databaseName);
  });
  const using = index.type && index.type !== 'btree' ? ` USING ${index.type}` : '';
  return [
    `CREATE ${index.isUnique ? 'UNIQUE ' : ''}INDEX ${storedName(index.name)} ON ${table}${using}`,
    ` (${columns.join(', ')})`,
    index.where ? ` WHERE ${index.where}` : '',
  ].join('');
}
