/**
 * Decides where equal objects of a subgraph's answer may be one object in the tree. That is safe at places that only one
 * fetch fills, here and everywhere below: whatever later fetches add then follows from the object's own fields. Where
 * two fetches fill the same place, one of them may reach it through different parents.
 */
import type { Selected } from '../tree/merge-answer';

export interface FetchSelection {
  /** The names that lead to the objects that the fetch is for. */
  readonly path: readonly string[];
  readonly selected: Selected;
}

/** Of all fetches of a plan. */
export function markRepeatable(all: readonly FetchSelection[]): void {
  const times = new Map<string, number>();
  const count = ({ path, selected }: FetchSelection): void => {
    for (const { to, below } of selected.fields) {
      // It is selected with each key, and is the same in every subgraph.
      if (to === '__typename') continue;
      const there = [...path, to];
      const key = there.join('.');
      times.set(key, (times.get(key) ?? 0) + 1);
      if (below) count({ path: there, selected: below });
    }
  };
  for (const fetch of all) count(fetch);
  const twice = [...times].filter(([, n]) => n > 1).map(([key]) => key);

  const decide = ({ path, selected }: FetchSelection, within: boolean): void => {
    const key = path.join('.');
    selected.repeatable = within && !twice.some(other => other === key || other.startsWith(`${key}.`));
    for (const { to, below } of selected.fields) {
      if (below) decide({ path: [...path, to], selected: below }, true);
    }
  };
  // The objects that a fetch is for are not part of its answer.
  for (const fetch of all) decide(fetch, false);
}
