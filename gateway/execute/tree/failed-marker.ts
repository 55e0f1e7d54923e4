/**
 * Keeps the mark that stands in the tree of fetched data where a failed fetch was to bring something. So the error is
 * said exactly where the client misses data, with the client's own path, and nowhere else.
 */
import type { GraphQLError } from 'graphql';
import type { Selected } from './merge-answer';
import type { Tree } from './own-property';

/** Why a fetch brought nothing. */
export class Failure {
  /** How often it was said. A failure that nobody met is said once all the same. */
  told = 0;

  /**
   * With `placed`, the errors have places of their own in the tree: they are said again where something is missed, but
   * only if the client sees none of them in the same object.
   */
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly placed = false,
  ) {}
}

/** The subgraph does not know the object. That is no error until something must not be null. */
export const unknown = new Failure([]);

export class Absent {
  constructor(
    readonly failure: Failure,
    /** What the fetch selects below, if another fetch brings the object after all. */
    readonly below: Selected | undefined,
  ) {}
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Absent);
}
