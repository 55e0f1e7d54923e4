/**
 * Limits the errors in an answer: their number, the length of each, and their total size. Messages quote what the
 * client or a subgraph wrote, and one fault may occur thousands of times.
 */
import { GraphQLError } from 'graphql';
import { JoineryError } from './errors';

/** Who makes errors of what was read need not make more: the last one is left out. */
export const maxErrors = 1_000;
/** Of all errors of an answer, as JSON. */
const maxCharacters = 256 * 1024;
/** Of one error with its locations, path and extensions. */
const maxErrorCharacters = 16 * 1024;
const maxMessageCharacters = 1_000;
const maxLocations = 10;

/** The same errors where they are few and short. That some are left out is said by one more error. */
export function boundedErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  if (errors.length === 0) return errors;
  const kept: GraphQLError[] = [];
  let left = maxCharacters;
  for (const error of errors) {
    const bounded = boundedError(error);
    left -= JSON.stringify(bounded).length;
    if (kept.length === maxErrors || left < 0) return [...kept, leftOut()];
    kept.push(bounded);
  }
  return kept;
}

export function cutText(text: string, max = maxMessageCharacters): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

function boundedError(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  const isShort = message.length <= maxMessageCharacters && (error.locations?.length ?? 0) <= maxLocations;
  if (isShort && JSON.stringify(error).length <= maxErrorCharacters) return error;
  const located = new GraphQLError(cutText(message), {
    nodes: nodes?.slice(0, maxLocations),
    source,
    positions: positions?.slice(0, maxLocations),
    path,
    extensions,
  });
  if (JSON.stringify(located).length <= maxErrorCharacters) return located;
  const withCode = { ...(typeof extensions.code === 'string' && { code: cutText(extensions.code) }) };
  const isPathShort = JSON.stringify(path ?? []).length <= maxErrorCharacters / 2;
  return new GraphQLError(located.message, { path: isPathShort ? path : undefined, extensions: withCode });
}

function leftOut(): JoineryError {
  return new JoineryError('ERRORS_LEFT_OUT', 'There were more errors than an answer holds.');
}
