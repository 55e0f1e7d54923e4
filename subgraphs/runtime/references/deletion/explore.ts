/**
 * Follows a deletion from its object through every subgraph that would lose rows: what would be deleted there, which
 * keys that includes, and who refers to those, until no subgraph adds any. If a subgraph has not counted all of its
 * rows, the counts that depend on it are lower bounds.
 */
import type { AffectedRows, Impact, Key } from '../peers/peer';

/** Subgraphs that are asked at the same time. */
export const askedAtOnce = 8;

/** What is to be asked of one subgraph: all keys that it is known to be concerned by, earlier ones included. */
export interface Visit {
  readonly subgraph: string;
  readonly keys: readonly Key[];
}

/**
 * `owner` is the subgraph that owns the object; `known` are those that referred to its type a moment ago, and need not wait
 * until the owner names them. Wave by wave: `visitAll` is asked of all subgraphs that have something new, and answers in
 * their order; one may come again in a later wave, with more keys.
 */
export async function explore(
  owner: string,
  root: Key,
  known: readonly string[],
  visitAll: (wave: readonly Visit[]) => Promise<readonly Impact[]>,
): Promise<AffectedRows[]> {
  const keysOf = new Map<string, Map<string, Key>>();
  const rowsOf = new Map<string, readonly AffectedRows[]>();
  const waiting = new Set<string>();
  /** Those of which not all keys are known. */
  const partly = new Set<string>();
  /** Those that have stopped counting: asked again, they would stop again. */
  const stopped = new Set<string>();
  const add = (subgraph: string, key: Key) => {
    const keys = keysOf.get(subgraph) ?? new Map<string, Key>();
    keysOf.set(subgraph, keys);
    if (keys.has(`${key.type} ${key.id}`)) return;
    keys.set(`${key.type} ${key.id}`, key);
    if (!stopped.has(subgraph)) waiting.add(subgraph);
  };
  for (const subgraph of [owner, ...known]) add(subgraph, root);
  while (waiting.size > 0) {
    const wave = [...waiting].map(subgraph => ({ subgraph, keys: [...keysOf.get(subgraph)!.values()] }));
    waiting.clear();
    for (const [place, { rows, keys, participants, more }] of (await visitAll(wave)).entries()) {
      const { subgraph } = wave[place]!;
      rowsOf.set(subgraph, rows);
      if (more) stopped.add(subgraph);
      const isPartial = more || partly.has(subgraph);
      for (const { type, ids } of keys) {
        if (isPartial) for (const participant of participants[type] ?? []) partly.add(participant);
        for (const id of ids) {
          // Its own, so that nothing there comes to refer to them either.
          add(subgraph, { type, id });
          for (const participant of participants[type] ?? []) add(participant, { type, id });
        }
      }
    }
  }
  return [...rowsOf].flatMap(([subgraph, rows]) =>
    partly.has(subgraph) ? rows.map(row => ({ ...row, atLeast: true })) : rows,
  );
}
