/** Keeps bookmarks and their collections in the order that their owner gives them. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Change, ChangeOfRow } from '../runtime/change/change';
import type { EntityClass } from '../runtime/declare/define-subgraph';
import { findReadable } from '../runtime/request/find';

interface Placed {
  id: string;
  userId: string;
  position: number;
}

/** A new one comes before all others. */
export const placeFirst =
  <Entity extends Placed>(entity: EntityClass<Entity>) =>
  async ({ manager, viewer: { userId } }: Change<Entity>): Promise<any> => {
    await lockOrder(manager, userId);
    const [{ position }] = await manager.query(
      `SELECT coalesce(min(position), 1) - 1 AS position FROM "${tableOf(manager, entity)}" WHERE user_id = $1`,
      [userId],
    );
    return { position };
  };

/** All behind the new place move up by one; gaps do not matter. */
export const placeAfter =
  <Entity extends Placed>(entity: EntityClass<Entity>) =>
  async ({ manager, viewer, input }: ChangeOfRow<Entity, { afterId?: string | null }>): Promise<any> => {
    await lockOrder(manager, viewer.userId);
    const table = tableOf(manager, entity);
    const after =
      input.afterId == null ? undefined : await findReadable(manager, viewer, entity, input.afterId);
    if (after === null) {
      throw new JoineryError('REFERENCE_NOT_FOUND', 'There is none of yours with this id.', {
        field: 'afterId',
      });
    }
    const [{ first }] = await manager.query(
      `SELECT coalesce(min(position), 1) AS first FROM "${table}" WHERE user_id = $1`,
      [viewer.userId],
    );
    if (after === undefined) return { position: first - 1 };
    const position = after.position + 1;
    await manager.query(
      `UPDATE "${table}" SET position = position + 1 WHERE user_id = $1 AND position >= $2`,
      [viewer.userId, position],
    );
    return { position };
  };

/** One change of a user's order after the other. */
const lockOrder = (manager: EntityManager, userId: string) =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('bookmarks ' || $1, 0))`, [userId]);

const tableOf = (manager: EntityManager, entity: EntityClass): string =>
  manager.dataSource.getMetadata(entity).tableName;
