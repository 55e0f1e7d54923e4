/**
 * Decides which web pages of other origins may read answers: those on the list, by exact match; by default none.
 * Cookies are never read, so there are no credentials to allow.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from './http-server';

/** Two hours: the longest that Chrome keeps a preflight's answer. */
const preflightSeconds = 7200;

/** The handler, readable for these origins, with preflights answered. */
export function withCors(origins: readonly string[], handler: Handler): Handler {
  if (origins.length === 0) return handler;
  const allowed = new Set(origins);
  return (req, res, requestId) => {
    // Also for an origin that is not on the list, or a shared cache would hand one's answer to the other.
    res.setHeader('vary', 'Origin');
    const { origin } = req.headers;
    if (origin === undefined || !allowed.has(origin)) return handler(req, res, requestId);
    res.setHeader('access-control-allow-origin', origin);
    res.setHeader('access-control-expose-headers', 'joinery-watermark, x-request-id');
    if (isPreflight(req)) return answerPreflight(res);
    return handler(req, res, requestId);
  };
}

function isPreflight(req: IncomingMessage): boolean {
  return req.method === 'OPTIONS' && req.headers['access-control-request-method'] !== undefined;
}

function answerPreflight(res: ServerResponse): void {
  res.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers':
      'authorization, content-type, idempotency-key, joinery-explain, joinery-watermark, mcp-protocol-version, x-request-id',
    'access-control-max-age': String(preflightSeconds),
  });
  res.end();
}
