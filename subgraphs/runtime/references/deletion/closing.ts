/**
 * Closes keys: after its commit no new row here refers to them, and any that does is counted. Several deletions may
 * close one key; a deleted key stays as it is, since nothing reopens it.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { shutGate } from '../database/tenant-gate';
import { replicasOf } from '../declare/replica';
import type { ClosingQuery, Key } from '../peers/peer';

/** Nobody new comes to hold a row; whoever does for longer is asked again, and keeps no other deletion from its turn meanwhile. */
const heldMs = 300;

export async function closeKeys(
  { publishes = [] }: Pick<SubgraphDefinition, 'publishes'>,
  dataSource: DataSource,
  { tenantId, deletion, owner, keys }: ClosingQuery,
): Promise<void> {
  const replicas = replicasOf(dataSource);
  await systemTransaction(dataSource, tenantId, async manager => {
    await shutGate(manager, tenantId);
    await manager.query(
      `INSERT INTO joinery_closing (type, id, deletion, tenant_id, owner)
       SELECT type, id, $1, $2, $4 FROM jsonb_to_recordset($3) AS key(type text, id uuid)
        WHERE NOT EXISTS (SELECT FROM joinery_gone g WHERE g.type = key.type AND g.id = key.id) ON CONFLICT DO NOTHING`,
      [deletion, tenantId, JSON.stringify(keys), owner],
    );
  });
  // Whoever refers to one from now on is refused, and whoever did before that holds its row.
  const meet = async (manager: EntityManager) => {
    for (const [type, ids] of byType(keys)) {
      const own = publishes.find(({ name }) => name === type);
      const metadata = replicas.get(type)?.metadata ?? (own && dataSource.getMetadata(own));
      if (metadata) await meetReferences(manager, metadata.tableName, ids);
      if (own) {
        await manager.query(
          `DELETE FROM joinery_closing c WHERE c.deletion = $1 AND c.type = $2 AND c.id = ANY ($3::uuid[])
             AND NOT EXISTS (SELECT FROM "${metadata!.tableName}" there WHERE there.id = c.id)`,
          [deletion, type, ids],
        );
      }
    }
  };
  await systemTransaction(dataSource, tenantId, meet, undefined, heldMs);
}

/**
 * Waits until whoever holds one of the rows as a foreign key does has committed. Writing the rows, and not only
 * locking them, makes a transaction of an older snapshot fail instead of missing that they are closing.
 */
async function meetReferences(manager: EntityManager, table: string, ids: readonly string[]): Promise<void> {
  await manager.query(`SELECT FROM "${table}" WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
  await manager.query(`UPDATE "${table}" SET revision = revision WHERE id = ANY ($1::uuid[])`, [ids]);
}

export async function reopenKeys(dataSource: DataSource, tenantId: string, deletion: string): Promise<void> {
  await systemTransaction(dataSource, tenantId, manager =>
    manager.query('DELETE FROM joinery_closing WHERE deletion = $1', [deletion]),
  );
}

export async function isClosing(
  dataSource: DataSource,
  tenantId: string,
  deletion: string,
): Promise<boolean> {
  const [row] = await systemTransaction(dataSource, tenantId, manager =>
    manager.query('SELECT EXISTS (SELECT FROM joinery_closing WHERE deletion = $1) AS closing', [deletion]),
  );
  return row.closing;
}

export function byType(keys: readonly Key[]): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const { type, id } of keys) {
    const ids = types.get(type);
    if (ids) ids.push(id);
    else types.set(type, [id]);
  }
  return types;
}
