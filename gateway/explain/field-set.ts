/** Parses and prints field sets as @key and @requires write them (`id dimensions { size }`). */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionNode } from 'graphql';

/** `dimensions.size`: names from the object on; types are left out. */
export function leavesOf(fieldSet: string): string[] {
  const document = parse(`{ ${fieldSet} }`, { noLocation: true });
  const [operation] = document.definitions;
  const visit = (selections: readonly SelectionNode[], prefix: string): string[] =>
    selections.flatMap(selection => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return visit(selection.selectionSet.selections, prefix);
      const name = prefix + selection.name.value;
      return selection.selectionSet ? visit(selection.selectionSet.selections, `${name}.`) : [name];
    });
  return operation?.kind === Kind.OPERATION_DEFINITION ? visit(operation.selectionSet.selections, '') : [];
}

/** The leaves of what a fetch sends of an object of one type, by response name. */
export function sentLeaves(selections: readonly QueryPlanSelectionNode[], prefix = ''): string[] {
  return selections.flatMap(selection => {
    if (selection.kind === 'InlineFragment') return sentLeaves(selection.selections, prefix);
    const name = prefix + (selection.alias ?? selection.name);
    return selection.selections ? sentLeaves(selection.selections, `${name}.`) : [name];
  });
}
