/**
 * Finds entities that a fetch need not request, because the same subgraph has already returned them: a root fetch of the
 * plan selects their key and all that the fetch selects. In `me { username posts { author { username } } }` the author
 * may be the viewer. Only root fetches count, since their paths mean the same for objects of all types.
 */
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from '../prepare/collect-fields';
import { keyOf, type Represent } from '../run/representation';
import type { Run } from '../run/run';
import { FailedMarker, isTree } from '../tree/failed-marker';
import type { Selected } from '../tree/merge-answer';
import { own, type Tree } from '../tree/own-property';
import { objectsAt, pathThroughLists, type TreePath } from '../tree/path';

/** The complete entities at these places, by the keys of their representations. */
export function fetchedEntities(
  { tree, repeated }: Run,
  places: readonly TreePath[],
  represent: Represent,
  { fields }: Selected,
): Map<string, Tree> {
  const fetched = new Map<string, Tree>();
  for (const place of places) {
    for (const object of objectsAt(tree, place, repeated)) {
      if (!fields.every(({ from }) => isFetched(own(object, from)))) continue;
      const representation = represent(object);
      if (isTree(representation)) fetched.set(keyOf(representation), object);
    }
  }
  return fetched;
}

/** A null may stand for an error, which must be reported at the other place too. */
function isFetched(value: unknown): boolean {
  return value !== undefined && value !== null && !(value instanceof FailedMarker);
}

/** Places where the fetch's entities may already be complete. `roots`: the fetches that begin at the root of the plan. */
export function fetchedPlaces(fetch: FetchNode, roots: readonly FetchNode[]): TreePath[] {
  const wanted = wantedBy(fetch);
  if (!wanted) return [];
  return roots
    .filter(({ serviceName }) => serviceName === fetch.serviceName)
    .flatMap(root => placesIn(root, wanted).map(pathThroughLists));
}

interface Wanted {
  readonly type: string;
  /** Of the key and of what is selected. */
  readonly names: readonly string[];
}

/** Undefined unless the fetch selects plain fields of one type by plain keys. */
function wantedBy(fetch: FetchNode): Wanted | undefined {
  const [required, ...more] = fetch.requires ?? [];
  if (required?.kind !== 'InlineFragment' || more.length > 0) return undefined;
  if (fetch.inputRewrites?.length || fetch.outputRewrites?.length || fetch.contextRewrites) return undefined;
  const type = required.typeCondition;
  const keys = required.selections.map(plainKey);
  const document = fetch.operationDocumentNode!;
  const [entities] = getOperationAST(document)!.selectionSet.selections;
  const selections = entities?.kind === Kind.FIELD ? entities.selectionSet!.selections : [];
  const fields = fieldsOf(selections, fragmentsOf(document));
  const names = [...keys, ...fields.map(({ field, on }) => (on === type ? plainLeaf(field) : undefined))];
  return type && names.every(name => name !== undefined) ? { type, names } : undefined;
}

function plainKey(selection: QueryPlanSelectionNode): string | undefined {
  return selection.kind === 'Field' && !selection.alias && !selection.selections ? selection.name : undefined;
}

function plainLeaf({
  name,
  alias,
  arguments: given,
  directives,
  selectionSet,
}: FieldNode): string | undefined {
  return alias || given?.length || directives?.length || selectionSet ? undefined : name.value;
}

/** The paths at which all wanted fields are selected. */
function placesIn(root: FetchNode, { type, names }: Wanted): string[][] {
  if (root.outputRewrites?.length) return [];
  const document = root.operationDocumentNode!;
  const fragments = fragmentsOf(document);
  const places: string[][] = [];
  const visit = (selections: readonly SelectionNode[], path: string[]): void => {
    const fields = fieldsOf(selections, fragments);
    const fetched = fields.map(({ field, on }) =>
      on === undefined || on === type ? plainLeaf(field) : undefined,
    );
    if (names.every(name => fetched.includes(name))) places.push(path);
    for (const { field, on } of fields) {
      // Under a condition, the same names may lead elsewhere in objects of another type. Behind arguments, an entity's
      // fields may depend on them: the prices of a shop, in the currency that it was asked for.
      if (on !== undefined || !field.selectionSet || field.arguments?.length) continue;
      visit(field.selectionSet.selections, [...path, (field.alias ?? field.name).value]);
    }
  };
  visit(getOperationAST(document)!.selectionSet.selections, []);
  return places;
}

interface Conditioned {
  readonly field: FieldNode;
  /** The type that the object has to be of; '' for several conditions. */
  readonly on: string | undefined;
}

function fieldsOf(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  on?: string,
): Conditioned[] {
  return selections.flatMap(selection => {
    if (selection.kind === Kind.FIELD) return { field: selection, on };
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return [];
    const condition = fragment.typeCondition?.name.value ?? on;
    const both = on === undefined || on === condition ? condition : '';
    return fieldsOf(fragment.selectionSet.selections, fragments, both);
  });
}
