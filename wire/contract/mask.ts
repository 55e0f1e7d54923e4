/**
 * Decides what a client may learn about an error. An error meant for clients (a JoineryError, whatever its code), one
 * with a known code, and a fault in the client's own request pass with their messages; any other is logged under an ID
 * and replaced. Only message, locations, path and known extensions ever leave the process.
 */
import { randomBytes } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Log } from '../log';
import { boundedErrors } from './bounded-errors';
import { type ErrorCode, errorCodes, JoineryError } from './errors';

/** What servers like to put into extensions and nobody outside may read. */
const internalExtensions = ['stacktrace', 'exception', 'originalError', 'debug'] as const;

export function mask(error: unknown, log: Log): GraphQLError {
  const coded = codedError(error);
  if (coded) return coded;
  const fault = requestFault(error);
  if (fault) return recoded(fault, 'BAD_USER_INPUT');
  const id = randomBytes(4).toString('hex');
  log.error({ err: cause(error), errorId: id, path: pathOf(error) }, 'An error was masked');
  return new GraphQLError(`Something failed on the server. Quote ${id} when you report it.`, {
    nodes: error instanceof GraphQLError ? error.nodes : undefined,
    path: pathOf(error),
    extensions: { code: 'INTERNAL_ERROR' satisfies ErrorCode, errorId: id },
  });
}

/** The same result with each of its errors masked, and no more of them than an answer may have. */
export function maskErrors<R extends ExecutionResult>(result: R, log: Log): R {
  if (!result.errors?.length) return result;
  return { ...result, errors: boundedErrors(result.errors).map(error => mask(error, log)) };
}

/** The error with this code, without the error it came from; its other extensions are kept. */
export function recoded(error: GraphQLError, code: ErrorCode): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { ...withoutInternals(error.extensions), code },
  });
}

export function withoutInternals(extensions: Record<string, unknown> = {}): Record<string, unknown> {
  const rest = { ...extensions };
  for (const name of internalExtensions) delete rest[name];
  return rest;
}

function codedError(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError) || !hasCode(error)) return undefined;
  return recoded(error, error.extensions.code as ErrorCode);
}

function hasCode(error: GraphQLError): boolean {
  if (error instanceof JoineryError || error.originalError instanceof JoineryError) return true;
  const code = error.extensions.code;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/**
 * A variable or an argument that does not fit its type. Variables are refused before anything is executed, so their
 * errors have no path; an argument is refused while its field is executed, when it comes from a variable of a looser
 * type. graphql-js marks either by nothing but its message.
 * https://spec.graphql.org/October2021/#CoerceVariableValues() and #CoerceArgumentValues()
 */
function requestFault(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const raisedByGraphql = error.originalError === undefined || error.originalError instanceof GraphQLError;
  const badVariable = error.path === undefined && error.message.startsWith('Variable "$');
  const badArgument = raisedByGraphql && error.message.startsWith('Argument "');
  return badVariable || badArgument ? error : undefined;
}

function pathOf(error: unknown): GraphQLError['path'] {
  return error instanceof GraphQLError ? error.path : undefined;
}

/** What the operator needs is the error at the bottom, with its stack. */
function cause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}
