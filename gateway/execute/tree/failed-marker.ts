/**
 * Marks places in the tree of fetched data whose fetch failed. So an error is reported exactly where the client misses
 * data, with the client's own path, and nowhere else.
 */
import type { GraphQLError } from 'graphql';
import type { Selected } from './merge-answer';
import type { Tree } from './own-property';

/** Why a fetch returned nothing. */
export class Failure {
  /** How often it was reported. A failure that no field met is still reported once. */
  reported = 0;

  /**
   * With `placed`, the errors have places of their own in the tree: they are reported again at missing data, but only
   * if the client sees none of them in the same object.
   */
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly placed = false,
  ) {}
}

/** The subgraph does not know the object: an error only where a field must not be null. */
export const unknown = new Failure([]);

export class FailedMarker {
  constructor(
    readonly failure: Failure,
    /** What the fetch selects below, in case another fetch returns the object after all. */
    readonly below: Selected | undefined,
  ) {}
}

export function isTree(value: unknown): value is Tree {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof FailedMarker)
  );
}
