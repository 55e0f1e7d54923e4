/**
 * Owns reading a request's body, whole and within a bound. What is longer is PAYLOAD_TOO_LARGE: the rest is let
 * pass without being kept, so that the client can still read the answer, and the connection is cut when the rest
 * does not end.
 */
import type { IncomingMessage } from 'node:http';
import { JoineryError } from './errors';

/** Ample for an operation with its variables; files do not travel in GraphQL. */
export const defaultMaxBodyBytes = 1024 * 1024;

/** How much of a refused body is read and thrown away before the connection is cut. */
const maxDiscardedBytes = 64 * 1024 * 1024;

export function declaresTooMuch(req: IncomingMessage, maxBytes: number): boolean {
  return Number(req.headers['content-length']) > maxBytes;
}

/** Resolves with the body; rejects with PAYLOAD_TOO_LARGE, or with BAD_REQUEST when the client breaks off. */
export function readBody(req: IncomingMessage, maxBytes = defaultMaxBodyBytes): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const keep = (chunk: Buffer) => {
      received += chunk.length;
      if (received > maxBytes) return refuse();
      chunks.push(chunk);
    };
    const refuse = () => {
      req.off('data', keep);
      chunks.length = 0;
      discard(req);
      reject(new JoineryError('PAYLOAD_TOO_LARGE', `The body has more than ${maxBytes} bytes.`));
    };
    req.on('error', () => reject(new JoineryError('BAD_REQUEST', 'The request broke off.')));
    if (declaresTooMuch(req, maxBytes)) return refuse();
    req.on('data', keep);
    req.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
  });
}

function discard(req: IncomingMessage): void {
  let discarded = 0;
  req.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > maxDiscardedBytes) req.destroy();
  });
}
