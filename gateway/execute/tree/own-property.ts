/**
 * Reads and writes fetched objects by names that a client chose. An alias may be `__proto__` or `constructor`, which
 * objects made by JSON.parse inherit: only own properties are data.
 */
export type Tree = Record<string, unknown>;

/** Whether plain access to a property of this name could meet something inherited. */
export function isRisky(name: string): boolean {
  return name in Object.prototype;
}

export function own(object: Tree, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Assigning `__proto__` would change the prototype; defining it makes a property. */
export function put(object: Tree, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
