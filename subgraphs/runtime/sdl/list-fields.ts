/** Finds the fields marked @list, the types that they list, and their filters. */
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';
import { hasDirective } from './estate-sdl';
import { fieldsOf, nameOf } from './nodes';

export const isList = (field: FieldDefinitionNode): boolean => hasDirective(field, 'list');

/** Post of [Post!] and [Post!]! */
export function itemOf(type: TypeNode): NamedTypeNode | undefined {
  const list = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (list.kind !== Kind.LIST_TYPE || list.type.kind !== Kind.NON_NULL_TYPE) return undefined;
  return list.type.type.kind === Kind.NAMED_TYPE ? list.type.type : undefined;
}

/** Filter → the type of the rows. */
export function filtersOfLists(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const filters = new Map<string, string>();
  for (const field of definitions.flatMap(fieldsOf).filter(isList)) {
    const row = itemOf(field.type)?.name.value;
    const filter = field.arguments?.find(({ name }) => name.value === 'filter')?.type;
    if (row !== undefined && filter?.kind === Kind.NAMED_TYPE) filters.set(filter.name.value, row);
  }
  return filters;
}

/** The names of the enumerations. */
export const enumsOf = (definitions: readonly DefinitionNode[]) =>
  new Set(definitions.filter(({ kind }) => kind === Kind.ENUM_TYPE_DEFINITION).map(nameOf));
