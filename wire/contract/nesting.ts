/**
 * Detects values that are nested too deep to serialize: JSON can be parsed at any depth, but is written recursively.
 */

export function isNestedWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const values = Array.isArray(value) ? value : Object.values(value);
  return values.every(below => isNestedWithin(levels - 1, below));
}
