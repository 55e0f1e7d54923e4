/** Owns how a behaviour finds the row it changes: in the viewer's tenant, locked for the transaction, or NOT_FOUND. */
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { EntityClass } from '../declare/define-subgraph';

/** The row, locked until the transaction ends, so that two changes of one row come one after the other. */
export async function findForChange<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  id: string,
): Promise<Entity> {
  const found = await manager
    .createQueryBuilder(entity, 'found')
    .where('found.id = :id', { id })
    .setLock('pessimistic_write')
    .getOne();
  if (found) return found;
  throw notFound(entity, id);
}

export const notFound = (entity: EntityClass, id: string): JoineryError =>
  new JoineryError('NOT_FOUND', `There is no ${entity.name} with the id ${id}.`, { type: entity.name, id });
