/**
 * Deletes keys in one subgraph, within a transaction: its own rows, and rows of its replicas with all that refers to
 * them. Rows that restrict are checked last, when everything else is gone.
 */
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { type Reference, referencesOf } from '../declare/references';
import { replicasOf } from '../declare/replica';
import type { Key } from '../peers/peer';
import { byType } from './closing';

/**
 * The rows that keep a key from going; such a key is left. Unless `joinery.applying` is on, the database sees that each of
 * its own was closed.
 */
export async function removeKeys(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  keys: readonly Key[],
): Promise<{ type: string; count: number }[]> {
  const { publishes = [], anonymize = [] } = definition;
  const references = referencesOf(dataSource, definition);
  const replicas = replicasOf(dataSource);
  const restricting = (type: string) =>
    references.filter(({ replica, onDelete }) => replica.type === type && onDelete === 'RESTRICT');
  const types = [...byType(keys)].sort(([a], [b]) => restricting(a).length - restricting(b).length);
  const blockers: { type: string; count: number }[] = [];
  const gone: Key[] = [];
  for (const [type, ids] of types) {
    let blocked = false;
    for (const [metadata, columns] of columnsByEntity(restricting(type))) {
      const [row] = await manager.query(
        `SELECT count(*)::int AS count FROM "${metadata.tableName}"
          WHERE ${columns.map(column => `"${column}" = ANY ($1::uuid[])`).join(' OR ')}`,
        [ids],
      );
      if (row.count === 0) continue;
      blocked = true;
      blockers.push({ type: metadata.name, count: row.count });
    }
    if (blocked) continue;
    for (const { entity, property, apply } of anonymize) {
      const anonymized = references.some(
        reference =>
          reference.metadata.target === entity &&
          reference.property === property &&
          reference.replica.type === type,
      );
      if (anonymized) await apply(manager, ids);
    }
    const own = publishes.find(({ name }) => name === type);
    const metadata = own ? dataSource.getMetadata(own) : replicas.get(type)?.metadata;
    if (metadata) {
      await manager.query(`DELETE FROM "${metadata.tableName}" WHERE id = ANY ($1::uuid[])`, [ids]);
    }
    if (!own) for (const id of ids) gone.push({ type, id });
  }
  // Whichever deletion closed them, it has nothing more to do here. (What is owned here loses them by its trigger.)
  if (gone.length > 0) {
    await manager.query(
      `DELETE FROM joinery_closing c USING jsonb_to_recordset($1) AS gone(type text, id uuid)
        WHERE c.type = gone.type AND c.id = gone.id`,
      [JSON.stringify(gone)],
    );
  }
  return blockers;
}

/** A row that refers to a key twice is one row. */
function columnsByEntity(references: readonly Reference[]): Map<EntityMetadata, string[]> {
  const columns = new Map<EntityMetadata, string[]>();
  for (const { metadata, column } of references) {
    columns.set(metadata, [...(columns.get(metadata) ?? []), column]);
  }
  return columns;
}
