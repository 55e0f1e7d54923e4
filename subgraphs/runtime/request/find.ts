/**
 * Finds the row that a change is about: of the viewer's tenant and readable for the viewer, or NOT_FOUND; locked until
 * the transaction ends, so that two changes of one row come one after the other.
 */
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { Viewer } from '../../../wire/contract/viewer';
import type { EntityClass } from '../declare/define-subgraph';
import { definitionOf } from '../declare/definition-of';
import { columnOf, selectRows } from './row-query';

/** Rows may be made meanwhile that refer to one that is to be updated, and none to one that is to be deleted. */
export type Lock = 'update' | 'delete';

const lockModes = { update: 'for_no_key_update', delete: 'pessimistic_write' } as const;

export async function findForChange<Entity extends ObjectLiteral>(
  manager: EntityManager,
  viewer: Viewer,
  entity: EntityClass<Entity>,
  id: string,
  lock: Lock = 'update',
): Promise<Entity> {
  const row = await readable(manager, viewer, entity, id).setLock(lockModes[lock]).getRawOne<Entity>();
  if (row) return row;
  throw notFound(entity, id);
}

/** The row as the viewer reads it, unlocked; null where there is none. */
export async function findReadable<Entity extends ObjectLiteral>(
  manager: EntityManager,
  viewer: Viewer,
  entity: EntityClass<Entity>,
  id: string,
): Promise<Entity | null> {
  return (await readable(manager, viewer, entity, id).getRawOne<Entity>()) ?? null;
}

export const notFound = (entity: EntityClass, id: string): JoineryError =>
  new JoineryError('NOT_FOUND', `There is no ${entity.name} with the id ${id}.`, { type: entity.name, id });

function readable(manager: EntityManager, viewer: Viewer, entity: EntityClass, id: string) {
  const metadata = manager.dataSource.getMetadata(entity);
  const condition = definitionOf(manager).readable?.[metadata.name];
  return selectRows(manager, metadata, condition, viewer).andWhere(`${columnOf(metadata, 'id')} = :id`, {
    id,
  });
}
