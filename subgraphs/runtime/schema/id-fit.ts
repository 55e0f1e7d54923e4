/**
 * Checks that objects of the graph are known by a uuid: so ids are opaque, nobody counts rows by them, and events,
 * replicas and deletions know an object by the same id in every database.
 */
import type { EntityMetadata } from 'typeorm';
import { sqlTypeOf } from '../declare/sql-type';

/** Of an entity that is a type of the graph, or is published. A sentence that says what to change, or undefined. */
export function misfitOfId(metadata: EntityMetadata): string | undefined {
  const { name } = metadata;
  const id = metadata.findColumnWithPropertyName('id');
  if (!id || sqlTypeOf(id) === 'uuid') return undefined;
  return `${name}.id is ${sqlTypeOf(id)}, but ids in the graph are uuids: let ${name} extend Created, and keep what it has now as a column of its own, as in @Column('${id.type}') number, with @Unique(['tenantId', 'number']); @key(fields: "number") lets other services refer by it.`;
}

/** What needs one id for a row, where the key is of several columns. */
export const misfitWithoutId = (place: string, { name }: EntityMetadata): string =>
  `${place}, but ${name} has no id: let it extend Created, and declare its key as @Unique.`;

export const hasId = (metadata: EntityMetadata): boolean =>
  metadata.findColumnWithPropertyName('id') !== undefined;
