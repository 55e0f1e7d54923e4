/**
 * Merges the answer of one fetch into the tree: which names it selects at each level, and the names that they have in
 * the tree (the planner's output rewrites). Composite values are merged and leaves are set. The selection decides
 * which is which, not the value: the value of a custom scalar belongs to the subgraph and is never modified.
 */
import type { FetchDataRewrite } from '@apollo/query-planner';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { FailedMarker, type Failure, isTree } from './failed-marker';
import { isRisky, own, put, type Tree } from './own-property';
import type { Repeated } from './shared-objects';

export interface Selected {
  readonly fields: SelectedField[];
  /** Nothing is renamed here or below, so an object of the answer can become a part of the tree as it is. */
  plain: boolean;
  /** Equal objects here may be one object of the tree (`repeatable.ts`). */
  repeatable: boolean;
}

interface SelectedField {
  readonly from: string;
  /** The fields' own names: several fields may have one alias, on objects of different types. */
  readonly names: string[];
  to: string;
  /** One of the two names could meet something inherited. */
  risky: boolean;
  readonly below: Selected | undefined;
}

/** Of an operation that the planner made; for a fetch of entities, what it selects of them. */
export function selectedBy(
  document: DocumentNode,
  ofEntities: boolean,
  rewrites: readonly FetchDataRewrite[] = [],
): Selected {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: Selected = { fields: [], plain: true, repeatable: false };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) select(definition.selectionSet, fragments, root);
  }
  if (ofEntities) root = root.fields[0]?.below ?? root;
  for (const rewrite of rewrites) {
    if (rewrite.kind !== 'KeyRenamer') throw new Error('The planner sets values in an answer.');
    rename(root, rewrite.path, rewrite.renameKeyTo);
  }
  settle(root);
  return root;
}

function select(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into: Selected,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) select(selection.selectionSet, fragments, into);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (fragment) select(fragment.selectionSet, fragments, into);
    } else {
      const from = (selection.alias ?? selection.name).value;
      let field = into.fields.find(known => known.from === from);
      if (!field) {
        const below = selection.selectionSet && { fields: [], plain: true, repeatable: false };
        field = { from, names: [], to: from, risky: isRisky(from), below };
        into.fields.push(field);
      }
      if (!field.names.includes(selection.name.value)) field.names.push(selection.name.value);
      if (selection.selectionSet && field.below) select(selection.selectionSet, fragments, field.below);
    }
  }
}

/** The planner's alias is unique at its level, so the type conditions of the path add nothing. */
function rename(root: Selected, path: readonly string[], to: string): void {
  const names = path.filter(part => !part.startsWith('... on '));
  let level: Selected | undefined = root;
  for (const name of names.slice(0, -1)) level = level?.fields.find(({ from }) => from === name)?.below;
  const field = level?.fields.find(({ from }) => from === names.at(-1));
  if (!field) return;
  field.to = to;
  field.risky ||= isRisky(to);
}

function settle(selected: Selected): boolean {
  for (const { from, to, below } of selected.fields) {
    if (from !== to || (below && !settle(below))) selected.plain = false;
  }
  return selected.plain;
}

export interface Merging {
  /** Leaves the answer untouched for others that read it. Without, parts of it become parts of the tree. */
  readonly copying: boolean;
  /** The other readers stand at the same place: what is repeatable need not be copied for them. */
  readonly repeated: Repeated | undefined;
  /** The names of types that no object can be of: of two __typenames, the concrete one stays. */
  readonly abstract: ReadonlySet<string>;
}

export function merge(target: Tree, source: Tree, selected: Selected, how: Merging): void {
  for (const { from, to, risky, below } of selected.fields) {
    const value = risky ? own(source, from) : source[from];
    if (value === undefined) continue;
    const known = risky ? own(target, to) : target[to];
    if (known === value) continue;
    let merged: unknown = value;
    if (below) merged = join(known, value, below, how);
    // A null of one subgraph does not undo what another knows.
    else if (value === null && known !== undefined) continue;
    else if (to === '__typename' && known !== undefined && how.abstract.has(value as string)) continue;
    if (merged === known) continue;
    if (risky) put(target, to, merged);
    else target[to] = merged;
  }
}

function join(known: unknown, value: unknown, below: Selected, how: Merging): unknown {
  if (value === null) return known === undefined ? null : known;
  if (known === undefined || known === null || known instanceof FailedMarker) {
    const joined = bring(value, below, how);
    if (known instanceof FailedMarker && known.below) markWithin(joined, known.below, known.failure);
    return joined;
  }
  if (Array.isArray(value)) {
    // Two subgraphs that disagree about a list's length cannot be joined; the first one stays.
    if (!Array.isArray(known) || known.length !== value.length) return known;
    for (let n = 0; n < value.length; n++) {
      if (value[n] !== known[n]) known[n] = join(known[n], value[n], below, how);
    }
  } else if (isTree(known) && isTree(value)) merge(known, value, below, how);
  return known;
}

function bring(value: unknown, below: Selected, how: Merging): unknown {
  if (!below.plain) return copy(value, below, how);
  if (!how.copying) return value;
  if (!below.repeatable || !how.repeated) return copy(value, below, how);
  repeat(value, how.repeated);
  return value;
}

function repeat(value: unknown, repeated: Repeated): void {
  if (Array.isArray(value)) for (const item of value) repeat(item, repeated);
  else if (isTree(value)) repeated.add(value);
}

function copy(value: unknown, below: Selected, how: Merging): unknown {
  if (Array.isArray(value)) return value.map(item => copy(item, below, how));
  if (!isTree(value)) return value;
  const copied: Tree = {};
  merge(copied, value, below, how.copying ? how : { ...how, copying: true });
  return copied;
}

/** Marks what is selected and not there as missing because of the failure. */
export function mark(target: Tree, selected: Selected, failure: Failure): void {
  for (const { to, risky, below } of selected.fields) {
    if (to === '__typename') continue;
    const known = risky ? own(target, to) : target[to];
    if (known === undefined) put(target, to, new FailedMarker(failure, below));
    else if (below) markWithin(known, below, failure);
  }
}

function markWithin(value: unknown, below: Selected, failure: Failure): void {
  if (Array.isArray(value)) for (const item of value) markWithin(item, below, failure);
  else if (isTree(value)) mark(value, below, failure);
}
