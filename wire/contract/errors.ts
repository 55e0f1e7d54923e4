/**
 * Lists the codes of the errors that a client can meet in any graph: `extensions.code` equals the key here and is never
 * reused for another meaning. A domain declares its own beside it. docs/reference/errors.md explains each; a test compares the two.
 */
import { GraphQLError } from 'graphql';

export const errorCodes = {
  // The request itself
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL syntax.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  QUERY_TOO_DEEP: 'The operation has more levels of fields than the limit.',
  TOO_MANY_ALIASES: 'The operation has more aliases than the limit.',
  TOO_MANY_DIRECTIVES: 'The operation has more directives than the limit.',
  TOO_MANY_SELECTIONS: 'The operation has more selections than the limit, its fragments written out.',
  TOO_MANY_OPERATIONS: 'The document has more operations than the limit.',
  QUERY_TOO_COSTLY: 'The operation asks for more objects than the limit, by the sizes of its lists.',
  ANSWER_TOO_LARGE: 'The answer, or what is read for it, has more bytes than the limit.',
  REQUEST_TIMEOUT: 'The request took longer than the limit; what was not there by then is null.',
  TOO_MANY_STATEMENTS: 'The request needs more SQL statements in a subgraph than the limit.',
  OPERATION_TOO_COMPLEX: 'The operation cannot be planned in time.',
  PLANNER_BUSY: 'So many new operations wait to be planned that this one was not.',
  BATCHING_NOT_SERVED: 'The body is a list of operations; each is a request of its own here.',
  PERSISTED_QUERY_NOT_SUPPORTED:
    'The request has only a hash of its query; persisted queries are not supported.',
  PERSISTED_QUERY_NOT_FOUND: 'The request has only an id of its document, which is not known here.',
  DOCUMENT_NOT_TRUSTED: 'The document is none of the trusted documents, and only those are answered.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  IDEMPOTENCY_KEY_REUSED: 'The Idempotency-Key was sent with another operation or other variables.',
  BAD_USER_INPUT: 'A variable or an argument does not fit its type or its rule.',
  METHOD_NOT_ALLOWED: 'The HTTP method does not serve this operation.',
  NOT_ACCEPTABLE: 'No media type of the Accept header can be served.',
  UNSUPPORTED_MEDIA_TYPE: 'The Content-Type of the body is not application/json.',
  RATE_LIMITED: 'The caller asks more in a time than the limit allows.',
  TOO_MANY_SUBSCRIPTIONS: 'There are as many subscriptions as the limit allows.',
  SUBSCRIBER_TOO_SLOW: 'A subscriber reads more slowly than events come, and is sent no more.',
  PAYLOAD_TOO_LARGE: 'The body of the request is larger than the limit.',
  NOT_FOUND: 'The thing that was named does not exist, or this viewer may not see it.',

  // Who is asking
  UNAUTHENTICATED: 'The operation needs a signed-in user, or the token is not valid.',
  ISSUER_UNREACHABLE: 'The keys with which a token is verified cannot be read at present.',
  FORBIDDEN: 'This viewer may not do this.',
  UNSIGNED_REQUEST: 'A subgraph was asked by somebody else than the gateway.',

  // Values
  INVALID_ID: 'An id is not a uuid.',
  INVALID_DATE_TIME: 'A DateTime is not an instant of the calendar, or is written otherwise.',
  INVALID_VALUE:
    'A number, a day, a time, an interval, a range or bytes are not written as their scalar demands.',
  INVALID_TEXT: 'A text holds a character that it may not have.',
  BLANK_TEXT: 'A text shows nothing: it is empty, or has only spaces and invisible characters.',
  TEXT_TOO_LONG: 'A text has more characters than its field holds.',
  INVALID_SLUG: 'A slug is not lower-case letters and digits in words joined by hyphens.',
  INVALID_URL: 'A URL does not begin with https:// or http://, or is not a URL.',
  INVALID_EMAIL: 'An email address is not one.',
  INVALID_CURSOR: 'A cursor was not issued by this list in this order.',
  INVALID_PAGE_SIZE: 'first or last is negative, above the limit, or both are given.',

  // What the database refused
  ALREADY_EXISTS: 'A value that must be unique is taken.',
  CONSTRAINT_VIOLATED: 'A value breaks a rule of its table.',
  REFERENCE_NOT_FOUND: 'A referenced object does not exist.',
  REFERENCE_CLOSING: 'A referenced object is being deleted.',
  REFERENCE_UNVERIFIABLE: 'Whether a referenced object exists cannot be said: its owner does not answer.',
  REFERENCE_RESTRICTED: 'The object cannot be deleted: others refer to it and keep it.',
  CONFLICT: 'Somebody else changed the same thing at the same time.',
  VERSION_CONFLICT: 'The object was changed since it was read.',
  INVALID_STATE: 'The object is in a state that does not allow this step.',

  // Our side
  DATABASE_BUSY: 'So many statements wait for the database of a subgraph that this one was not sent.',
  DATABASE_UNAVAILABLE: 'The database of a subgraph does not answer, or took too long.',
  SUBGRAPH_UNREACHABLE: 'A subgraph did not answer; its fields are null.',
  SUBGRAPH_TIMEOUT: 'A subgraph did not answer in time; its fields are null.',
  SUBGRAPH_OVERLOADED: 'So many requests wait for a subgraph that this one was not; its fields are null.',
  SUBGRAPH_BAD_RESPONSE: 'A subgraph answered with something that is not a GraphQL response.',
  NOT_RESOLVABLE: 'No subgraph can be asked for a field, as the supergraph stands.',
  SUBGRAPH_ERROR: 'A subgraph reported an error that has no code of its own.',
  HOOK_FAILED: 'A hook of the operator failed; the message contains the id under which it is logged.',
  HOOK_TIMEOUT: 'A hook of the operator did not finish in time.',
  ERRORS_LEFT_OUT: 'There were more errors than an answer may hold.',
  INTERNAL_ERROR: 'Something failed on the server; the message contains the id under which it is logged.',
} as const;

/** A code that a domain declares. */
export type DomainErrorCode = string & { readonly [ofDomain]: true };
declare const ofDomain: unique symbol;

export type ErrorCode = keyof typeof errorCodes | DomainErrorCode;

/** `domainErrors({ SHORT_TOO_LONG: 'A short has more than 280 characters.' })`: the codes, by name, for `JoineryError`. */
export function domainErrors<const Meanings extends Readonly<Record<string, string>>>(
  meanings: Meanings,
): { readonly [Code in keyof Meanings]: DomainErrorCode } {
  const codes = Object.keys(meanings).map(code => [code, code as DomainErrorCode]);
  return Object.fromEntries(codes);
}

/** An error that is meant for the client: its message states the contract and what was got. */
export class JoineryError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
    this.name = 'JoineryError';
  }
}

/** An invalid value, by the field of the input that it was given for. */
export interface InvalidField {
  readonly field: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What a domain finds invalid about a field's value. */
export const invalidField = (
  field: string,
  message: string,
  code: ErrorCode = 'BAD_USER_INPUT',
): InvalidField => ({ field, code, message });

/** One error for all values that are invalid: `extensions.fields` lists them, code and details are the first one's. */
export function invalidFields(fields: readonly InvalidField[]): JoineryError {
  const [{ code, message: _, ...details }] = fields as [InvalidField];
  return new JoineryError(code, fields.map(({ message }) => message).join(' '), { ...details, fields });
}
