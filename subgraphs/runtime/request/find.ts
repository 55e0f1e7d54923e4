/**
 * Finds the row that a change is about: one in the viewer's tenant that the viewer may read, or NOT_FOUND. The row is
 * locked until the transaction ends, so that two changes of one row run one after the other.
 */
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { Viewer } from '../../../wire/contract/viewer';
import type { EntityClass } from '../declare/define-subgraph';
import { definitionOf } from '../declare/definition-of';
import { aliasOf, columnOf, readableConditions, selectColumns } from './row-query';
import { paramsOf, runSql, whereAll } from './sql';

/** Rows may be made meanwhile that refer to one that is to be updated, and none to one that is to be deleted. */
export type Lock = 'update' | 'delete';

const locks = { update: ' FOR NO KEY UPDATE', delete: ' FOR UPDATE' };

export async function findForChange<Entity extends ObjectLiteral>(
  manager: EntityManager,
  viewer: Viewer,
  entity: EntityClass<Entity>,
  id: string,
  lock: Lock = 'update',
): Promise<Entity> {
  const row = await readRow(manager, viewer, entity, id, locks[lock]);
  if (row) return row;
  throw notFound(entity, id);
}

/** The row as the viewer reads it, unlocked; null where there is none. */
export function findReadable<Entity extends ObjectLiteral>(
  manager: EntityManager,
  viewer: Viewer,
  entity: EntityClass<Entity>,
  id: string,
): Promise<Entity | null> {
  return readRow(manager, viewer, entity, id);
}

export const notFound = (entity: EntityClass, id: string): JoineryError =>
  new JoineryError('NOT_FOUND', `There is no ${entity.name} with the id ${id}.`, { type: entity.name, id });

async function readRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  viewer: Viewer,
  entity: EntityClass<Entity>,
  id: string,
  lock = '',
): Promise<Entity | null> {
  const metadata = manager.dataSource.getMetadata(entity);
  const conditions = [
    ...readableConditions(metadata, definitionOf(manager).readable?.[metadata.name], viewer),
    { text: `${columnOf(metadata, 'id')} = :id`, params: { id } },
  ];
  const text = `SELECT ${selectColumns(metadata).join(', ')} FROM "${aliasOf(metadata)}"${whereAll(conditions)}${lock}`;
  const [row] = await runSql<Entity>(manager, { text, params: paramsOf(conditions) });
  return row ?? null;
}
