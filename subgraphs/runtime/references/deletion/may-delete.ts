/**
 * Decides who may delete an object that others refer to, and so who may preview the deletion: the users whom its
 * deletion declares (resolver.ts), or admins if no mutation deletes it.
 */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../../../wire/contract/viewer';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import { findForChange } from '../../request/find';
import { requireRole } from '../../request/viewer-rights';

/** Whether this viewer may delete the object; throws NOT_FOUND or FORBIDDEN. */
export type MayDelete = (manager: EntityManager, viewer: SignedInViewer, id: string) => Promise<unknown>;

export interface DeletionDeclaration {
  readonly entity: EntityClass;
  readonly mayDelete: MayDelete;
}

/** By the resolver that deletes. */
export const deletionDeclarations = new WeakMap<object, DeletionDeclaration>();

export function mayDeleteOf({ resolvers }: SubgraphDefinition, entity: EntityClass): MayDelete {
  for (const resolver of Object.values(resolvers.Mutation ?? {})) {
    const declared = deletionDeclarations.get(resolver as object);
    if (declared?.entity === entity) return declared.mayDelete;
  }
  return async (manager, viewer, id) => {
    requireRole(viewer, 'ADMIN');
    await findForChange(manager, viewer, entity, id);
  };
}
