/**
 * Finds out what deleting keys would do in one subgraph: deletes them, counts the affected rows and rolls back. So
 * triggers, cascades and constraints take part, and no second implementation has to match them. For a preview, which a
 * client waits for, it does so only if there are few rows; otherwise it counts by the foreign keys (reach.ts).
 */
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { databaseError } from '../../database/database-error';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import {
  deletionTimeoutMs,
  lockPatienceMs,
  rolledBack,
  systemTransaction,
} from '../database/system-transaction';
import { localReferencesOf, referencesOf } from '../declare/references';
import { replicasOf } from '../declare/replica';
import type { Action, AffectedRows, Impact, Key } from '../peers/peer';
import { byType } from './closing';
import { reach } from './reach';
import { removeKeys } from './remove';
import { touchedRows } from './touched-rows';

/** Rows of one subgraph that a preview deletes and takes back. */
const previewedAtMost = 10_000;
/** Of one statement of a preview: what triggers do is not known beforehand. */
const previewTimeoutMs = 8_000;
/** Its time was over. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const queryCanceled = '57014';

export async function dryRun(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  tenantId: string,
  of: readonly Key[] | { readonly deletion: string },
): Promise<Impact> {
  if ('deletion' in of) return doAndLook(definition, dataSource, tenantId, of, deletionTimeoutMs);
  const reached = await systemTransaction(dataSource, tenantId, async manager => {
    const participants = await participantsOf(manager);
    const found = await reach(definition, dataSource, manager, of, previewedAtMost);
    return { ...found, keys: found.keys.filter(({ type }) => participants[type]), participants };
  });
  if (reached.more) return reached;
  try {
    return await doAndLook(definition, dataSource, tenantId, of, previewTimeoutMs);
  } catch (error) {
    if (databaseError(error)?.code !== queryCanceled) throw error;
    return { ...reached, more: true };
  }
}

async function doAndLook(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  tenantId: string,
  of: readonly Key[] | { readonly deletion: string },
  timeoutMs: number,
): Promise<Impact> {
  let keys: readonly Key[] = [];
  try {
    const look = async (manager: EntityManager) => {
      keys = 'deletion' in of ? await closedBy(manager, of.deletion) : of;
      return deleteAndLook(definition, dataSource, manager, keys);
    };
    return await rolledBack(dataSource, tenantId, look, timeoutMs, lockPatienceMs);
  } catch (error) {
    const restricted = await restrictedBy(definition, dataSource, tenantId, keys, error);
    if (!restricted) throw error;
    // What goes along cannot be seen; those who refer to the keys themselves have their say all the same.
    return systemTransaction(dataSource, tenantId, async manager => ({
      rows: [restricted],
      keys: [...byType(keys)].map(([type, ids]) => ({ type, ids })),
      participants: await participantsOf(manager),
    }));
  }
}

/** Here. */
function closedBy(manager: EntityManager, deletion: string): Promise<Key[]> {
  return manager.query('SELECT type, id FROM joinery_closing WHERE deletion = $1', [deletion]);
}

async function deleteAndLook(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  keys: readonly Key[],
): Promise<Impact> {
  const { name: subgraph, publishes = [] } = definition;
  await manager.query(
    `SELECT set_config('joinery.rehearsing', 'on', true), set_config('joinery.applying', 'on', true)`,
  );
  const kept = await rowsThatStay(definition, dataSource, manager, keys);
  const before = await touchedRows(manager);
  const blockers = await removeKeys(definition, dataSource, manager, keys);
  const after = await touchedRows(manager);

  const counts = new Map<string, AffectedRows>();
  const add = (type: string, action: Action, count: number) => {
    if (count === 0) return;
    const known = counts.get(`${type} ${action}`)?.count ?? 0;
    counts.set(`${type} ${action}`, { subgraph, type, action, count: known + count });
  };
  const replicas = new Set([...replicasOf(dataSource).values()].map(({ metadata }) => metadata));
  for (const metadata of dataSource.entityMetadatas) {
    const { tableName, name } = metadata;
    // Join tables and tables of counts are no objects of the graph.
    if (replicas.has(metadata) || !metadata.findColumnWithPropertyName('id')) continue;
    add(name, 'CASCADE', (after.get(tableName)?.deleted ?? 0) - (before.get(tableName)?.deleted ?? 0));
  }
  for (const { metadata, action, ids } of kept) {
    const [row] = await manager.query(
      `SELECT count(*)::int AS count FROM "${metadata.tableName}" WHERE id = ANY ($1::uuid[])`,
      [[...ids]],
    );
    add(metadata.name, action, row.count);
  }
  for (const { type, count } of blockers) add(type, 'RESTRICT', count);

  const published = publishes.map(({ name }) => name);
  const gone: { type: string; ids: string[] }[] = await manager.query(
    `SELECT type, array_agg(key ORDER BY key) AS ids FROM joinery_outbox
      WHERE xid = pg_current_xact_id() AND name = 'deleted' AND type = ANY ($1)
        AND type IN (SELECT p.type FROM joinery_participants p) GROUP BY type`,
    [published],
  );
  return { rows: [...counts.values()], keys: gone, participants: await participantsOf(manager) };
}

interface StayingRows {
  readonly metadata: EntityMetadata;
  readonly action: Action;
  /** A row that refers to several of the keys, or to one twice, is one row. */
  readonly ids: Set<string>;
}

/** Rows that lose a reference to one of the keys, and stay unless something else takes them along. */
async function rowsThatStay(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  keys: readonly Key[],
): Promise<StayingRows[]> {
  const references = [
    ...referencesOf(dataSource, definition).map(({ replica, ...one }) => ({ ...one, type: replica.type })),
    // What cascades and what restricts is seen when it happens.
    ...localReferencesOf(dataSource)
      .filter(({ byId }) => byId)
      .map(({ to, ...one }) => ({ ...one, type: to.name })),
  ];
  const idsOf = byType(keys);
  const staying = new Map<string, StayingRows>();
  for (const { type, metadata, column, onDelete: action } of references) {
    const ids = idsOf.get(type);
    if (!ids || (action !== 'SET_NULL' && action !== 'ANONYMIZE')) continue;
    if (!metadata.findColumnWithPropertyName('id')) continue;
    const found: { id: string }[] = await manager.query(
      `SELECT id FROM "${metadata.tableName}" WHERE "${column}" = ANY ($1::uuid[])`,
      [ids],
    );
    const known = staying.get(`${metadata.name} ${action}`) ?? { metadata, action, ids: new Set() };
    staying.set(`${metadata.name} ${action}`, known);
    for (const { id } of found) known.ids.add(id);
  }
  return [...staying.values()];
}

/** By type: the subgraphs that refer to it. */
export async function participantsOf(manager: EntityManager): Promise<Record<string, string[]>> {
  const rows: { type: string; subgraphs: string[] }[] = await manager.query(
    `SELECT type, array_agg(subgraph ORDER BY subgraph) AS subgraphs FROM joinery_participants GROUP BY type`,
  );
  return Object.fromEntries(rows.map(({ type, subgraphs }) => [type, subgraphs]));
}

/** Rows of this subgraph itself that keep one of its keys, by the foreign key that refused. */
async function restrictedBy(
  { name: subgraph }: SubgraphDefinition,
  dataSource: DataSource,
  tenantId: string,
  keys: readonly Key[],
  error: unknown,
): Promise<AffectedRows | undefined> {
  const refused = databaseError(error);
  if (refused?.code !== '23503' && refused?.code !== '23001') return undefined;
  const reference = localReferencesOf(dataSource).find(({ constraint }) => constraint === refused.constraint);
  if (!reference) return undefined;
  const { metadata, column, byId } = reference;
  const ids = keys.map(({ id }) => id);
  const [row] = byId
    ? await systemTransaction(dataSource, tenantId, manager =>
        manager.query(
          `SELECT count(*)::int AS count FROM "${metadata.tableName}" WHERE "${column}" = ANY ($1::uuid[])`,
          [ids],
        ),
      )
    : [];
  // What goes along may be what is kept: then the rows that keep it are not those of the keys themselves.
  return { subgraph, type: metadata.name, action: 'RESTRICT', count: Math.max(1, row?.count ?? 1) };
}
