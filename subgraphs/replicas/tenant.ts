/** Declares the replica of cortex's tenants, and the reference to it that a domain's own objects begin with. */

import { RefersTo } from '../runtime/declare/refers-to';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Tenant', { of: 'cortex' })
export class TenantReplica extends ReplicaEntity {}

/**
 * The relation `tenant`: the rows go with their tenant. For tables that lead to the tenant in no other way; what belongs
 * to another row goes with that one.
 */
export function OfTenant(): (entity: new () => { tenantId: string }) => void {
  return ({ prototype }) => RefersTo(() => TenantReplica, { onDelete: 'CASCADE' })(prototype, 'tenant');
}
