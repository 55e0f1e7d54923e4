/**
 * Tells whether a plan fetches a field that the client requests. The planner leaves out fields that no subgraph can
 * resolve.
 */
import type { FetchSelection } from '../reuse/shareable-places';
import type { Selected } from '../tree/merge-answer';

/** By the names that lead there in the tree, through objects of whatever type. */
export type IsPlanned = (names: readonly string[]) => boolean;

/** `all`: the fetches of the plan. */
export function plannedPlaces(all: readonly FetchSelection[]): IsPlanned {
  return names => all.some(one => selects(one, names));
}

function selects({ path, selected }: FetchSelection, names: readonly string[]): boolean {
  if (!names.slice(0, path.length).every((name, n) => name === path[n])) return false;
  let level: Selected | undefined = selected;
  for (const name of names.slice(path.length)) {
    const field: Selected['fields'][number] | undefined = level?.fields.find(({ to }) => to === name);
    if (!field) return false;
    level = field.below;
  }
  return true;
}
