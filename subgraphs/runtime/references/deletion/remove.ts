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

/** The rows that keep a key from going; such a key is left. */
export async function removeKeys(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  keys: readonly Key[],
  /** False where the keys are the owner's, and the database is to see that each was closed. */
  { applying } = { applying: true },
): Promise<{ type: string; count: number }[]> {
  const { publishes = [], anonymize = [] } = definition;
  if (applying) await manager.query(`SELECT set_config('joinery.applying', 'on', true)`);
  const references = referencesOf(dataSource, definition);
  const replicas = replicasOf(dataSource);
  const restricting = (type: string) =>
    references.filter(({ replica, onDelete }) => replica.type === type && onDelete === 'RESTRICT');
  const types = [...byType(keys)].sort(([a], [b]) => restricting(a).length - restricting(b).length);
  const blockers: { type: string; count: number }[] = [];
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
    // Whichever deletion closed them, it has nothing more to do here. (What is owned here loses them by its trigger.)
    if (!own) {
      await manager.query('DELETE FROM joinery_closing WHERE type = $1 AND id = ANY ($2::uuid[])', [
        type,
        ids,
      ]);
    }
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
