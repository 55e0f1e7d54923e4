/**
 * Follows a deletion from its object on, through every subgraph whose keys would go: what would go there, whose keys
 * that takes along, and who refers to those, until nobody has more to say.
 */
import type { AffectedRows, Impact, Key } from '../peers/peer';

/** `owner` is the subgraph that owns the object. `visit` may be asked of one subgraph again, with more keys. */
export async function explore(
  owner: string,
  root: Key,
  visit: (subgraph: string, keys: readonly Key[]) => Promise<Impact>,
): Promise<AffectedRows[]> {
  const keysOf = new Map<string, Map<string, Key>>([[owner, new Map([[`${root.type} ${root.id}`, root]])]]);
  const rowsOf = new Map<string, readonly AffectedRows[]>();
  const waiting = new Set([owner]);
  const add = (subgraph: string, key: Key) => {
    const keys = keysOf.get(subgraph) ?? new Map<string, Key>();
    keysOf.set(subgraph, keys);
    if (keys.has(`${key.type} ${key.id}`)) return;
    keys.set(`${key.type} ${key.id}`, key);
    waiting.add(subgraph);
  };
  for (const subgraph of waiting) {
    waiting.delete(subgraph);
    const { rows, keys, participants } = await visit(subgraph, [...keysOf.get(subgraph)!.values()]);
    rowsOf.set(subgraph, rows);
    for (const { type, ids } of keys) {
      for (const id of ids) {
        // Its own, so that nothing there comes to refer to them either.
        add(subgraph, { type, id });
        for (const participant of participants[type] ?? []) add(participant, { type, id });
      }
    }
  }
  return [...rowsOf.values()].flat();
}
