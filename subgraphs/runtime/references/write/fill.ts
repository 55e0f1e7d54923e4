/**
 * Owns how keys get into replicas: those that a write refers to when it first does, or page by page all that the owner
 * has. A key that is closing or gone stays out (the trigger joinery_admit).
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { referencesOf } from '../declare/references';
import { type ReplicaTable, replicaRow, replicasOf } from '../declare/replica';
import type { KeyState, KeysQuery, Peer, Peers } from '../peers/peer';

/** Rows of older revisions are replaced. */
export async function writeKeys(
  manager: EntityManager,
  replica: ReplicaTable,
  keys: readonly KeyState[],
): Promise<void> {
  if (keys.length === 0) return;
  const { type, metadata, fields } = replica;
  const table = metadata.tableName;
  const columns = ['id', 'revision', ...fields.map(({ column }) => column)];
  const quoted = columns.map(column => `"${column}"`);
  const rows = keys.map(key => replicaRow(replica, key));
  await manager.query(
    `INSERT INTO "${table}" AS known (${quoted.join(', ')})
     SELECT ${quoted.join(', ')} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) ORDER BY joinery_lock_of($2, id)
     ON CONFLICT (tenant_id, id) DO UPDATE SET ${quoted.map(column => `${column} = excluded.${column}`).join(', ')}
       WHERE known.revision < excluded.revision`,
    [JSON.stringify(rows), type],
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
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const keys: KeyState[] = await owner.keys({
      tenantId,
      type: replica.type,
      after,
      limit: pageSize,
      ...(participant && { participant }),
    });
    const open = keys.filter(({ closing }) => !closing);
    await systemTransaction(dataSource, tenantId, manager => writeKeys(manager, replica, open));
    if (keys.length < pageSize) return;
    after = keys[keys.length - 1]!.id;
  }
}

/** Copies the keys of every replica of a subgraph: what a bulk load refers to. */
export async function copyReplicas(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  tenantId: string,
  peers: Peers,
): Promise<void> {
  for (const replica of replicasOf(dataSource).values()) {
    await copyKeys(
      dataSource,
      replica,
      tenantId,
      peers[replica.owner]!,
      participantOf(definition, dataSource, replica),
    );
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
