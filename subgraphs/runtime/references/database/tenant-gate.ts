/**
 * Keeps apart who brings keys of a tenant into replicas and who says that some stay out from now on: the trigger
 * joinery_admit holds the tenant's gate open (a shared advisory lock), and whoever closes keys or marks them as gone
 * waits until all that went through has committed. One lock a transaction, however many the keys; nothing else is
 * waited for behind the gate, and it is held shortly.
 */
import type { EntityManager } from 'typeorm';

/** Until the end of the transaction, which is to come soon. */
export async function shutGate(manager: EntityManager, tenantId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(7405002, hashtext($1::uuid::text))', [tenantId]);
}
