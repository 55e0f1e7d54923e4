/**
 * Signs what is asked of a subgraph, and verifies there that the gateway (or another subgraph) asked, for whom, what, and
 * of whom. Two headers come with every POST:
 *
 *     joinery-viewer:    base64url(JSON), {"tenantId":"<uuid>","userId":"<uuid>"|null,"roles":["USER",…]}, and, where
 *                        they are known, "sessionId":"<uuid>" and "client":{"address":"…","agent":"…"|null}
 *     joinery-signature: t=<unix seconds>,n=<16 to 64 letters, digits, - and _>,v2=<64 hex digits>
 *
 * where v2 is HMAC-SHA256, with the UTF-8 bytes of the secret, over these lines, each ended by a line feed, and the body
 * as sent, byte for byte:
 *
 *     v2
 *     t, as in the signature
 *     n, as in the signature
 *     the method: POST
 *     the path with its query: /graphql
 *     the name of the subgraph that is asked
 *     <name>:<value> of each header whose name begins with joinery-, but for the signature, in the order of their names
 *     an empty line
 *
 * A subgraph in any language computes v2 again, compares it in constant time, refuses a t that is more than 30 seconds from
 * its own clock, and an n that it had within the last minute where what is asked changes something; only then it reads the
 * viewer. Everything that does not fit is UNSIGNED_REQUEST (401), in words that help the operator and tell an intruder
 * nothing.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { JoineryError } from './errors';
import { type Client, isUuid, type Role, roles, type Viewer } from './viewer';

const prefix = 'joinery-';
export const viewerHeader = 'joinery-viewer';
export const signatureHeader = 'joinery-signature';

/** Longer than clocks drift apart and requests travel; shorter than a copied request is of use. */
export const windowSeconds = 30;

const signatureForm = /^t=(\d{1,12}),n=([\w-]{16,64}),v2=([0-9a-f]{64})$/;

/** What is asked of whom. */
interface Call {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  /** The name of the subgraph that is asked. */
  readonly audience: string;
  readonly body: string | Buffer;
}

export interface CallToSign extends Call {
  readonly viewer: Viewer;
  /** What is to be sent along; of these, ours are signed. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers for the call, the given ones among them. `now` is in unix seconds. */
export function sign(
  { viewer: { tenantId, userId, roles, sessionId, client }, headers: given, ...call }: CallToSign,
  secret: string,
  now = unixSeconds(),
): Record<string, string> {
  const viewer = Buffer.from(JSON.stringify({ tenantId, userId, roles, sessionId, client })).toString(
    'base64url',
  );
  const headers: Record<string, string> = { ...given, [viewerHeader]: viewer };
  const t = String(now);
  const n = randomUUID();
  headers[signatureHeader] = `t=${t},n=${n},v2=${digest(call, headers, t, n, secret).toString('hex')}`;
  return headers;
}

export interface Verified {
  /** The viewer, as the caller states it. */
  readonly viewer: Viewer;
  /** No other request has it. */
  readonly nonce: string;
}

/** Throws UNSIGNED_REQUEST. Each of the secrets may have signed. */
export function verify(
  { headers, ...call }: Call & { readonly headers: IncomingHttpHeaders },
  secrets: readonly string[],
  now = unixSeconds(),
): Verified {
  const encoded = headers[viewerHeader];
  const signature = headers[signatureHeader];
  if (typeof encoded !== 'string' || typeof signature !== 'string') {
    throw refusal('it carries no signature. Ask the gateway instead');
  }
  const [, t, n, v2] = signatureForm.exec(signature) ?? [];
  if (!t || !n || !v2) throw refusal('its signature is not of the form t=<unix seconds>,n=<nonce>,v2=<hex>');
  const given = Buffer.from(v2, 'hex');
  if (!secrets.some(secret => timingSafeEqual(digest(call, headers, t, n, secret), given))) {
    throw refusal(
      'its signature does not fit. Asker and subgraph need the same secret, the same name for the subgraph and the same path',
    );
  }
  if (Math.abs(now - Number(t)) > windowSeconds) {
    throw refusal(`it was signed more than ${windowSeconds} seconds ago or ahead. Compare the clocks`);
  }
  return { viewer: readViewer(encoded), nonce: n };
}

function digest(
  { method, path, audience, body }: Call,
  headers: Readonly<IncomingHttpHeaders>,
  t: string,
  n: string,
  secret: string,
): Buffer {
  const ours = Object.keys(headers)
    .filter(name => name.startsWith(prefix) && name !== signatureHeader)
    .sort()
    .map(name => `${name}:${headers[name]}`);
  const lines = ['v2', t, n, method, path, audience, ...ours, '', ''].join('\n');
  return createHmac('sha256', secret).update(lines).update(body).digest();
}

function readViewer(encoded: string): Viewer {
  let viewer: unknown;
  try {
    viewer = JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    throw refusal('its viewer is not JSON in base64url');
  }
  const { tenantId, userId, roles: held, sessionId, client } = Object(viewer) as Record<string, unknown>;
  if (!isUuid(tenantId)) throw refusal('its viewer names no tenant');
  if (userId !== null && !isUuid(userId)) throw refusal("its viewer's userId is neither a uuid nor null");
  if (!Array.isArray(held)) throw refusal("its viewer's roles are not a list");
  return {
    tenantId,
    userId,
    roles: roles.filter((role: Role) => held.includes(role)),
    ...(isUuid(sessionId) && { sessionId }),
    ...(isClient(client) && { client }),
  };
}

function isClient(client: unknown): client is Client {
  const { address, agent } = Object(client) as Record<string, unknown>;
  return typeof address === 'string' && (agent === null || typeof agent === 'string');
}

export function refusal(reason: string): JoineryError {
  return new JoineryError(
    'UNSIGNED_REQUEST',
    `This subgraph answers only signed requests; this one is invalid: ${reason}.`,
  );
}

function unixSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
