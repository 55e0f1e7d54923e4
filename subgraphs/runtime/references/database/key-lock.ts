/**
 * Owns who goes first where a key is closed or deleted and somebody brings it at the same time: whoever does either locks
 * the key, as the trigger joinery_admit does before a row of a replica is made.
 */
import type { EntityManager } from 'typeorm';
import type { Key } from '../peers/peer';

/** Until the end of the transaction; in one order, so that two that lock the same keys do not deadlock. */
export async function lockKeys(manager: EntityManager, keys: readonly Key[]): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(7405002, lock) FROM (
       SELECT DISTINCT joinery_lock_of(type, id) AS lock FROM jsonb_to_recordset($1) AS key(type text, id uuid) ORDER BY 1
     ) locks`,
    [JSON.stringify(keys)],
  );
}
