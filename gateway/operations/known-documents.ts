/**
 * Finds the document of a request among those that the gateway knows: trusted documents, by id or text, and automatic
 * persisted queries, by hash. Whether others are answered is the operator's decision; a refused one is not parsed.
 */
import { type GraphQLError, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { JoineryError } from '../../wire/contract/errors';
import type { PrepareDocument, PreparedDocument } from '../../wire/http/document-cache';
import {
  type FindDocument,
  findByText,
  type PersistedQuery,
  persistedQueryNotSupported,
  persistedQueryOf,
} from '../../wire/http/document-request';
import type { Log } from '../../wire/log';
import type { PersistedQueries } from './persisted-queries';
import { sha256Of, type TrustedDocument } from './trusted-documents';

/** What becomes of documents that are not trusted. */
export type OtherDocuments = 'allow' | 'report' | 'refuse';

export interface KnownDocuments {
  readonly persisted?: PersistedQueries | undefined;
  readonly trusted?:
    | {
        /** At present: files may change. The same list as long as they do not. */
        readonly documents: () => readonly TrustedDocument[];
        readonly others: OtherDocuments;
      }
    | undefined;
}

export interface Preparing {
  readonly prepare: PrepareDocument;
  /** Without the limits of a document: it was written by people whom the operator trusts. */
  readonly prepareTrusted: PrepareDocument;
  /** Of a contract: known documents that it has not the fields of are not known, so that nobody learns these by them. */
  readonly hidesInvalid?: boolean | undefined;
  readonly log: Log;
}

/** Texts that are looked up again and again. */
const maxTexts = 2000;
const maxCharacters = 8 * 1024 * 1024;
/** Each is reported once, as long as there are no more of them. */
const maxReported = 1000;

export function knownDocuments({ persisted, trusted }: KnownDocuments, preparing: Preparing): FindDocument {
  const { prepare, prepareTrusted, hidesInvalid = false } = preparing;
  if (!persisted && !trusted) return findByText(prepare);
  const among = trusted && amongTrusted(trusted.documents);
  const report = trusted?.others === 'report' ? reporting(preparing.log) : undefined;

  const unlessHidden = (
    prepared: PreparedDocument | Promise<PreparedDocument>,
    hidden: () => GraphQLError,
  ): PreparedDocument | Promise<PreparedDocument> => {
    if (!hidesInvalid) return prepared;
    if (prepared instanceof Promise) return prepared.then(one => (one.errors ? refused(hidden()) : one));
    return prepared.errors ? refused(hidden()) : prepared;
  };

  const prepareOther = (query: string): PreparedDocument | Promise<PreparedDocument> => {
    const text = among?.byText(query);
    if (text !== undefined) {
      const prepared = prepareTrusted(text);
      return trusted?.others === 'refuse' ? unlessHidden(prepared, notTrusted) : prepared;
    }
    if (trusted?.others === 'refuse') return refused(notTrusted());
    report?.(query);
    return prepare(query);
  };

  const byId = async (id: string): Promise<PreparedDocument> => {
    const query = await persisted?.get(id);
    return query === undefined ? refused(notFound()) : unlessHidden(prepareOther(query), notFound);
  };

  /** What cannot be answered is not kept. */
  const persisting = async (query: string, given: PersistedQuery, store: PersistedQueries) => {
    const hash = given.sha256Hash;
    if (given.version !== 1)
      return refused(badRequest('The version of extensions.persistedQuery must be 1.'));
    if (hash !== sha256Of(query)) {
      return refused(badRequest('The sha256Hash of extensions.persistedQuery is not the hash of the query.'));
    }
    const prepared = await prepareOther(query);
    if (prepared.document) store.add(hash, query);
    return prepared;
  };

  return ({ query, id, extensions }) => {
    if (query === undefined) {
      if (id === undefined) return refused(persistedQueryNotSupported());
      const text = among?.byId(id);
      return text === undefined ? byId(id) : unlessHidden(prepareTrusted(text), notFound);
    }
    const given = persisted && persistedQueryOf(extensions);
    return given ? persisting(query, given, persisted) : prepareOther(query);
  };
}

/** The text as it is trusted, by its id or by any text that differs in spaces, commas and comments only. */
function amongTrusted(documents: () => readonly TrustedDocument[]) {
  let list: readonly TrustedDocument[] | undefined;
  let ids = new Map<string, string>();
  let texts = new Map<string, string>();
  let longest = 0;
  const known = new LRUCache<string, { trusted: string | undefined }>({
    max: maxTexts,
    maxSize: maxCharacters,
  });

  const now = (): void => {
    if (list === documents()) return;
    list = documents();
    ids = new Map(list.flatMap(one => one.ids.map(id => [id, one.text] as const)));
    texts = new Map(list.map(({ text }) => [stripIgnoredCharacters(text), text]));
    longest = Math.max(...list.map(({ text }) => text.length));
    known.clear();
  };
  const look = (query: string): string | undefined => {
    // Nobody adds that much space to a trusted one.
    if (query.length > 2 * longest) return undefined;
    try {
      return texts.get(stripIgnoredCharacters(query));
    } catch {
      // It is no GraphQL.
      return undefined;
    }
  };

  return {
    byId: (id: string) => {
      now();
      return ids.get(id);
    },
    byText: (query: string) => {
      now();
      let found = known.get(query);
      if (!found) {
        found = { trusted: look(query) };
        known.set(query, found, { size: query.length + 1 });
      }
      return found.trusted;
    },
  };
}

function reporting(log: Log): (query: string) => void {
  const reported = new LRUCache<string, true>({ max: maxReported });
  return query => {
    const hash = sha256Of(query);
    if (reported.has(hash)) return;
    reported.set(hash, true);
    const operation = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1];
    log.warn({ hash, operation }, 'A document that is not trusted was asked');
  };
}

const refused = (error: GraphQLError): PreparedDocument => ({ errors: [error] });
/** Clients send the text when they are told this, by the code or by the very words. */
const notFound = () => new JoineryError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
const badRequest = (message: string) => new JoineryError('BAD_REQUEST', message);
const notTrusted = () =>
  new JoineryError(
    'DOCUMENT_NOT_TRUSTED',
    'Only trusted documents are answered here, and this is none of them.',
  );
