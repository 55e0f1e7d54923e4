/**
 * Builds an object's representation for a subgraph: the fields that the fetch requires, and no others. An object that
 * lacks one of them has no representation; if a failed fetch is the reason, the result says so.
 */
import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { jsonText } from '../../json/exact-number';
import type { Subtypes } from '../prepare/subtypes';
import { FailedMarker, isTree } from '../tree/failed-marker';
import { isRisky, own, put, type Tree } from '../tree/own-property';

/** The representation, or why there is none: an earlier failure, or nothing that is known of. */
export type Represent = (object: Tree) => Tree | FailedMarker | undefined;

interface Filling {
  readonly subtypes: Subtypes;
  readonly conditional: boolean;
}

type Fill = (source: Tree, into: Tree) => FailedMarker | boolean;

export function representer(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  subtypes: Subtypes,
  conditional: boolean,
): Represent {
  const fill = filler(requires, { subtypes, conditional });
  const rewriteAll = rewrites.map(rewrite => rewriter(rewrite, subtypes));
  return object => {
    const representation: Tree = {};
    const filled = fill(object, representation);
    if (filled instanceof FailedMarker) return filled;
    if (!filled || typeof representation.__typename !== 'string') return undefined;
    for (const rewrite of rewriteAll) rewrite(representation);
    return representation;
  };
}

/**
 * Equal for equal representations, and only for those: of the names, the type and the values, which is all that the
 * subgraph is sent of an entity. Two fetches may require other fields for the same representation.
 */
export function keyOf(representation: Tree): string {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    // A name has neither space nor colon; a value says its length, or is JSON between spaces. So no two run together.
    if (typeof value === 'string') key += `${name} ${value.length}:${value}`;
    else key += `${name}:${jsonText(value)} `;
  }
  return key;
}

function filler(selections: readonly QueryPlanSelectionNode[], filling: Filling): Fill {
  const fills = selections.map((selection): Fill => {
    if (selection.kind === 'InlineFragment') {
      const fill = filler(selection.selections, filling);
      const types = selection.typeCondition && filling.subtypes.meeting(selection.typeCondition);
      const apply: Fill = (source, into) =>
        types && !types.has(source.__typename as string) ? true : fill(source, into);
      return selections.length > 1 ? whole(apply) : apply;
    }
    return fieldFiller(selection.alias ?? selection.name, selection.selections, filling);
  });
  const [only] = fills;
  if (only && fills.length === 1) return only;
  return (source, into) => {
    for (const fill of fills) {
      const filled = fill(source, into);
      if (filled !== true) return filled;
    }
    return true;
  };
}

/**
 * Of several fragments each is for other fields of the fetch: one that is incomplete, because its fields were skipped by
 * a condition as those that need them are, is left out as a whole and does not cost the others.
 */
function whole(fill: Fill): Fill {
  return (source, into) => {
    const taken: Tree = {};
    const filled = fill(source, taken);
    if (filled === true) addTo(into, taken);
    return filled instanceof FailedMarker ? filled : true;
  };
}

function addTo(into: Tree, taken: Tree): void {
  for (const [name, value] of Object.entries(taken)) {
    put(into, name, added(own(into, name), value));
  }
}

function added(known: unknown, value: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(value)) return value.map((item, n) => added(known[n], item));
  if (!isTree(known) || !isTree(value)) return value;
  const sum: Tree = {};
  addTo(sum, known);
  addTo(sum, value);
  return sum;
}

function fieldFiller(
  name: string,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  filling: Filling,
): Fill {
  const risky = isRisky(name);
  const fill = selections && filler(selections, filling);
  return (source, into) => {
    const value = risky ? own(source, name) : source[name];
    // One fragment may hold what several fields of the fetch need, and some of them be skipped.
    if (value === undefined) return filling.conditional;
    if (value instanceof FailedMarker) return value;
    const taken = fill && value !== null ? within(value, fill, own(into, name)) : value;
    if (taken === undefined) return false;
    if (taken instanceof FailedMarker) return taken;
    if (risky) put(into, name, taken);
    else into[name] = taken;
    return true;
  };
}

/** `known` is what another selection took of the same object: fragments may require the same field twice. */
function within(value: unknown, fill: Fill, known: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (let n = 0; n < value.length; n++) {
      const item = within(value[n], fill, Array.isArray(known) ? known[n] : undefined);
      if (item === undefined || item instanceof FailedMarker) return item;
      items.push(item);
    }
    return items;
  }
  if (!isTree(value)) return value;
  const taken: Tree = isTree(known) ? known : {};
  const filled = fill(value, taken);
  if (filled instanceof FailedMarker) return filled;
  return filled ? taken : undefined;
}

function rewriter(rewrite: FetchDataRewrite, subtypes: Subtypes): (value: unknown) => void {
  const last = rewrite.path.at(-1) ?? '';
  let apply = (object: Tree): void => {
    if (rewrite.kind === 'ValueSetter') put(object, last, rewrite.setValueTo);
    else if (Object.hasOwn(object, last)) {
      put(object, rewrite.renameKeyTo, object[last]);
      delete object[last];
    }
  };
  for (const part of rewrite.path.slice(0, -1).reverse()) {
    const next = apply;
    if (part.startsWith('... on ')) {
      const types = subtypes.meeting(part.slice('... on '.length));
      apply = object => {
        if (object.__typename === undefined || types.has(object.__typename as string)) next(object);
      };
    } else apply = object => each(own(object, part), next);
  }
  return value => each(value, apply);
}

function each(value: unknown, apply: (object: Tree) => void): void {
  if (Array.isArray(value)) for (const item of value) each(item, apply);
  else if (isTree(value)) apply(value);
}
