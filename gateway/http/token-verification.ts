/**
 * Verifies a token by keys, and says in a sentence why one cannot be trusted (UNAUTHENTICATED), or that its issuer's keys
 * cannot be fetched at present (ISSUER_UNREACHABLE).
 */
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { JoineryError } from '../../wire/contract/errors';

/** Clocks of the issuer and the gateway may differ by this much. */
export const clockToleranceSeconds = 5;

/** The token's fault is jose's to say; all else is the issuer's, or the way's to it. */
export function keysAt(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { timeoutDuration: 5000 });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
      if (error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw unreachable(error);
    }
  };
}

export function unreachable(cause: unknown): JoineryError {
  const message = 'The token cannot be verified at present: the keys of its issuer cannot be read.';
  return Object.assign(new JoineryError('ISSUER_UNREACHABLE', message), { cause });
}

export function explained(
  algorithms: readonly string[],
  verify: (token: string) => Promise<{ payload: JWTPayload }>,
) {
  return async (token: string): Promise<JWTPayload> => {
    try {
      return (await verify(token)).payload;
    } catch (error) {
      if (error instanceof JoineryError) throw error;
      throw unauthenticated(why(error, token, algorithms));
    }
  };
}

function why(error: unknown, token: string, algorithms: readonly string[]): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token's claim "${error.claim}" is ${flaw(error)}.`;
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return `The token is signed with ${algorithmOf(token)}, but only ${algorithms.join(', ')} is accepted.`;
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return "The token's signature does not fit.";
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The token was signed with a key that the issuer does not list.';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid)
    return 'The token is not a JWT.';
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token does not say which of the keys of its issuer it was signed with.';
  return 'The token is of a kind that is not read here.';
}

function flaw(error: errors.JWTClaimValidationFailed): string {
  if (error.reason === 'missing') return 'missing';
  return error.claim === 'nbf' ? 'still in the future' : 'not the one that is expected here';
}

/** Only a plain name is repeated: the header was written by whoever sent it. */
function algorithmOf(token: string): string {
  const { alg } = decodeProtectedHeader(token);
  return typeof alg === 'string' && /^\w{1,16}$/.test(alg) ? alg : 'an unknown algorithm';
}

export function unauthenticated(message: string): JoineryError {
  return new JoineryError('UNAUTHENTICATED', message);
}
