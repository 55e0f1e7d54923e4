/**
 * Maps the client's query to the fetched tree: fields by their names in the tree, with the client's response names
 * beside them. Types do not matter here: all selections under one name at one place are merged.
 */
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { NameInTree } from '../execute/planner-workarounds/rewrite-operation';

export interface ClientField {
  readonly responseName: string;
  /** Null for a leaf. */
  readonly below: ClientFields | null;
}

export type ClientFields = Map<string, ClientField>;

export function clientFields(
  { selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  nameInTree: NameInTree,
): ClientFields {
  const add = (set: SelectionSetNode, into: ClientFields): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet, into);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) add(fragment.selectionSet, into);
      } else {
        const name = nameInTree(selection);
        let field = into.get(name);
        if (!field) {
          const responseName = (selection.alias ?? selection.name).value;
          field = { responseName, below: selection.selectionSet ? new Map() : null };
          into.set(name, field);
        }
        if (selection.selectionSet && field.below) add(selection.selectionSet, field.below);
      }
    }
  };
  const root: ClientFields = new Map();
  add(selectionSet, root);
  return root;
}

/** What the client asked at a path into the tree; undefined where it asked nothing. */
export function askedAt(root: ClientFields, path: readonly string[]): ClientField | undefined {
  let level: ClientFields | null = root;
  let found: ClientField | undefined;
  for (const name of path) {
    found = level?.get(name);
    level = found?.below ?? null;
  }
  return found;
}

/** The path in the client's names; where the client asked nothing, the tree's. */
export function clientPath(root: ClientFields, path: readonly string[]): string {
  let level: ClientFields | null | undefined = root;
  const names = path.map(name => {
    const field: ClientField | undefined = level?.get(name);
    level = field?.below;
    return field?.responseName ?? name;
  });
  return names.join('.');
}
