/** Finds the fetches that a fetch waits for: those that return what it sends, by the places of both in the tree. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FetchOutput } from './fetch-output';
import { sentLeaves } from './field-set';
import type { Reason } from './model';
import type { PlannedFetch } from './planned-fetches';

export interface FetchWithOutput extends PlannedFetch {
  readonly output: readonly FetchOutput[];
}

/** By id, of all fetches of a plan. */
export function dependenciesOf(all: readonly FetchWithOutput[]): ReadonlyMap<number, Reason['waitsFor']> {
  const places = new Map(all.map(({ id, output }) => [id, byPlace(output)]));
  return new Map(all.map(fetch => [fetch.id, waitsForOf(fetch, all, places)]));
}

/** For each thing that is sent, the first fetch that brings it; without any, what the plan puts before. */
function waitsForOf(
  fetch: FetchWithOutput,
  all: readonly FetchWithOutput[],
  places: ReadonlyMap<number, ReadonlyMap<string, readonly FetchOutput[]>>,
): Reason['waitsFor'] {
  const { node, path, after } = fetch;
  const before = all.filter(({ id }) => after.has(id));
  const waits = new Map<number, Set<string>>();
  const need = (wanted: readonly string[], of?: string): void => {
    const text = wanted.join('.');
    for (const { id } of before) {
      const found = places.get(id)?.get(text);
      if (!found) continue;
      // Below an abstract field, each type has its own.
      const { type, field } = found.find(one => one.type === of) ?? found.at(-1)!;
      const fields = waits.get(id) ?? new Set();
      waits.set(id, fields.add(`${type}.${field}`));
      return;
    }
  };
  for (const { type, leaves } of sentOf(node.requires)) {
    const named = leaves.filter(leaf => leaf !== '__typename');
    for (const leaf of named.length > 0 ? named : leaves) need([...path, ...leaf.split('.')], type);
  }
  for (const { path: toValue } of node.contextRewrites ?? []) {
    const levels = toValue.filter(part => part === '..').length;
    need([...path.slice(0, path.length - levels), ...toValue.filter(isName)]);
  }
  if (waits.size === 0 && before.length > 0) {
    // Nothing is passed on: mutations in their order, or fields below an object that must be there.
    const last = before.filter(({ hop }) => hop === fetch.hop - 1);
    for (const { id } of last) waits.set(id, new Set());
  }
  return [...waits]
    .sort(([a], [b]) => a - b)
    .map(([id, fields]) => ({ fetch: id, fields: [...fields].sort() }));
}

function byPlace(output: readonly FetchOutput[]): Map<string, FetchOutput[]> {
  const places = new Map<string, FetchOutput[]>();
  for (const one of output) {
    const place = one.path.join('.');
    const known = places.get(place);
    if (known) known.push(one);
    else places.set(place, [one]);
  }
  return places;
}

/** By type, what is sent of an object. */
export function sentOf(
  requires: readonly QueryPlanSelectionNode[] = [],
): { type: string; leaves: string[] }[] {
  return requires.flatMap(selection =>
    selection.kind === 'InlineFragment' && selection.typeCondition
      ? [{ type: selection.typeCondition, leaves: sentLeaves(selection.selections) }]
      : [],
  );
}

/** Neither a step up nor a condition of type. */
export const isName = (part: string): boolean => part !== '..' && !part.startsWith('... on ');
