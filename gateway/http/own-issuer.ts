/**
 * Verifies the access tokens that the project's own sign-in service issues, with the keys that it publishes, and polls
 * it several times a second for the sessions that have ended. If the service does not answer, its tokens are accepted
 * until they expire, after a few minutes at most.
 */

import { type DocumentNode, parse } from 'graphql';
import {
  createLocalJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { accessTokenIssuer } from '../../wire/contract/access-token';
import type { Viewer } from '../../wire/contract/viewer';
import type { Log } from '../../wire/log';
import type { Transport } from '../transport/transport';

export interface OwnIssuer {
  /** Whether the token says that it is of this issuer; that it is, `verify` says. */
  issued(token: string): boolean;
  verify(token: string, options: JWTVerifyOptions): Promise<JWTPayload>;
  hasEnded(sessionId: string): boolean;
  /** A JSON Web Key Set. */
  publicKeys(): Promise<string>;
  close(): Promise<void>;
}

export const ownIssuerAlgorithms = ['ES256'];

const askEveryMs = 300;
/** Longer than a transaction may take that ended a session before it was committed. */
const overlapSeconds = 20;
/** Longer than an access token lives. */
const allSeconds = 600;
/** Keys that nobody has are asked for no more often. */
const keysPauseMs = 1_000;
const keysForMs = 10 * 60_000;

const revokedQuery = operation('query ($seconds: Int!) { revokedSessions(seconds: $seconds) }');
const keysQuery = operation('{ jwks }');

/** Asks nothing before the first token; closing closes the transport. */
export function ownIssuer(transport: Transport, tenantId: string, log: Log): OwnIssuer {
  const viewer: Viewer = Object.freeze({ tenantId, userId: null, roles: [] });
  let ended = new Map<string, number>();
  let askedAt = 0;
  let beginning: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let keys: { readAt: number; reading: Promise<string> } | undefined;

  const ask = async ({ query, document }: typeof keysQuery, variables: Record<string, unknown>) => {
    const result = await transport.fetch({ query, document, variables, viewer, headers: {} });
    if (result.errors?.length) throw new Error(result.errors[0]!.message);
    return result.data as Record<string, unknown>;
  };

  const askForEnded = async (): Promise<void> => {
    const at = Date.now();
    // After a silence all that may still matter is asked for.
    const seconds = at - askedAt > (overlapSeconds / 2) * 1000 ? allSeconds : overlapSeconds;
    const { revokedSessions } = await ask(revokedQuery, { seconds });
    for (const id of revokedSessions as string[]) if (!ended.has(id)) ended.set(id, at);
    const oldest = at - allSeconds * 1000;
    if (seconds === allSeconds) ended = new Map([...ended].filter(([, since]) => since > oldest));
    askedAt = at;
  };

  const goOn = (): void => {
    if (closed) return;
    timer = setTimeout(async () => {
      await askForEnded().catch(err => log.warn({ err }, 'The list of ended sessions cannot be fetched'));
      goOn();
    }, askEveryMs);
    timer.unref();
  };

  const begin = (): Promise<void> => {
    beginning ??= askForEnded().then(goOn, error => {
      beginning = undefined;
      throw error;
    });
    return beginning;
  };

  const publicKeys = (newerThan = Date.now() - keysForMs): Promise<string> => {
    if (keys && keys.readAt > newerThan) return keys.reading;
    const reading = ask(keysQuery, {}).then(({ jwks }) => jwks as string);
    keys = { readAt: Date.now(), reading };
    reading.catch(() => {
      keys = undefined;
    });
    return reading;
  };

  const verifyBy = async (jwks: string, token: string, options: JWTVerifyOptions) => {
    const keySet = createLocalJWKSet(JSON.parse(jwks) as JSONWebKeySet);
    const own = { ...options, algorithms: ownIssuerAlgorithms, issuer: accessTokenIssuer };
    return (await jwtVerify(token, keySet, own)).payload;
  };

  return {
    issued: token => {
      try {
        return decodeJwt(token).iss === accessTokenIssuer;
      } catch {
        return false;
      }
    },
    verify: async (token, options) => {
      await begin();
      try {
        return await verifyBy(await publicKeys(), token, options);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // It may have been signed by a new one.
        return await verifyBy(await publicKeys(Date.now() - keysPauseMs), token, options);
      }
    },
    hasEnded: sessionId => ended.has(sessionId),
    publicKeys: () => publicKeys(),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await transport.close();
    },
  };
}

function operation(query: string): { query: string; document: DocumentNode } {
  return { query, document: parse(query) };
}
