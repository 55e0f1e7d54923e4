/**
 * Owns what events do in a subgraph, within the transaction that notes them as taken: replicas follow their owners,
 * deletes take along what refers to them, and the domain's effects run.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { lockKeys } from '../database/key-lock';
import { switchTenant } from '../database/system-transaction';
import { type ReplicaTable, replicaRow, replicasOf } from '../declare/replica';
import { removeKeys } from '../deletion/remove';
import type { Event, Key } from '../peers/peer';
import { newestOf } from './newest';

export async function applyEvents(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  events: readonly Event[],
): Promise<void> {
  const replicas = replicasOf(dataSource);
  for (const run of alike(events)) {
    const { source, type, name, tenantId } = run[0]!;
    await switchTenant(manager, tenantId);
    const replica = replicas.get(type);
    if (replica?.owner === source) {
      if (name === 'deleted') await remove(definition, dataSource, manager, replicas, run);
      else await update(manager, replica, run);
    }
    for (const { of, event, apply } of definition.effects ?? []) {
      if (of === source && event === `${type}.${name}`) await apply(manager, run);
    }
  }
}

/** Neighbours of one tenant, type, name and deletion are dealt with at once. */
function alike(events: readonly Event[]): Event[][] {
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const same =
      last &&
      last.tenantId === event.tenantId &&
      last.type === event.type &&
      last.name === event.name &&
      last.deletion === event.deletion;
    if (same) run!.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** What is not referred to here is not wanted here; an older state changes nothing. */
async function update(
  manager: EntityManager,
  replica: ReplicaTable,
  events: readonly Event[],
): Promise<void> {
  const rows = newestOf(events).map(({ key, ...state }) => replicaRow(replica, { id: key, ...state }));
  const table = replica.metadata.tableName;
  const columns = ['revision', ...replica.fields.map(({ column }) => column)];
  await manager.query(
    `UPDATE "${table}" known SET ${columns.map(column => `"${column}" = newer."${column}"`).join(', ')}
       FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) newer
      WHERE known.id = newer.id AND known.revision < newer.revision`,
    [JSON.stringify(rows)],
  );
}

/** A deletion was decided as a whole: what of it is closing here goes at once, in whichever order its events come. */
async function remove(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  replicas: ReadonlyMap<string, ReplicaTable>,
  events: readonly Event[],
): Promise<void> {
  const { type, deletion, tenantId } = events[0]!;
  const keys = new Map<string, Key>(events.map(({ key }) => [`${type} ${key}`, { type, id: key }]));
  if (deletion) {
    const closing: Key[] = await manager.query(
      'SELECT type, id FROM joinery_closing WHERE deletion = $1 AND type = ANY ($2)',
      [deletion, [...replicas.keys()]],
    );
    for (const key of closing) keys.set(`${key.type} ${key.id}`, key);
  }
  const all = [...keys.values()];
  await markGone(manager, tenantId, all);
  await manager.query(`SELECT set_config('joinery.deletion', $1, true)`, [deletion ?? '']);
  const blockers = await removeKeys(definition, dataSource, manager, all);
  if (blockers.length > 0) {
    const rows = blockers.map(({ type, count }) => `${count} of ${type}`).join(', ');
    throw new Error(`The ${type} that is gone is restricted here by ${rows}.`);
  }
  if (deletion) await manager.query('DELETE FROM joinery_closing WHERE deletion = $1', [deletion]);
  await manager.query(
    `SELECT set_config('joinery.deletion', '', true), set_config('joinery.applying', '', true)`,
  );
}

/** From now on these keys stay out, even where somebody has just asked for them. */
export async function markGone(
  manager: EntityManager,
  tenantId: string,
  keys: readonly Key[],
): Promise<void> {
  await lockKeys(manager, keys);
  await manager.query(
    `INSERT INTO joinery_gone (type, id, tenant_id)
     SELECT type, id, $2 FROM jsonb_to_recordset($1) AS key(type text, id uuid) ON CONFLICT DO NOTHING`,
    [JSON.stringify(keys), tenantId],
  );
}
