/**
 * Checks that a replica holds the fields of other services' types that the schema provides, and that a relation refers
 * to it. Each error message says what to change.
 */
import { type GraphQLField, type GraphQLObjectType, isNonNullType } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { replicaRelationsOf } from '../declare/replica-relation';

/** Of a field of an entity. */
export function misfitsOfProvides(
  type: GraphQLObjectType,
  field: GraphQLField<any, any>,
  metadata: EntityMetadata | undefined,
): string[] {
  if (!has(field, 'provides')) return [];
  if (metadata && replicaRelationsOf(metadata).has(field.name)) return [];
  return [
    `${type.name}.${field.name} provides fields, but ${type.name} has no relation ${field.name} to a replica: add it to the entity, or remove @provides.`,
  ];
}

/** Of a type of another service, whose external fields the replica holds. */
export function misfitsOfReplica(type: GraphQLObjectType, replica: EntityMetadata): string[] {
  return Object.values(type.getFields()).flatMap(field => {
    if (!has(field, 'external')) return [];
    const column = replica.findColumnWithPropertyName(field.name);
    if (!column)
      return `${type.name}.${field.name} is external, but ${replica.name} has no such column: add it, and to what the owner publishes.`;
    if (isNonNullType(field.type) && column.isNullable)
      return `${type.name}.${field.name} is never null, but ${replica.name}.${field.name} can be: make the column NOT NULL.`;
    return [];
  });
}

const has = (field: GraphQLField<any, any>, directive: string): boolean =>
  field.astNode?.directives?.some(({ name }) => name.value === directive) ?? false;
