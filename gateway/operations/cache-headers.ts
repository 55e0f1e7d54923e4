/**
 * Says who may keep the answer to a GET by a document's id or an operation's name, and for how long: anybody what an anonymous viewer gets,
 * the viewer's own browser alone what a signed-in one gets. Nobody keeps an answer with errors, or one that depends on
 * what this viewer has written before.
 * https://www.rfc-editor.org/rfc/rfc9111
 */
import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../wire/contract/viewer';
import { watermarkHeader } from '../../wire/contract/watermark';
import { documentIdInUrl } from '../../wire/http/document-request';
import { explainHeader } from '../explain/explain-request';

export interface CacheOptions {
  readonly maxAgeSeconds: number;
  /** Headers of the client that subgraphs see. */
  readonly passHeaders: readonly string[];
  readonly asksByName?: boolean | undefined;
}

/** `complete`: the answer is 200, has no errors and comes at once. */
export function cacheHeaders(
  req: IncomingMessage,
  { userId }: Viewer,
  complete: boolean,
  { maxAgeSeconds, passHeaders, asksByName }: CacheOptions,
): Record<string, string> | undefined {
  if (req.method !== 'GET' || !(asksByName || documentIdInUrl(req) !== undefined)) return undefined;
  const isOwn = req.headers[watermarkHeader] !== undefined || req.headers[explainHeader] !== undefined;
  if (!complete || isOwn) return { 'cache-control': 'no-store' };
  return {
    'cache-control': `${userId === null ? 'public' : 'private'}, max-age=${maxAgeSeconds}`,
    vary: ['accept', 'authorization', 'origin', watermarkHeader, explainHeader, ...passHeaders].join(', '),
  };
}
