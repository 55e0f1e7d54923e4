/**
 * Accepts an owner's database as it is now, if its incarnation is not the known one. Its events are applied from now
 * on; a comparison finds its earlier changes. State from the other incarnation is discarded: tombstones of keys that
 * the owner has again, and events that failed.
 */
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';
import { replicasOf } from '../declare/replica';
import { readKnownOwner, whySuspended } from '../events/known-incarnation';
import { beginning, type Peers, peerNamed } from '../peers/peer';

const pageSize = 1_000;

/** Why nothing is taken of the owner; null where it is who was known, or nobody was. */
export async function otherIncarnationOf(
  dataSource: DataSource,
  peers: Peers,
  owner: string,
): Promise<string | null> {
  const known = await readKnownOwner(dataSource, owner);
  const { incarnation } = await peerNamed(peers, owner).backlog({ after: beginning });
  return whySuspended(known, incarnation);
}

export async function acceptOwner(dataSource: DataSource, peers: Peers, owner: string): Promise<void> {
  const { incarnation, last } = await peerNamed(peers, owner).backlog({ after: beginning });
  await systemTransaction(dataSource, null, async manager => {
    // Fills and inboxes of the other incarnation are done by now, or find that the incarnation has changed.
    await manager.query('SELECT FROM joinery_inbox WHERE source = $1 FOR UPDATE', [owner]);
    await manager.query(
      `UPDATE joinery_inbox SET incarnation = $2, suspended = NULL, bulk_tenant = NULL, xid = $3, seq = $4, moved_at = now()
        WHERE source = $1`,
      [owner, incarnation, last.xid, last.seq],
    );
    await manager.query('DELETE FROM joinery_dead_letters WHERE source = $1', [owner]);
    await manager.query('DELETE FROM joinery_parked WHERE source = $1', [owner]);
  });
  for (const { type, owner: ownedBy } of replicasOf(dataSource).values()) {
    if (ownedBy === owner) await forgetGone(dataSource, peers, owner, type);
  }
}

/** Keys that are marked as gone and that the owner has. */
async function forgetGone(dataSource: DataSource, peers: Peers, owner: string, type: string): Promise<void> {
  for (let after: string | null = null; ; ) {
    const gone: { tenantId: string; id: string }[] = await systemTransaction(dataSource, null, manager =>
      manager.query(
        `SELECT tenant_id AS "tenantId", id FROM joinery_gone
          WHERE type = $1 AND ($2::uuid IS NULL OR id > $2::uuid) ORDER BY id LIMIT ${pageSize}`,
        [type, after],
      ),
    );
    for (const tenantId of new Set(gone.map(one => one.tenantId))) {
      const ids = gone.filter(one => one.tenantId === tenantId).map(({ id }) => id);
      const { keys } = await peerNamed(peers, owner).keys({ tenantId, type, ids });
      if (keys.length === 0) continue;
      await systemTransaction(dataSource, tenantId, manager =>
        manager.query('DELETE FROM joinery_gone WHERE type = $1 AND id = ANY ($2::uuid[])', [
          type,
          keys.map(({ id }) => id),
        ]),
      );
    }
    if (gone.length < pageSize) return;
    after = gone.at(-1)!.id;
  }
}
