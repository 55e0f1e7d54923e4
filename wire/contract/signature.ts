/**
 * Owns how a subgraph knows that the gateway asked, and for whom. The gateway adds two headers to every POST:
 *
 *     joinery-viewer:    base64url(JSON), {"tenantId":"<uuid>","userId":"<uuid>"|null,"roles":["USER",…]}, and, where
 *                        they are known, "sessionId":"<uuid>" and "client":{"address":"…","agent":"…"|null}
 *     joinery-signature: t=<unix seconds>,v1=<64 hex digits>
 *
 * where v1 = HMAC-SHA256(secret, t + "." + <joinery-viewer as sent> + "." + <body as sent, byte for byte>), the secret
 * being the UTF-8 bytes of SUBGRAPH_SECRET. A subgraph in any language recomputes v1, compares it in constant time,
 * refuses a t that is more than 30 seconds from its own clock, and only then reads the viewer. Everything that does
 * not fit is UNSIGNED_REQUEST (401), in words that help the operator and tell an intruder nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { JoineryError } from './errors';
import { type Client, isUuid, type Role, roles, type Viewer } from './viewer';

export const viewerHeader = 'joinery-viewer';
export const signatureHeader = 'joinery-signature';

/** Longer than clocks drift apart and requests travel; shorter than a copied request is of use. */
const windowSeconds = 30;

const signatureForm = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** The two headers for a request with this body. `now` is in unix seconds. */
export function sign(
  viewer: Viewer,
  body: string | Buffer,
  secret: string,
  now = unixSeconds(),
): Record<string, string> {
  const { tenantId, userId, roles, sessionId, client } = viewer;
  const encoded = Buffer.from(JSON.stringify({ tenantId, userId, roles, sessionId, client })).toString(
    'base64url',
  );
  return {
    [viewerHeader]: encoded,
    [signatureHeader]: `t=${now},v1=${digest(String(now), encoded, body, secret).toString('hex')}`,
  };
}

/** The viewer whom the gateway vouches for; throws UNSIGNED_REQUEST otherwise. */
export function verify(
  headers: IncomingHttpHeaders,
  body: string | Buffer,
  secret: string,
  now = unixSeconds(),
): Viewer {
  const encoded = headers[viewerHeader];
  const signature = headers[signatureHeader];
  if (typeof encoded !== 'string' || typeof signature !== 'string') {
    throw refusal('it carries no signature. Ask the gateway instead');
  }
  const [, t, v1] = signatureForm.exec(signature) ?? [];
  if (!t || !v1) throw refusal('its signature is not of the form t=<unix seconds>,v1=<hex>');
  const expected = digest(t, encoded, body, secret);
  if (!timingSafeEqual(expected, Buffer.from(v1, 'hex'))) {
    throw refusal('its signature does not fit. Gateway and subgraph need the same SUBGRAPH_SECRET');
  }
  if (Math.abs(now - Number(t)) > windowSeconds) {
    throw refusal(`it was signed more than ${windowSeconds} seconds ago or ahead. Compare the clocks`);
  }
  return readViewer(encoded);
}

function digest(t: string, encoded: string, body: string | Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${t}.${encoded}.`).update(body).digest();
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

function refusal(reason: string): JoineryError {
  return new JoineryError(
    'UNSIGNED_REQUEST',
    `This subgraph answers signed requests only; this one: ${reason}.`,
  );
}

function unixSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
