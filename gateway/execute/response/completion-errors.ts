/**
 * Collects the errors met while the client's answer is written. Paths are built on the way back up from an error, so an
 * answer without errors pays nothing for paths.
 */
import { GraphQLError } from 'graphql';
import { type ErrorCode, JoineryError } from '../../../wire/contract/errors';
import type { Failure } from '../tree/failed-marker';
import type { Place } from '../tree/path';

/** A fetch may fail for thousands of objects; its failure is reported at most this often. */
const maxReports = 100;

export class ShapingErrors {
  readonly #met: Met[] = [];

  /** A field that the loops read at each step: no accessor. */
  length = 0;

  add(error: GraphQLError, placed = false): void {
    this.length = this.#met.push({ error, path: [], placed });
  }

  report(failure: Failure): void {
    if (failure.reported >= maxReports) return;
    for (const error of failure.errors) this.add(error, failure.placed);
    failure.reported++;
  }

  /** Adds this name or index to the path of every error since the first `before`. */
  within(part: string | number, before: number): void {
    for (let n = before; n < this.length; n++) this.#met[n]?.path.push(part);
  }

  /** `reported`: the errors that subgraphs placed where the client can see them. */
  all(reported: readonly GraphQLError[]): GraphQLError[] {
    const all = this.#met.map(({ error: { message, extensions }, path, placed }) => ({
      error: new GraphQLError(message, { path: path.reverse(), extensions }),
      placed,
    }));
    if (!all.some(({ placed }) => placed)) return all.map(({ error }) => error);
    const objects = new Set(reported.flatMap(({ path }) => objectsAround(path ?? [])));
    return all
      .filter(({ error, placed }) => !placed || !objects.has(objectOf(error.path!)))
      .map(({ error }) => error);
  }
}

interface Met {
  readonly error: GraphQLError;
  readonly path: (string | number)[];
  /** It has a place of its own, and is said here only where the client does not see that. */
  readonly placed: boolean;
}

/** The place of the object that misses a field, as a key. */
function objectOf(path: Place): string {
  return JSON.stringify(path.slice(0, -1));
}

/** The path, and what it leads through, as keys. */
function objectsAround(path: Place): string[] {
  return [path, ...path.map((_, n) => path.slice(0, n))].map(place => JSON.stringify(place));
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

/** `path` where nothing is executed for the whole request. */
export function notPlanned(where: string, path?: Place): GraphQLError {
  const code: ErrorCode = 'NOT_RESOLVABLE';
  return new GraphQLError(`No subgraph can resolve ${where} here.`, { path, extensions: { code } });
}

export function badValue(where: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Invalid value for ${where}.`);
}

export function badTypename(where: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Invalid __typename for object at ${where}.`);
}
