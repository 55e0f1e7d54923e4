/**
 * Deletes a row: `deleteTag: remove(Tag, { who: staff })`. If the payload has a deletion (`deletion: Deletion!`),
 * other services refer to the object: it is deleted from all of them, or the deletion is refused
 * (references/deletion/).
 */
import type { GraphQLOutputType } from 'graphql';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { SignedInViewer } from '../../../wire/contract/viewer';
import type { EntityClass } from '../declare/define-subgraph';
import { deletionDeclarations, type MayDelete } from '../references/deletion/may-delete';
import { findForChange } from '../request/find';
import { type ChangeResolver, changeDeclarations, changing, readArguments, refused } from './change';
import { fieldsOfPayload } from './payload';
import { requireAllowed, ruleOf, type Who } from './who';

export interface RemoveOptions<Entity> {
  readonly who: Who<Entity>;
  /**
   * The relation to a row of this subgraph that counts its children, or goes with them: it is locked first, as whoever
   * deletes it does, so that the two do not wait for each other.
   */
  readonly under?: keyof Entity & string;
  /** Refuses by throwing. */
  readonly before?: (removal: { manager: EntityManager; viewer: SignedInViewer; row: Entity }) => unknown;
}

export function remove<Entity extends ObjectLiteral>(
  entity: EntityClass<Entity>,
  { who, under, before }: RemoveOptions<Entity>,
): ChangeResolver {
  const rule = ruleOf(who);
  const find = async (
    manager: EntityManager,
    viewer: SignedInViewer,
    id: string,
    lock: 'update' | 'delete',
  ) => {
    if (rule.byViewer) await requireAllowed(rule, viewer, undefined as never, manager);
    const row = await findForChange(manager, viewer, entity, id, lock);
    if (!rule.byViewer) await requireAllowed(rule, viewer, row, manager);
    await before?.({ manager, viewer, row });
    return row;
  };
  const mayDelete: MayDelete = (manager, viewer, id) => find(manager, viewer, id, 'update');
  const declaration = { kind: 'remove', entity, hasSteps: false, properties: [], byId: true } as const;
  const here = changing(declaration, rule, async ({ manager, viewer, input, invalid }) => {
    if (invalid.length > 0) throw refused(invalid);
    if (under) await lockParent(manager, entity, under, input.id);
    const row = await find(manager, viewer, input.id, 'delete');
    await manager.createQueryBuilder().delete().from(entity).where('id = :id', { id: input.id }).execute();
    return { row };
  });
  const resolver: ChangeResolver = async (parent, args, context, info) => {
    if (!tellsOfDeletion(info.returnType)) return here(parent, args, context, info);
    const invalid = readArguments(context.dataSource.getMetadata(entity), args, info);
    if (invalid.length > 0) throw refused(invalid);
    return { deletion: await context.delete(entity, mayDelete, args.input.id, info) };
  };
  deletionDeclarations.set(resolver, { entity, mayDelete });
  changeDeclarations.set(resolver, declaration);
  return resolver;
}

/** Whether the payload is that of a deletion across services. */
export const tellsOfDeletion = (payload: GraphQLOutputType): boolean =>
  fieldsOfPayload(payload).some(({ name }) => name === 'deletion');

async function lockParent(
  manager: EntityManager,
  entity: EntityClass,
  under: string,
  id: string,
): Promise<void> {
  const { tableName, relations } = manager.dataSource.getMetadata(entity);
  const relation = relations.find(({ propertyName }) => propertyName === under)!;
  const column = relation.joinColumns.find(
    ({ referencedColumn }) => referencedColumn?.propertyName === 'id',
  )!;
  await manager.query(
    `SELECT FROM "${relation.inverseEntityMetadata.tableName}" parent
      WHERE parent.id = (SELECT "${column.databaseName}" FROM "${tableName}" WHERE id = $1) FOR NO KEY UPDATE`,
    [id],
  );
}
