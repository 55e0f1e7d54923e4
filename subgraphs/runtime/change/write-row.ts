/** Writes one row in one statement, which returns the row as reads do: every column under its property's name. */
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { readColumn } from '../database/read-column';
import type { EntityClass } from '../declare/define-subgraph';

/** Undefined values are the columns' defaults. */
export async function insertRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  values: Partial<Entity>,
): Promise<Entity> {
  return (await insert(manager, entity, values).execute()).raw[0];
}

/** Undefined where a row with the same unique value is there; then nothing has changed. */
export async function insertUnlessThere<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  values: Partial<Entity>,
): Promise<Entity | undefined> {
  return (await insert(manager, entity, values).orIgnore().execute()).raw[0];
}

/** Writes what differs from the row; nothing, where nothing does. */
export async function updateRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  row: Entity,
  values: Partial<Entity>,
): Promise<Entity> {
  const metadata = manager.dataSource.getMetadata(entity);
  const changed: ObjectLiteral = Object.fromEntries(
    Object.entries(values).filter(
      ([property, value]) => value !== undefined && !isDeepStrictEqual(value, row[property]),
    ),
  );
  if (Object.keys(changed).length === 0) return row;
  const updatedAt = metadata.updateDateColumn;
  if (updatedAt) {
    // Never the same twice, also for two changes within a millisecond: `ifUpdatedAt` tells them apart.
    changed[updatedAt.propertyName] = () =>
      `GREATEST(now(), "${updatedAt.databaseName}" + interval '1 millisecond')`;
  }
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set(allStorable(metadata, changed) as any)
    .where(
      Object.fromEntries(
        metadata.primaryColumns.map(({ propertyName }) => [propertyName, row[propertyName]]),
      ),
    )
    .returning(returned(metadata))
    .updateEntity(false)
    .execute();
  return result.raw[0];
}

/** Null where there was none. */
export async function deleteRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  key: ObjectLiteral,
): Promise<Entity | null> {
  const metadata = manager.dataSource.getMetadata(entity);
  const result = await manager
    .createQueryBuilder()
    .delete()
    .from(entity)
    .where(key)
    .returning(returned(metadata))
    .execute();
  return result.raw[0] ?? null;
}

/** The row with these values, whoever may read it; locked. */
export async function findRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  key: ObjectLiteral,
  lock: 'for_no_key_update' | 'pessimistic_write',
): Promise<Entity | undefined> {
  const metadata = manager.dataSource.getMetadata(entity);
  const statement = manager
    .createQueryBuilder()
    .from(entity, metadata.tableName)
    .select(returned(metadata))
    .where(key)
    .setLock(lock);
  return statement.getRawOne<Entity>();
}

function insert<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  values: Partial<Entity>,
) {
  const metadata = manager.dataSource.getMetadata(entity);
  return manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(allStorable(metadata, values) as any)
    .returning(returned(metadata))
    .updateEntity(false);
}

const allStorable = (metadata: EntityMetadata, values: ObjectLiteral): ObjectLiteral =>
  Object.fromEntries(
    Object.entries(values).map(([property, value]) => [
      property,
      storable(metadata.findColumnWithPropertyName(property), value),
    ]),
  );

/** A time of a day somewhere is no instant, which TypeORM would make of it in this process' time zone. */
export const storable = (column: ColumnMetadata | undefined, value: unknown): unknown =>
  typeof value === 'string' && /^timestamp( without time zone)?$/.test(String(column?.type))
    ? { toPostgres: () => value }
    : value;

const returned = (metadata: EntityMetadata): string =>
  metadata.columns
    .filter(({ isSelect }) => isSelect)
    .map(column => `${readColumn(column)} AS "${column.propertyName}"`)
    .join(', ');
