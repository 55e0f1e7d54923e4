/**
 * Excludes two kinds of transactions from each other: those that add keys of a tenant to replicas, and those that
 * exclude keys from now on. The trigger joinery_admit takes a shared advisory lock on the tenant; a transaction that
 * closes keys or marks them as deleted takes it exclusively, and so waits until all that were admitted have committed.
 * A transaction takes one lock, however many keys it has; it waits for nothing else while it holds it, and holds it
 * briefly.
 */
import type { EntityManager } from 'typeorm';

/** Until the end of the transaction, which is to come soon. */
export async function shutGate(manager: EntityManager, tenantId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(7405002, hashtext($1::uuid::text))', [tenantId]);
}
