/**
 * Decides what a client learns when PostgreSQL refuses a statement: a known code and a message, or nothing (then the
 * error is masked). Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
import {
  type ErrorCode,
  type InvalidField,
  invalidFields,
  JoineryError,
} from '../../../wire/contract/errors';

/** What a broken constraint means to the client, by the constraint's name. */
export type Violations = Record<string, { code: ErrorCode; message: string; field?: string }>;

interface DatabaseError {
  code: string;
  message: string;
  constraint?: string;
  column?: string;
  detail?: string;
}

/** Repeating the transaction may succeed: serialization failure, deadlock. */
export function isRetryable(error: unknown): boolean {
  const code = databaseError(error)?.code;
  return code === '40001' || code === '40P01';
}

/** Somebody else holds the lock for longer than was waited. */
const lockNotAvailable = '55P03';

/** A lock was waited for in vain. */
export const isLockTimeout = (error: unknown): boolean => databaseError(error)?.code === lockNotAvailable;

/** It says nothing of what was asked: the same may succeed later. */
export function isTransient(error: unknown): boolean {
  const cause = databaseError(error);
  return (
    cause !== undefined && (isRetryable(error) || isUnavailable(cause) || cause.code === lockNotAvailable)
  );
}

/** The error for the client; the same error where it is none of the database's refusals. */
export function explainDatabaseError(error: unknown, violations: Violations): unknown {
  const cause = databaseError(error);
  if (!cause) return error;
  const violation = cause.constraint && !isStillReferred(cause) ? violations[cause.constraint] : undefined;
  if (violation) {
    const { code, message, field } = violation;
    return field ? invalidFields([{ field, code, message }]) : new JoineryError(code, message);
  }
  switch (cause.code) {
    case '23505':
      return new JoineryError('ALREADY_EXISTS', 'A value that must be unique is taken.');
    case '23503':
      return new JoineryError(
        'REFERENCE_NOT_FOUND',
        'A referenced object does not exist, or is still in use.',
      );
    case '23001':
      return new JoineryError(
        'REFERENCE_RESTRICTED',
        'Cannot delete: other records still reference this object.',
      );
    case 'JN001':
      return new JoineryError('REFERENCE_CLOSING', 'A referenced object is being deleted.');
    case 'JN003':
      return new JoineryError('ALREADY_EXISTS', 'The id belongs to a deleted object; ids are never reused.');
    case '23514':
      return new JoineryError('CONSTRAINT_VIOLATED', `A value breaks the rule ${cause.constraint ?? ''}.`);
    case '23502':
      return invalidFields([emptied(camelCase(cause.column))]);
    case '22001':
      return new JoineryError('BAD_USER_INPUT', 'A text is longer than the field holds.');
    case '22003':
      return new JoineryError('BAD_USER_INPUT', 'A number is outside the range of its field.');
    case '22000':
    case '22007':
    case '22008':
    case '22P02':
      return new JoineryError(
        'BAD_USER_INPUT',
        'A value is none of its field: it does not exist, or is written otherwise.',
      );
    case '22021':
    case '22P05':
      return new JoineryError('INVALID_TEXT', 'A text holds a character that cannot be stored.');
    case '42501':
      // The same code says that the role lacks a privilege, which is no client's fault.
      if (!cause.message.includes('row-level security')) return error;
      return new JoineryError('FORBIDDEN', 'This row belongs to another tenant.');
    case '40001':
    case '40P01':
      return new JoineryError('CONFLICT', 'The same thing was being changed at the same time; try again.');
    case '57014':
    case lockNotAvailable:
      return new JoineryError(
        'DATABASE_UNAVAILABLE',
        'The database took too long; request less or try again.',
      );
  }
  if (isUnavailable(cause)) {
    return new JoineryError('DATABASE_UNAVAILABLE', 'The database does not answer; try again in a moment.');
  }
  return error;
}

const emptied = (field: string): InvalidField => ({
  field,
  code: 'BAD_USER_INPUT',
  message: `${field} cannot be empty (null).`,
});

/** The constraint's words are about a row that refers to nothing, and not about one that is referred to. */
const isStillReferred = ({ code, message }: DatabaseError): boolean =>
  code === '23503' && message.startsWith('update or delete');

const camelCase = (column = 'A field') =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

// Class 08 is "connection exception", 53 "insufficient resources", 57P0x "shutdown", 3D000 "no such database" (one that is
// being restored) and 25006 "read-only transaction" (the server has become a standby); the rest are Node's.
const isUnavailable = ({ code, message }: DatabaseError) =>
  /^(08|53|57P0|3D000$|25006$)/.test(code) ||
  // While it is copied. The code says no more than that something is not in the state for it.
  (code === '55000' && /is not currently accepting connections$/.test(message)) ||
  ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOENT'].includes(code);

// What node-postgres and TypeORM say of a connection that is lost, or that none is to be had: without a code.
const lostConnection =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|(Query runner|Database connection provided by a query runner) (was )?already released|timeout e(xceeded when trying to connect|xpired))/;

/** What PostgreSQL or its connection said, out of whatever wraps it. */
export function databaseError(error: unknown): DatabaseError | undefined {
  // TypeORM wraps in QueryFailedError { driverError }; GraphQL wraps in GraphQLError { originalError }.
  for (let cause = error as any; cause; cause = cause.driverError ?? cause.originalError) {
    if (cause instanceof JoineryError) continue;
    if (typeof cause.code === 'string') return cause;
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection_failure
    if (lostConnection.test(cause.message)) return { code: '08006', message: cause.message };
  }
  return undefined;
}
