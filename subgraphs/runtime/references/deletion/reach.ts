/**
 * Counts the rows of one subgraph that deleting keys would affect, by its foreign keys, up to a limit. It writes
 * nothing, and answers at once however many rows there are. It does not see what triggers would do beyond that.
 */
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { localReferencesOf, referencesOf } from '../declare/references';
import { replicasOf } from '../declare/replica';
import type { Action, AffectedRows, Impact, Key } from '../peers/peer';
import { byType } from './closing';

export async function reach(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  keys: readonly Key[],
  atMost: number,
): Promise<Omit<Impact, 'participants'>> {
  const { name: subgraph, publishes = [] } = definition;
  const replicas = replicasOf(dataSource);
  const references = [
    ...referencesOf(dataSource, definition).map(one => ({ ...one, to: one.replica.metadata })),
    ...localReferencesOf(dataSource).filter(({ byId }) => byId),
  ];
  /** Rows that would go: the ids that are known, and how many of them were followed. */
  const going = new Map<EntityMetadata, Set<string>>();
  const waiting: { metadata: EntityMetadata; ids: readonly string[] }[] = [];
  const counts = new Map<string, AffectedRows>();
  let left = atMost;
  const add = (metadata: EntityMetadata, action: Action, found: readonly { id?: string }[]) => {
    left -= found.length;
    const known = going.get(metadata) ?? new Set();
    const ids = found.flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id]));
    if (ids.length === 0) return;
    if (action === 'CASCADE') {
      going.set(metadata, known);
      for (const id of ids) known.add(id);
      waiting.push({ metadata, ids });
    }
    const { name: type } = metadata;
    const counted = counts.get(`${type} ${action}`)?.count ?? 0;
    counts.set(`${type} ${action}`, { subgraph, type, action, count: counted + ids.length, atLeast: true });
  };
  for (const [type, ids] of byType(keys)) {
    const own = publishes.find(({ name }) => name === type);
    const replica = replicas.get(type)?.metadata;
    if (replica) waiting.push({ metadata: replica, ids });
    if (!own) continue;
    const metadata = dataSource.getMetadata(own);
    const there = await manager.query(
      `SELECT id FROM "${metadata.tableName}" WHERE id = ANY ($1::uuid[]) LIMIT $2`,
      [ids, left + 1],
    );
    add(metadata, 'CASCADE', there);
  }
  for (let next = waiting.shift(); next && left >= 0; next = waiting.shift()) {
    for (const { to, metadata, column, onDelete } of references) {
      if (to !== next.metadata || left < 0) continue;
      // Join tables and tables of counts are no objects of the graph, but take time all the same.
      const id = metadata.findColumnWithPropertyName('id') ? 'id' : '';
      const found = await manager.query(
        `SELECT ${id} FROM "${metadata.tableName}" WHERE "${column}" = ANY ($1::uuid[]) LIMIT $2`,
        [next.ids, left + 1],
      );
      add(metadata, onDelete === 'NO_ACTION' ? 'RESTRICT' : onDelete, found);
    }
  }
  const published = publishes.map(one => dataSource.getMetadata(one));
  return {
    rows: [...counts.values()],
    keys: published.flatMap(metadata => {
      const ids = going.get(metadata);
      return ids ? [{ type: metadata.name, ids: [...ids] }] : [];
    }),
    more: left < 0,
  };
}
