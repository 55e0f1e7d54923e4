/**
 * Owns the decision where equal objects of a subgraph's answer may be one object of the tree. They may where all that is
 * still to come to them follows from what they hold: at a place to which one fetch alone brings anything, and each
 * place below it as well. Later fetches ask for such an object by its own fields. Where two fetches bring something to
 * the same place, one of them may bring it by way of different parents.
 */
import type { Selected } from '../tree/merge-answer';

export interface Bringing {
  /** The names that lead to the objects that something is brought to. */
  readonly path: readonly string[];
  readonly selected: Selected;
}

/** Of all fetches of a plan. */
export function markRepeatable(all: readonly Bringing[]): void {
  const times = new Map<string, number>();
  const count = ({ path, selected }: Bringing): void => {
    for (const { to, below } of selected.fields) {
      // It is asked for with each key, and is the same whoever says it.
      if (to === '__typename') continue;
      const there = [...path, to];
      const key = there.join('.');
      times.set(key, (times.get(key) ?? 0) + 1);
      if (below) count({ path: there, selected: below });
    }
  };
  for (const bringing of all) count(bringing);
  const twice = [...times].filter(([, n]) => n > 1).map(([key]) => key);

  const decide = ({ path, selected }: Bringing, brought: boolean): void => {
    const key = path.join('.');
    selected.repeatable = brought && !twice.some(other => other === key || other.startsWith(`${key}.`));
    for (const { to, below } of selected.fields) {
      if (below) decide({ path: [...path, to], selected: below }, true);
    }
  };
  // The objects that something is brought to are not of the answer.
  for (const bringing of all) decide(bringing, false);
}
