/**
 * Finds the fields by which a list's rows can be counted: the columns with few values that one of its lists filters
 * by.
 */
import { type DefinitionNode, Kind } from 'graphql';
import type { ColumnOf } from './estate-sdl';
import { enumsOf, filtersOfLists } from './list-fields';
import { nameOf } from './nodes';

/** By the type of the rows. */
export function groupsOfLists(
  definitions: readonly DefinitionNode[],
  columnOf: ColumnOf,
): ReadonlyMap<string, readonly string[]> {
  const filtered = filtersOfLists(definitions);
  const enums = enumsOf(definitions);
  const groups = new Map<string, string[]>();
  for (const definition of definitions) {
    const row = filtered.get(nameOf(definition) ?? '');
    if (row === undefined || definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) continue;
    const names = (definition.fields ?? [])
      .filter(({ type }) => type.kind === Kind.NAMED_TYPE && isGroup(type.name.value, enums))
      .map(({ name }) => name.value)
      .filter(name => columnOf(row, name));
    if (names.length > 0) groups.set(row, [...new Set([...(groups.get(row) ?? []), ...names])]);
  }
  return groups;
}

const isGroup = (type: string, enums: ReadonlySet<string | undefined>): boolean =>
  type === 'ID' || type === 'Boolean' || enums.has(type);
