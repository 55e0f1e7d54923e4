/**
 * Decides which web pages of other origins may read answers: those on the list, exactly or by a pattern; by default none.
 * Cookies are never read, so there are no credentials to allow.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from './http-server';

/** Two hours: the longest that Chrome keeps a preflight's answer. */
const preflightSeconds = 7200;

/** Whether a page of this origin may. */
export type AllowsOrigin = (origin: string) => boolean;

export interface Cors {
  readonly allows: AllowsOrigin;
  /** What pages may send and read, as the answer to a preflight says it. */
  readonly requestHeaders: string;
  readonly exposedHeaders: string;
}

const requestHeaders = [
  'authorization',
  'content-type',
  'idempotency-key',
  'joinery-explain',
  'joinery-watermark',
  'mcp-protocol-version',
  'x-request-id',
];
const exposedHeaders = ['joinery-watermark', 'retry-after', 'x-request-id'];

/** `sent` and `answered`: names of headers that this gateway reads and writes beside its own. Undefined without origins. */
export function corsFor(
  origins: readonly string[],
  sent: readonly string[] = [],
  answered: readonly string[] = [],
): Cors | undefined {
  const allows = allowedOrigins(origins);
  if (!allows) return undefined;
  return {
    allows,
    requestHeaders: [...new Set([...requestHeaders, ...sent])].join(', '),
    exposedHeaders: [...new Set([...exposedHeaders, ...answered])].join(', '),
  };
}

function allowedOrigins(origins: readonly string[]): AllowsOrigin | undefined {
  if (origins.length === 0) return undefined;
  const exact = new Set(origins.filter(origin => !origin.includes('*')));
  const patterns = origins.filter(origin => origin.includes('*')).map(patternOf);
  return origin => exact.has(origin) || patterns.some(pattern => pattern.test(origin));
}

/** The star is a part of one label, as in a certificate: what follows it cannot be somebody else's. */
const patternOf = (origin: string): RegExp =>
  new RegExp(`^${origin.replaceAll(/[.\\/:[\]-]/g, '\\$&').replaceAll('*', '[a-z0-9-]+')}$`);

/** The handler, readable for the origins that are allowed at present, with preflights answered. */
export function withCors(corsNow: () => Cors | undefined, handler: Handler): Handler {
  return (req, res, requestId) => {
    const cors = corsNow();
    if (!cors) return handler(req, res, requestId);
    // Also for an origin that is not on the list, or a shared cache would hand one's answer to the other.
    res.setHeader('vary', 'Origin');
    const { origin } = req.headers;
    if (origin === undefined || !cors.allows(origin)) return handler(req, res, requestId);
    res.setHeader('access-control-allow-origin', origin);
    res.setHeader('access-control-expose-headers', cors.exposedHeaders);
    if (isPreflight(req)) return answerPreflight(res, cors);
    return handler(req, res, requestId);
  };
}

function isPreflight(req: IncomingMessage): boolean {
  return req.method === 'OPTIONS' && req.headers['access-control-request-method'] !== undefined;
}

function answerPreflight(res: ServerResponse, { requestHeaders: allowed }: Cors): void {
  res.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers': allowed,
    'access-control-max-age': String(preflightSeconds),
  });
  res.end();
}
