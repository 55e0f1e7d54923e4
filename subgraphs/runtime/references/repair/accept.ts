/**
 * Accepts an owner's database as it is now, if its incarnation is not the known one. Events that were written since it
 * became another are applied, as are events that failed from before; a comparison finds what it has lost. State of what
 * it has lost is discarded: tombstones of keys that the owner has again, and its events that failed.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';
import { replicasOf } from '../declare/replica';
import { readKnownOwner, whySuspended } from '../events/known-incarnation';
import { placeOf } from '../events/position';
import { beginning, type Peers, type Position, peerNamed } from '../peers/peer';

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
  while (!(await moveToNow(dataSource, peers, owner))) {
    // What was under way has taken more meanwhile.
  }
  for (const { type, owner: ownedBy } of replicasOf(dataSource).values()) {
    if (ownedBy === owner) await forgetGone(dataSource, peers, owner, type);
  }
}

/** False where more was taken of the other incarnation while this one was asked. */
async function moveToNow(dataSource: DataSource, peers: Peers, owner: string): Promise<boolean> {
  const known = await readKnownOwner(dataSource, owner);
  if (known.incarnation === null) return true;
  const { incarnation: of, ahead } = known;
  const peer = peerNamed(peers, owner);
  const resumption = (after: Position) => peer.resumption({ after: placeOf(after), of });
  const { incarnation, place, shared } = await resumption(known);
  const passed = shared && ahead !== null ? (await resumption(ahead)).place : null;
  return systemTransaction(dataSource, null, async manager => {
    // Fills and inboxes of the other incarnation are done by now, or find that the incarnation has changed.
    const now = await readKnownOwner(manager, owner, 'FOR UPDATE');
    if (!isDeepStrictEqual({ ...now, suspended: null }, { ...known, suspended: null })) return false;
    await manager.query(
      `UPDATE joinery_inbox SET incarnation = $2, suspended = NULL, xid = $3, seq = $4, moved_at = now(),
              bulk_tenant = $5, ahead_xid = $6, ahead_seq = $7
        WHERE source = $1`,
      [
        ...[owner, incarnation, place.xid, place.seq],
        ...(passed ? [ahead!.tenant, passed.xid, passed.seq] : [null, null, null]),
      ],
    );
    for (const table of ['joinery_dead_letters', 'joinery_parked']) {
      const kept = `$2 AND (xid, seq) <= ($3::xid8, $4::bigint)`;
      const values = [owner, shared, place.xid, place.seq];
      await manager.query(`DELETE FROM ${table} WHERE source = $1 AND NOT (${kept})`, values);
      await manager.query(
        `UPDATE ${table} SET event = jsonb_set(event, '{incarnation}', to_jsonb($2::text)) WHERE source = $1`,
        [owner, incarnation],
      );
    }
    return true;
  });
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
