/**
 * Reads which document a request means: it has the text of one, or the id of one that the server knows. The id comes in
 * the forms that clients use: `documentId` (https://github.com/graphql/graphql-over-http/pull/264), Relay's `doc_id` and
 * `id`, and the hash of automatic persisted queries.
 */
import type { IncomingMessage } from 'node:http';
import { JoineryError } from '../contract/errors';
import type { PrepareDocument, PreparedDocument } from './document-cache';

export interface DocumentRequest {
  /** Undefined where the request has only an id. */
  readonly query: string | undefined;
  readonly id?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

export type FindDocument = (request: DocumentRequest) => PreparedDocument | Promise<PreparedDocument>;

export interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

/** For a server that knows no document by an id. */
export const findByText =
  (prepare: PrepareDocument): FindDocument =>
  ({ query }) =>
    query === undefined ? { errors: [persistedQueryNotSupported()] } : prepare(query);

/**
 * Clients that send a query's hash first send the query itself when they are told this, by the code or by the very words.
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function persistedQueryNotSupported(): JoineryError {
  return new JoineryError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

/** The id in a request without a query. */
export function documentIdIn(given: Readonly<Record<string, unknown>>): string | undefined {
  if (given.query) return undefined;
  const named =
    given.documentId ?? given.doc_id ?? given.id ?? persistedQueryOf(given.extensions)?.sha256Hash;
  return typeof named === 'string' && named !== '' ? named.replace(/^sha256:/, '') : undefined;
}

export function persistedQueryOf(extensions: unknown): PersistedQuery | undefined {
  const given = isObject(extensions) ? extensions.persistedQuery : undefined;
  return isObject(given) ? given : undefined;
}

/** The id that a GET has in its URL. */
export function documentIdInUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string | undefined {
  if (!/[?&](?:documentId|doc_id|id|extensions)=/.test(url)) return undefined;
  const { extensions, ...given } = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  return documentIdIn({ ...given, extensions: extensions && parsedOrNothing(extensions) });
}

/** Stands where GraphQL's handlers want a text. */
const placeholder = '{__typename}';

/** The request as a handler reads it that knows no ids. `body` is the object that was sent, if it was one. */
export function asIfByText(
  req: IncomingMessage,
  body: unknown,
): { readonly id: string; readonly url: string; readonly body: unknown } | undefined {
  const { url = '/' } = req;
  const id = req.method === 'GET' ? documentIdInUrl(req) : isObject(body) ? documentIdIn(body) : undefined;
  if (id === undefined) return undefined;
  const search = new URL(url, 'http://localhost').searchParams;
  search.set('query', placeholder);
  return { id, url: `/graphql?${search}`, body: isObject(body) ? { ...body, query: placeholder } : body };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
