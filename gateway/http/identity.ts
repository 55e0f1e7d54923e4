/**
 * Identifies the viewer: a Bearer token becomes a viewer; without a token, the viewer is anonymous in the default
 * tenant, if anonymous access is on. A token that cannot be trusted fully is refused with UNAUTHENTICATED and a
 * sentence that says why; if the issuer's keys cannot be fetched at present, with ISSUER_UNREACHABLE. A token is never
 * downgraded to anonymous, and never logged.
 */
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../wire/config';
import { isUuid, type Role, roles, type Viewer } from '../../wire/contract/viewer';
import { publicKeyAlgorithms } from '../../wire/token-issuers';
import { type OwnIssuer, ownIssuerAlgorithms } from './own-issuer';
import { issuersByName, nameIn } from './token-issuers';
import { clockToleranceSeconds, explained, keysAt, unauthenticated, unreachable } from './token-verification';

/** Takes the Authorization header. */
export type Identify = (authorization: string | undefined) => Promise<Viewer> | Viewer;

/** A secret of ours signs with HS256 and nothing else; a public key must never be taken for such a secret. */
const secretAlgorithms = ['HS256'];
/** How long a token is believed without looking again: keys and issuers change rarely, revocation is by expiry. */
const believedMs = 60_000;
const maxTokens = 10_000;
const maxCharacters = 16 * 1024 * 1024;

/** What a token must have, and who that is. */
interface Reading {
  readonly requiredClaims: string[];
  viewerOf(payload: JWTPayload): Viewer;
}

type IdentityConfig = Pick<
  Config,
  | 'jwtSecret'
  | 'jwksUrl'
  | 'jwtIssuers'
  | 'jwtAudiences'
  | 'tokenIssuers'
  | 'defaultTenantId'
  | 'anonymousAccess'
>;

/** `own`: tokens of the project's own service are verified by its keys, and refused once their session has ended. */
export function openIdentity(config: IdentityConfig, own?: OwnIssuer): Identify {
  return identity(config, { requiredClaims: ['exp', 'sub', 'tenant'], viewerOf }, own);
}

/**
 * In front of other people's subgraphs: somebody, with scopes. Tokens are verified the same way; tenants and uuids are
 * ours alone. Where the graph protects nothing and everybody may ask, tokens are its subgraphs' to read.
 */
export function openForeignIdentity(config: IdentityConfig, protects: () => boolean): Identify {
  const { defaultTenantId: tenantId } = config;
  const nobody: Viewer = Object.freeze({ tenantId, userId: null, roles: [] });
  const identify = identity(config, {
    requiredClaims: ['exp', 'sub'],
    viewerOf: payload =>
      Object.freeze({
        tenantId,
        userId: payload.sub!,
        roles: [],
        scopes: scopesOf(payload),
        ...expiry(payload),
      }),
  });
  return authorization => (protects() || !config.anonymousAccess ? identify(authorization) : nobody);
}

function identity(config: IdentityConfig, { requiredClaims, viewerOf }: Reading, own?: OwnIssuer): Identify {
  const anonymous: Viewer = Object.freeze({ tenantId: config.defaultTenantId, userId: null, roles: [] });
  const issuers = issuersByName(config.tokenIssuers, requiredClaims);
  const checkOther = verifier(config, requiredClaims);
  const check = (token: string) => (issuers.get(nameIn(token)) ?? checkOther)(token);
  const believed = new LRUCache<string, { viewer: Viewer; until: number }>({
    max: maxTokens,
    maxSize: maxCharacters,
  });

  const checkOwn =
    own &&
    explained(ownIssuerAlgorithms, async token => {
      const requirements = {
        requiredClaims: [...requiredClaims, 'sid'],
        clockTolerance: clockToleranceSeconds,
      };
      try {
        return { payload: await own.verify(token, requirements) };
      } catch (error) {
        throw error instanceof errors.JOSEError ? error : unreachable(error);
      }
    });

  const verified = async (token: string): Promise<{ payload: JWTPayload; viewer: Viewer }> => {
    if (!checkOwn || !own.issued(token)) {
      const payload = await check(token);
      return { payload, viewer: viewerOf(payload) };
    }
    const payload = await checkOwn(token);
    return { payload, viewer: Object.freeze({ ...viewerOf(payload), sessionId: String(payload.sid) }) };
  };

  const unlessEnded = (viewer: Viewer): Viewer => {
    if (viewer.sessionId === undefined || !own?.hasEnded(viewer.sessionId)) return viewer;
    throw unauthenticated('The session of the token has ended.');
  };

  const verifyAndKeep = async (token: string): Promise<Viewer> => {
    const { payload, viewer } = await verified(token);
    const until = Math.min(Date.now() + believedMs, payload.exp! * 1000);
    believed.set(token, { viewer, until }, { size: token.length });
    return unlessEnded(viewer);
  };

  return authorization => {
    if (authorization === undefined) {
      if (config.anonymousAccess) return anonymous;
      throw unauthenticated('Only signed-in viewers are answered here: send Authorization: Bearer <token>.');
    }
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('The Authorization header must be: Bearer <token>.');
    const known = believed.get(token);
    if (known && known.until > Date.now()) return unlessEnded(known.viewer);
    return verifyAndKeep(token);
  };
}

export interface TokenRequest {
  readonly userId: string;
  readonly tenantId: string;
  readonly roles: readonly Role[];
  /** Like `2h` or `30d`, or a number of seconds from now. */
  readonly expiresIn: string | number;
}

/** A token as this gateway accepts it when JWT_SECRET is `secret`. */
export function signToken(
  request: TokenRequest,
  secret: string,
  { issuer, audience }: { issuer?: string | undefined; audience?: string | undefined } = {},
): Promise<string> {
  const { userId, tenantId, expiresIn } = request;
  const token = new SignJWT({ tenant: tenantId, roles: request.roles })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime(typeof expiresIn === 'number' ? Math.floor(Date.now() / 1000) + expiresIn : expiresIn);
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}

function verifier(config: IdentityConfig, requiredClaims: string[]): (token: string) => Promise<JWTPayload> {
  const { jwtSecret, jwksUrl, jwtIssuers, jwtAudiences } = config;
  const options = {
    requiredClaims,
    clockTolerance: clockToleranceSeconds,
    ...(jwtIssuers.length > 0 && { issuer: [...jwtIssuers] }),
    ...(jwtAudiences.length > 0 && { audience: [...jwtAudiences] }),
  };
  if (jwksUrl !== undefined) {
    const algorithms = [...publicKeyAlgorithms];
    const keys = keysAt(jwksUrl);
    return explained(algorithms, token => jwtVerify(token, keys, { ...options, algorithms }));
  }
  if (jwtSecret !== undefined) {
    const key = new TextEncoder().encode(jwtSecret);
    const algorithms = secretAlgorithms;
    return explained(algorithms, token => jwtVerify(token, key, { ...options, algorithms }));
  }
  return () => {
    throw unauthenticated(
      config.tokenIssuers.length > 0
        ? 'The token is of none of the issuers that are accepted here.'
        : 'This gateway cannot verify tokens: neither JWT_SECRET nor JWKS_URL nor TOKEN_ISSUERS is set.',
    );
  };
}

function viewerOf(payload: JWTPayload): Viewer {
  const { sub, tenant, roles: held } = payload;
  if (!isUuid(sub)) throw unauthenticated('The token\'s claim "sub" is not the uuid of a user.');
  if (!isUuid(tenant)) throw unauthenticated('The token\'s claim "tenant" is not the uuid of a tenant.');
  const known = Array.isArray(held) ? roles.filter(role => held.includes(role)) : [];
  return Object.freeze({
    tenantId: tenant.toLowerCase(),
    userId: sub.toLowerCase(),
    roles: Object.freeze(known),
    ...expiry(payload),
    ...(('scope' in payload || 'scp' in payload) && { scopes: scopesOf(payload) }),
  });
}

const expiry = ({ exp }: JWTPayload) => ({ expiresAt: exp! * 1000 });

/** `scope` has them with spaces between (https://www.rfc-editor.org/rfc/rfc8693#section-4.2); some issuers write `scp`, or a list. */
function scopesOf({ scope, scp }: JWTPayload): readonly string[] {
  const given = scope ?? scp;
  const scopes = typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given.map(String) : [];
  return Object.freeze(scopes.filter(Boolean));
}
