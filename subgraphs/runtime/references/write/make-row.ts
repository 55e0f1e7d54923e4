/** Declares an effect that writes rows of an entity, if the objects that they refer to exist. */
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { EntityClass } from '../../declare/define-subgraph';
import type { Effect } from '../declare/effect';
import type { Event } from '../peers/peer';
import { referable } from './effect-keys';

export interface RowEffect<Row> extends Pick<Effect, 'of' | 'event'> {
  /** Of the event alone; nothing where it makes none. */
  readonly row: (event: Event) => Partial<Row> | undefined;
}

/** A row for each event. */
export function makeRow<Row extends object>(
  entity: EntityClass<Row>,
  { of, event, row }: RowEffect<Row>,
): Effect {
  return {
    of,
    event,
    apply: async (manager, events) => {
      const rows = await referable(
        manager,
        entity,
        events.flatMap(one => row(one) ?? []),
      );
      if (rows.length === 0) return;
      const values = rows as QueryDeepPartialEntity<Row>[];
      await manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
    },
  };
}
