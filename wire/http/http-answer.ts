/**
 * Sends an answer whole, with its length, as JSON or another media type. On every route an error has the form of a
 * GraphQL error, so that clients need one way to read it.
 */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ErrorCode } from '../contract/errors';
import { type IncrementalResults, isIncremental } from '../contract/incremental-results';
import type { WrittenResult } from '../contract/serialized-result';
import { sendParts } from './multipart';

export interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders | undefined;
  readonly body: string | WrittenResult | IncrementalResults;
}

export const jsonType = 'application/json; charset=utf-8';

/** What comes in parts resolves with the last one. */
export function send(res: ServerResponse, { status, headers, body }: Answer): void | Promise<void> {
  if (typeof body !== 'string' && isIncremental(body)) return sendParts(res, body);
  // The client is gone, or the connection was cut: there is nobody to answer.
  if (res.headersSent || res.destroyed) return;
  const response = typeof body === 'string' ? body : body.takeResponse();
  const isText = typeof response === 'string';
  res.writeHead(status, {
    'content-type': jsonType,
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': isText ? Buffer.byteLength(response) : response.length,
  });
  leave(isText ? () => res.end(response) : () => response.end(res));
}

/** What ends the answers that are ready. */
const ready: (() => void)[] = [];

/**
 * At the end of the event loop's next turn, together with what is ready by then. A write to a client that sleeps has to
 * wake it, which costs as much as the rest of the write; one that is awake reads several answers at once, and asks again
 * as much at once.
 */
function leave(end: () => void): void {
  if (ready.push(end) === 1) setImmediate(() => setImmediate(endReady));
}

function endReady(): void {
  for (const end of ready.splice(0)) end();
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers?: OutgoingHttpHeaders,
): Answer & { readonly body: string } {
  return { status, headers, body: JSON.stringify(value) };
}

export function errorAnswer(
  status: number,
  code: ErrorCode,
  message: string,
  headers?: OutgoingHttpHeaders,
): Answer & { readonly body: string } {
  return jsonAnswer(status, { errors: [{ message, extensions: { code } }] }, headers);
}
