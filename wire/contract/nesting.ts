/** Tells what is nested more deeply than can be written: JSON is read at any depth, and written by a recursion. */

export function isNestedWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const values = Array.isArray(value) ? value : Object.values(value);
  return values.every(below => isNestedWithin(levels - 1, below));
}
