/**
 * Owns the errors that are met while the client's answer is made. Their paths are put together on the way back from
 * where they were met, so that an answer without errors pays nothing for paths.
 */
import { GraphQLError } from 'graphql';
import { JoineryError } from '../../../wire/contract/errors';
import type { Failure } from '../tree/failed-marker';

/** A fetch may fail for thousands of objects; nobody reads that it did more often than this. */
const maxTellings = 100;

export class ShapingErrors {
  readonly #met: { readonly error: GraphQLError; readonly path: (string | number)[] }[] = [];

  /** A field that the loops read at each step: no accessor. */
  length = 0;

  add(error: GraphQLError): void {
    this.length = this.#met.push({ error, path: [] });
  }

  tell(failure: Failure): void {
    if (failure.told >= maxTellings) return;
    for (const error of failure.errors) this.add(error);
    failure.told++;
  }

  /** All errors since there were `before` of them were met under this name or index. */
  within(part: string | number, before: number): void {
    for (let n = before; n < this.length; n++) this.#met[n]?.path.push(part);
  }

  all(): GraphQLError[] {
    return this.#met.map(
      ({ error, path }) =>
        new GraphQLError(error.message, { path: path.reverse(), extensions: error.extensions }),
    );
  }
}

export function missing(where: string): JoineryError {
  if (!where.startsWith('field ')) {
    return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Cannot return null for non-nullable ${where}.`);
  }
  const field = where.slice('field '.length);
  return new JoineryError(
    'NOT_FOUND',
    `${field} must not be null, but no subgraph knows this object, or this viewer may not see it.`,
  );
}

export function badValue(where: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Invalid value for ${where}.`);
}

export function badTypename(where: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Invalid __typename for object at ${where}.`);
}
