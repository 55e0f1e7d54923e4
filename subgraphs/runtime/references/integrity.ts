/**
 * Owns the comparison of replicas with their owners: keys that the owner no longer has (orphans), older fields (stale),
 * and keys that rows refer to and the replica lacks (missing, where somebody switched the constraints off). What events
 * are still to bring is not counted: the inbox takes them first.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../define-subgraph';
import { removeKeys } from './deletion/remove';
import { participantOf, writeKeys } from './fill';
import { type KeyState, type Peers, peerNamed } from './peer';
import { referencesOf } from './references';
import { type ReplicaTable, replicasOf } from './replica';
import { systemTransaction } from './system-transaction';

export interface Finding {
  readonly subgraph: string;
  readonly type: string;
  readonly tenantId: string;
  readonly problem: 'ORPHAN' | 'STALE' | 'MISSING';
  readonly ids: readonly string[];
  /** Undefined unless it was asked for. */
  readonly repaired?: boolean;
}

const pageSize = 1_000;

/** Every replica, tenant by tenant. Rejects when an owner does not answer. */
export async function compareReplicas(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  { repair }: { repair: boolean },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const replicas = [...replicasOf(dataSource).values()];
  for (const tenantId of await tenantsOf(replicas, dataSource, peers)) {
    for (const replica of replicas) {
      findings.push(...(await compareReplica(definition, dataSource, peers, replica, tenantId, repair)));
    }
  }
  return findings;
}

/** Those whose owner has them, and those that somebody here still knows. */
async function tenantsOf(
  replicas: readonly ReplicaTable[],
  dataSource: DataSource,
  peers: Peers,
): Promise<string[]> {
  const tenants = new Set<string>();
  const owner = replicas.find(({ type }) => type === 'Tenant')?.owner;
  if (owner) for (const id of await peerNamed(peers, owner).tenants()) tenants.add(id);
  for (const { metadata } of replicas) {
    const rows: { id: string }[] = await systemTransaction(dataSource, null, manager =>
      manager.query(`SELECT DISTINCT tenant_id AS id FROM "${metadata.tableName}"`),
    );
    for (const { id } of rows) tenants.add(id);
  }
  return [...tenants].sort();
}

async function compareReplica(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  replica: ReplicaTable,
  tenantId: string,
  repair: boolean,
): Promise<Finding[]> {
  const found = { ORPHAN: [] as string[], STALE: [] as string[], MISSING: [] as string[] };
  const owner = peerNamed(peers, replica.owner);
  const participant = participantOf(definition, dataSource, replica);
  const table = replica.metadata.tableName;
  const asked = (ids: string[]) => owner.keys({ tenantId, type: replica.type, ids, participant });

  const remove = async (manager: EntityManager, ids: string[]) => {
    await manager.query(
      `INSERT INTO joinery_gone (type, id, tenant_id)
       SELECT $1, id, $2 FROM unnest($3::uuid[]) AS key(id) ON CONFLICT DO NOTHING`,
      [replica.type, tenantId, ids],
    );
    const keys = ids.map(id => ({ type: replica.type, id }));
    const blockers = await removeKeys(definition, dataSource, manager, keys);
    if (blockers.length > 0)
      throw new Error(`A ${replica.type} that is gone is restricted by ${blockers[0]!.type}.`);
  };

  for (let after: string | null = null; ; ) {
    const rows: { id: string; revision: string }[] = await systemTransaction(dataSource, tenantId, manager =>
      manager.query(
        `SELECT id, revision::text FROM "${table}" WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2`,
        [after, pageSize],
      ),
    );
    if (rows.length > 0) {
      const states = new Map((await asked(rows.map(({ id }) => id))).map(state => [state.id, state]));
      const stale: KeyState[] = [];
      const orphans: string[] = [];
      for (const { id, revision } of rows) {
        const state = states.get(id);
        if (!state) orphans.push(id);
        else if (BigInt(state.revision) > BigInt(revision)) stale.push(state);
      }
      found.ORPHAN.push(...orphans);
      found.STALE.push(...stale.map(({ id }) => id));
      if (repair && orphans.length + stale.length > 0) {
        await systemTransaction(dataSource, tenantId, async manager => {
          await writeKeys(manager, replica, stale);
          await manager.query(
            `INSERT INTO joinery_gone (type, id, tenant_id) SELECT $1, id, $2 FROM unnest($3::uuid[]) AS key(id) ON CONFLICT DO NOTHING`,
            [replica.type, tenantId, orphans],
          );
          await removeKeys(
            definition,
            dataSource,
            manager,
            orphans.map(id => ({ type: replica.type, id })),
          );
        });
      }
    }
    if (rows.length < pageSize) break;
    after = rows[rows.length - 1]!.id;
  }

  for (const reference of referencesOf(dataSource, definition)) {
    if (reference.replica.type !== replica.type) continue;
    const column = `"${reference.column}"`;
    const rows: { id: string }[] = await systemTransaction(dataSource, tenantId, manager =>
      manager.query(
        `SELECT DISTINCT ${column} AS id FROM "${reference.metadata.tableName}" one
          WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT FROM "${table}" known WHERE known.id = one.${column})`,
      ),
    );
    const ids = rows.map(({ id }) => id).filter(id => !found.MISSING.includes(id));
    if (ids.length === 0) continue;
    found.MISSING.push(...ids);
    if (!repair) continue;
    for (let n = 0; n < ids.length; n += pageSize) {
      const some = ids.slice(n, n + pageSize);
      const states = await asked(some);
      const known = new Set(states.map(({ id }) => id));
      const unknown = some.filter(id => !known.has(id));
      await systemTransaction(dataSource, tenantId, async manager => {
        await writeKeys(manager, replica, states);
        // Rows of a key that is nowhere: the key is taken in for as long as it takes to delete it properly.
        await manager.query('DELETE FROM joinery_gone WHERE type = $1 AND id = ANY ($2::uuid[])', [
          replica.type,
          unknown,
        ]);
        await manager.query(`INSERT INTO "${table}" (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`, [
          unknown,
        ]);
        await remove(manager, unknown);
      });
    }
  }

  return (['ORPHAN', 'STALE', 'MISSING'] as const).flatMap(problem => {
    const ids = found[problem];
    if (ids.length === 0) return [];
    const finding = { subgraph: definition.name, type: replica.type, tenantId, problem, ids };
    return [repair ? { ...finding, repaired: true } : finding];
  });
}
