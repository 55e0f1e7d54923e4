/** Says which HTTP status an error has where the whole answer is that error. */
import type { ErrorCode } from '../contract/errors';

const statusOf: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  BATCHING_NOT_SERVED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  DOCUMENT_NOT_TRUSTED: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  UNSIGNED_REQUEST: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  ALREADY_EXISTS: 409,
  CONFLICT: 409,
  VERSION_CONFLICT: 409,
  INVALID_STATE: 409,
  REFERENCE_CLOSING: 409,
  REFERENCE_RESTRICTED: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
  ANSWER_TOO_LARGE: 500,
  NOT_RESOLVABLE: 500,
  SUBGRAPH_BAD_RESPONSE: 502,
  SUBGRAPH_ERROR: 502,
  HOOK_FAILED: 500,
  HOOK_TIMEOUT: 503,
  ISSUER_UNREACHABLE: 503,
  PLANNER_BUSY: 503,
  DATABASE_BUSY: 503,
  DATABASE_UNAVAILABLE: 503,
  REFERENCE_UNVERIFIABLE: 503,
  SUBGRAPH_UNREACHABLE: 503,
  SUBGRAPH_OVERLOADED: 503,
  REQUEST_TIMEOUT: 504,
  SUBGRAPH_TIMEOUT: 504,
};

/** Undefined for codes that are of a value or of a domain. */
export const statusOfCode = (code: unknown): number | undefined => statusOf[code as ErrorCode];

/** What an error obliges the head of its answer to say. */
export function headersOf({ code, retryAfter }: Readonly<Record<string, unknown>>) {
  return {
    // https://www.rfc-editor.org/rfc/rfc6750#section-3
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer error="invalid_token"' }),
    ...(typeof retryAfter === 'number' && { 'retry-after': String(retryAfter) }),
  };
}
