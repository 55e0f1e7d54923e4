/**
 * Adds keys to replicas: those that a write refers to for the first time, or, page by page, all that the owner has. A
 * key may change while the owner's answer is on its way, and its event may be applied before there is a row to change.
 * So the keys being filled are recorded before the owner is asked; events record there the revisions for which they
 * found no row, and a key whose answer is older is requested again.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { referencesOf } from '../declare/references';
import { type ReplicaTable, replicasOf } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import type { Event, KeyState, Keys, KeysQuery, Peer, Peers } from '../peers/peer';
import { writeRows } from './replica-rows';

/**
 * `ask` asks the owner; what it throws leaves everything as it was. What the owner says of each key that it has. Throws
 * OtherIncarnation.
 */
export async function fillKeys(
  dataSource: DataSource,
  tenantId: string,
  replica: ReplicaTable,
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<Keys>,
): Promise<Map<string, KeyState>> {
  const known = new Map<string, KeyState>();
  for (let missing = ids; missing.length > 0; ) {
    const fill = randomUUID();
    await systemTransaction(dataSource, tenantId, manager =>
      manager.query(
        'INSERT INTO joinery_fills (fill, type, id) SELECT DISTINCT $1::uuid, $2, id FROM unnest($3::uuid[]) AS key(id)',
        [fill, replica.type, missing],
      ),
    );
    try {
      const { incarnation, keys: states } = await ask(missing);
      for (const state of states) known.set(state.id, state);
      missing = await systemTransaction(dataSource, tenantId, async manager => {
        await holdKnownIncarnation(manager, replica.owner, incarnation);
        const newest = await endFill(manager, fill);
        const isOlder = ({ id, revision }: KeyState) => {
          const noted = newest.get(id);
          // One that is no longer written down took longer than anybody remembers.
          return noted === undefined || BigInt(noted) > BigInt(revision);
        };
        const open = states.filter(({ closing }) => !closing);
        await writeRows(
          manager,
          replica,
          open.filter(state => !isOlder(state)),
        );
        return open.filter(isOlder).map(({ id }) => id);
      });
    } catch (error) {
      await systemTransaction(dataSource, tenantId, manager => endFill(manager, fill)).catch(() => {});
      throw error;
    }
  }
  return known;
}

/** Waits for who takes events of these keys. By id, the highest revision that events brought meanwhile. */
async function endFill(manager: EntityManager, fill: string): Promise<Map<string, string>> {
  const rows: { id: string; revision: string }[] = await manager.query(
    'SELECT id, revision::text FROM joinery_fills WHERE fill = $1 ORDER BY type, id FOR UPDATE',
    [fill],
  );
  await manager.query('DELETE FROM joinery_fills WHERE fill = $1', [fill]);
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** Notes states that are newer than what the owner may have answered. Before rows are changed: whoever ends a fill first has the row. */
export async function noteInFills(
  manager: EntityManager,
  type: string,
  events: readonly Event[],
): Promise<void> {
  await manager.query(
    `WITH newer AS (
       SELECT f.id, f.fill, event.revision
         FROM joinery_fills f JOIN jsonb_to_recordset($2) AS event(key uuid, revision bigint) ON f.id = event.key
        WHERE f.type = $1 AND f.revision < event.revision ORDER BY f.id, f.fill FOR UPDATE OF f
     )
     UPDATE joinery_fills f SET revision = newer.revision FROM newer WHERE (f.type, f.id, f.fill) = ($1, newer.id, newer.fill)`,
    [type, JSON.stringify(events.map(({ key, revision }) => ({ key, revision })))],
  );
}

/** Far longer than an owner has to answer. */
const forgottenAfter = '1 hour';

/** Of processes that died meanwhile. */
export async function forgetFills(dataSource: DataSource): Promise<void> {
  await systemTransaction(dataSource, null, manager =>
    manager.query('DELETE FROM joinery_fills WHERE begun_at < now() - $1::interval', [forgottenAfter]),
  );
}

/** Keys a page: one request to the owner, one statement here. */
const pageSize = 1_000;

/** Copies every key of the type that the owner has in this tenant. */
export async function copyKeys(
  dataSource: DataSource,
  replica: ReplicaTable,
  tenantId: string,
  owner: Pick<Peer, 'keys'>,
  participant: KeysQuery['participant'],
  onKeys: (count: number) => void = () => {},
): Promise<void> {
  const query = { tenantId, type: replica.type, ...(participant && { participant }) };
  for (let after: string | null = null; ; ) {
    const page: Keys = await owner.keys({ ...query, after, limit: pageSize });
    const ids = page.keys.map(({ id }) => id);
    await fillKeys(dataSource, tenantId, replica, ids, some => owner.keys({ ...query, ids: some }));
    onKeys(ids.length);
    if (ids.length < pageSize) return;
    after = ids.at(-1)!;
  }
}

/** Copies the keys of every replica of a subgraph whose owner is there: what a bulk load refers to. */
export async function copyReplicas(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  tenantId: string,
  peers: Peers,
  onKeys?: (count: number) => void,
): Promise<void> {
  for (const replica of replicasOf(dataSource).values()) {
    const owner = peers[replica.owner];
    const participant = participantOf(definition, dataSource, replica);
    if (owner) await copyKeys(dataSource, replica, tenantId, owner, participant, onKeys);
  }
}

/** What the owner of a replica's type is told of who refers to it. */
export function participantOf(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  { type }: ReplicaTable,
): NonNullable<KeysQuery['participant']> {
  const restricts = referencesOf(dataSource, definition).some(
    ({ replica, onDelete }) => replica.type === type && onDelete === 'RESTRICT',
  );
  return { subgraph: definition.name, restricts };
}
