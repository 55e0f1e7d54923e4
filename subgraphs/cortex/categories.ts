/** Owns the writing of the tree of categories. That it stays a tree is PostgreSQL's business: `violations`. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { MayDelete } from '../runtime/references/deletion/may-delete';
import { findForChange, notFound } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import { Category } from './entities/category';
import type { CreateCategoryInput, MoveCategoryInput, UpdateCategoryInput } from './types.generated';

export async function createCategory(
  manager: EntityManager,
  viewer: SignedInViewer,
  input: CreateCategoryInput,
) {
  requireRole(viewer, 'ADMIN');
  return { category: await manager.save(manager.create(Category, { ...input, createdById: viewer.userId })) };
}

export async function updateCategory(
  manager: EntityManager,
  viewer: SignedInViewer,
  input: UpdateCategoryInput,
) {
  requireRole(viewer, 'ADMIN');
  const { id, ...values } = input;
  const category = await findForChange(manager, Category, id);
  return { category: await manager.save(Object.assign(category, values)) };
}

export async function moveCategory(manager: EntityManager, viewer: SignedInViewer, input: MoveCategoryInput) {
  requireRole(viewer, 'ADMIN');
  const { id, parentId = null } = input;
  // Without findForChange: its lock also excludes the foreign key's look at a parent, and so two categories that
  // move below each other would deadlock instead of meeting at the trigger.
  const { affected } = await manager.update(Category, { id }, { parentId });
  if (!affected) throw notFound(Category, id);
  return { category: await manager.findOneByOrFail(Category, { id }) };
}

export const mayDeleteCategory: MayDelete = async (manager, viewer, id) => {
  requireRole(viewer, 'ADMIN');
  await findForChange(manager, Category, id);
};
