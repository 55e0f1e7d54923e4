/**
 * Declares a total that a subgraph stores in its own rows: how many of another service's objects refer to each. The
 * owner's events maintain it, and it can be recounted from the owner's rows (repair/totals.ts).
 */
import type { EntityManager } from 'typeorm';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import type { Event } from '../peers/peer';
import type { Effect } from './effect';

export interface Total {
  /** The subgraph whose objects are counted, and their type. */
  readonly of: string;
  readonly type: string;
  /** The published field that holds the id of the row; as long as the object is there, it stays as it is. */
  readonly field: string;
  /** Only objects with these in published fields, which stay as well. */
  readonly where?: Readonly<Record<string, string>>;
  /** Where the number is kept. */
  readonly entity: EntityClass;
  readonly property: string;
}

/** What the subgraph does when it hears of others' changes: its effects, and its totals. */
export const effectsOf = ({
  effects = [],
  totals = [],
}: Pick<SubgraphDefinition, 'effects' | 'totals'>): Effect[] => [
  ...effects,
  ...totals.flatMap(total => [counting(total, 'created', 1), counting(total, 'deleted', -1)]),
];

function counting(total: Total, name: string, step: 1 | -1): Effect {
  const { of, type, field, where = {} } = total;
  const counts = ({ data }: Event) => Object.entries(where).every(([name, value]) => data[name] === value);
  const apply = async (manager: EntityManager, events: readonly Event[]) => {
    const { table, column } = placeOf(total, manager);
    await manager.query(
      `UPDATE "${table}" counted SET "${column}" = "${column}" + $2 * things.count
         FROM (SELECT id, count(*)::int AS count FROM unnest($1::uuid[]) AS named(id) GROUP BY id) things
        WHERE counted.id = things.id`,
      [events.filter(counts).map(({ data }) => data[field]), step],
    );
  };
  return { of, event: `${type}.${name}`, apply };
}

/** Where a total is kept, in SQL. */
export function placeOf(
  { entity, property }: Total,
  { connection }: Pick<EntityManager, 'connection'>,
): { table: string; column: string } {
  const metadata = connection.getMetadata(entity);
  const { databaseName: column } = metadata.findColumnWithPropertyName(property)!;
  return { table: metadata.tableName, column };
}
