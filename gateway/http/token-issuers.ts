/**
 * Verifies the tokens of issuers that the operator lists, each by its own keys, audiences and algorithms, and reads its
 * users' roles where it writes them. No issuer's token counts in another's name.
 */
import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { roles } from '../../wire/contract/viewer';
import type { TokenIssuer } from '../../wire/token-issuers';
import { clockToleranceSeconds, explained, keysAt } from './token-verification';

type Verify = (token: string) => Promise<JWTPayload>;

/** What they verify has the roles that our tokens have. */
export function issuersByName(
  issuers: readonly TokenIssuer[],
  requiredClaims: string[],
): ReadonlyMap<string | undefined, Verify> {
  return new Map(issuers.map(issuer => [issuer.issuer, verifierOf(issuer, requiredClaims)]));
}

/** Whose token it says it is. */
export function nameIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function verifierOf(given: TokenIssuer, requiredClaims: string[]): Verify {
  const { issuer, jwksUrl, audiences } = given;
  const algorithms = [...given.algorithms];
  const keys = keysAt(jwksUrl);
  const options = {
    requiredClaims,
    clockTolerance: clockToleranceSeconds,
    issuer,
    audience: [...audiences],
    algorithms,
  };
  const verify = explained(algorithms, token => jwtVerify(token, keys, options));
  return async token => {
    const payload = await verify(token);
    return { ...payload, roles: rolesIn(payload, given) };
  };
}

/** One role may be written without a list. Without names of the issuer's own, ours are meant. */
function rolesIn(payload: JWTPayload, { rolesClaim, roles: names }: TokenIssuer): readonly string[] {
  const held = [claimAt(payload, rolesClaim) ?? []].flat().map(String);
  if (!names) return roles.filter(role => held.includes(role));
  return held.flatMap(name => (Object.hasOwn(names, name) ? [names[name]!] : []));
}

/** `realm_access.roles` is a claim of that name, or else roles in the claim realm_access. */
function claimAt(payload: JWTPayload, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  return path.split('.').reduce<unknown>((value, name) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return isThere ? (value as Record<string, unknown>)[name] : undefined;
  }, payload);
}
