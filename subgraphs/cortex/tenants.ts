/** Owns what a tenant says of itself; its slug is its address and does not change. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { MayDelete } from '../runtime/references/deletion/may-delete';
import { findForChange } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import { Tenant } from './entities/tenant';
import type { UpdateTenantInput } from './types.generated';

export async function updateTenant(manager: EntityManager, viewer: SignedInViewer, input: UpdateTenantInput) {
  requireRole(viewer, 'ADMIN');
  const tenant = await findForChange(manager, Tenant, viewer.tenantId);
  return { tenant: await manager.save(Object.assign(tenant, input)) };
}

/** Nobody sees another tenant, so nobody deletes one. */
export const mayDeleteTenant: MayDelete = async (manager, viewer, id) => {
  requireRole(viewer, 'ADMIN');
  await findForChange(manager, Tenant, id);
};
