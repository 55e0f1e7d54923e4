/**
 * Applies events to a subgraph, within the transaction that records them as applied: replicas follow their owners,
 * deletes cascade to the rows that refer to them, and the domain's effects run. Deleted keys are marked before that
 * (`markGone`), in a short transaction, because transactions that would add such a key wait for the mark, and
 * cascading may take long.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { switchTenant, systemTransaction } from '../database/system-transaction';
import { shutGate } from '../database/tenant-gate';
import type { Effect } from '../declare/effect';
import { type ReplicaTable, replicasOf } from '../declare/replica';
import { effectsOf } from '../declare/total';
import { removeKeys } from '../deletion/remove';
import type { Event, Key } from '../peers/peer';
import type { EffectKeys } from '../write/effect-keys';
import { noteInFills } from '../write/fill';
import { updateRows, writeRows } from '../write/replica-rows';
import { newestOf } from './newest';

/** For `keys.run`: throws where an effect lacked keys. */
export async function applyEvents(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  events: readonly Event[],
  keys: EffectKeys,
): Promise<void> {
  const replicas = replicasOf(dataSource);
  keys.bind(manager);
  for (const run of alike(events)) {
    const { source, type, name, tenantId } = run[0]!;
    await switchTenant(manager, tenantId);
    keys.tenantId = tenantId;
    const replica = replicas.get(type);
    if (replica?.owner === source) {
      if (name === 'deleted') await remove(definition, dataSource, manager, replicas, run);
      else await update(manager, replica, run);
    }
    for (const { of, event, apply } of effectsOf(definition)) {
      if (concerns({ of, event }, source, `${type}.${name}`)) await apply(manager, run);
    }
  }
  keys.refuseLacking();
}

const concerns = ({ of, event }: Pick<Effect, 'of' | 'event'>, source: string, happened: string): boolean =>
  (of === '*' || of === source) && (event === '*' || event === happened);

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

/** What is not referred to here is not wanted here, unless the replica is complete; an older state changes nothing. */
async function update(
  manager: EntityManager,
  replica: ReplicaTable,
  events: readonly Event[],
): Promise<void> {
  const newest = newestOf(events);
  await noteInFills(manager, replica.type, newest);
  const states = newest.map(({ key, revision, data }) => ({ id: key, revision, data }));
  if (replica.complete) await writeRows(manager, replica, states);
  else await updateRows(manager, replica, states);
}

/** What a deletion of these events takes away here. A deletion was decided as a whole: what of it is closing goes at once, in whichever order its events come. */
async function keysThatGo(
  manager: EntityManager,
  replicas: ReadonlyMap<string, ReplicaTable>,
  { type, deletion }: Event,
  ids: readonly string[],
): Promise<Key[]> {
  const keys = new Map<string, Key>(ids.map(id => [`${type} ${id}`, { type, id }]));
  if (deletion) {
    const closing: Key[] = await manager.query(
      'SELECT type, id FROM joinery_closing WHERE deletion = $1 AND type = ANY ($2)',
      [deletion, [...replicas.keys()]],
    );
    for (const key of closing) keys.set(`${key.type} ${key.id}`, key);
  }
  return [...keys.values()];
}

async function remove(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  replicas: ReadonlyMap<string, ReplicaTable>,
  events: readonly Event[],
): Promise<void> {
  const [first] = events;
  const { type, deletion } = first!;
  const ids = events.map(({ key }) => key);
  const keys = await keysThatGo(manager, replicas, first!, ids);
  await manager.query(
    `SELECT set_config('joinery.deletion', $1, true), set_config('joinery.applying', 'on', true)`,
    [deletion ?? ''],
  );
  const blockers = await removeKeys(definition, dataSource, manager, keys);
  if (blockers.length > 0) {
    const rows = blockers.map(({ type, count }) => `${count} of ${type}`).join(', ');
    throw new Error(`The ${type} that is gone is restricted here by ${rows}.`);
  }
  if (deletion) await manager.query('DELETE FROM joinery_closing WHERE deletion = $1', [deletion]);
  await manager.query(
    `SELECT set_config('joinery.deletion', '', true), set_config('joinery.applying', '', true)`,
  );
}

/** Before such events are applied. Where that fails, the marks are true all the same: the owner has deleted these keys. */
export async function markGoneIn(dataSource: DataSource, events: readonly Event[]): Promise<void> {
  const replicas = replicasOf(dataSource);
  for (const run of alike(deletionsIn(dataSource, events))) {
    const [first] = run;
    const { tenantId } = first!;
    await systemTransaction(dataSource, tenantId, async manager => {
      const ids = run.map(({ key }) => key);
      await markGone(manager, tenantId, await keysThatGo(manager, replicas, first!, ids));
    });
  }
}

/** Those that take keys out of a replica. */
export function deletionsIn(dataSource: DataSource, events: readonly Event[]): Event[] {
  const replicas = replicasOf(dataSource);
  return events.filter(
    ({ type, name, source }) => name === 'deleted' && replicas.get(type)?.owner === source,
  );
}

/** From now on these keys stay out, even where somebody has just asked for them. The transaction is to end soon. */
export async function markGone(
  manager: EntityManager,
  tenantId: string,
  keys: readonly Key[],
): Promise<void> {
  await shutGate(manager, tenantId);
  await manager.query(
    `INSERT INTO joinery_gone (type, id, tenant_id)
     SELECT type, id, $2 FROM jsonb_to_recordset($1) AS key(type text, id uuid) ON CONFLICT DO NOTHING`,
    [JSON.stringify(keys), tenantId],
  );
}
