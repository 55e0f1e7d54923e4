/**
 * Owns how an answer leaves: whole, with its length, as JSON or as what the caller says. An error has the form of a
 * GraphQL error, whatever the route, so that a client needs one way to read it.
 */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { AnswerBytes } from './answer-bytes';
import type { ErrorCode } from './errors';
import { type IncrementalResults, isIncremental } from './incremental-results';
import { sendParts } from './multipart';
import type { WrittenResult } from './written-result';

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
  const bytes = typeof body === 'string' ? AnswerBytes.of(body) : body.takeResponse();
  res.writeHead(status, {
    'content-type': jsonType,
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': bytes.length,
  });
  // https://www.rfc-editor.org/rfc/rfc9110#name-head: the headers of GET, and no body.
  if (res.req.method === 'HEAD') bytes.cut(0);
  bytes.end(res);
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
