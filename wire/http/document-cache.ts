/**
 * Owns the way from a query's text to a document that is valid for a schema: parsed and validated once, then found
 * by its text. Refused documents are not kept, and are GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED.
 */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { boundedErrors } from '../contract/bounded-errors';
import { JoineryError } from '../contract/errors';
import { recoded } from '../contract/mask';

/** Many times what an application has; each entry is a tree some thirty times as large as its text. */
const maxDocuments = 2000;
const maxCharacters = 4 * 1024 * 1024;

/** Generated clients reach a few thousand; a parser that is fed more is being attacked. */
const maxTokens = 15_000;

/** Validation stops here: the first errors are what a person reads, and the rest costs time for nothing. */
const maxErrors = 20;

export type PreparedDocument =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

/** `rules` are checked after GraphQL's own; what they report keeps its code. Another schema makes all documents new. */
export function documentCache(
  schemaNow: () => GraphQLSchema,
  rules: readonly ValidationRule[] = [],
): (query: string) => PreparedDocument {
  const allRules = [...specifiedRules, ...rules];
  const cache = new LRUCache<string, PreparedDocument>({
    max: maxDocuments,
    maxSize: maxCharacters,
    // So that one caller cannot push out everybody else's.
    maxEntrySize: maxCharacters / 4,
  });
  let schema = schemaNow();
  return query => {
    if (schema !== schemaNow()) {
      schema = schemaNow();
      cache.clear();
    }
    const known = cache.get(query);
    if (known) return known;
    const prepared = prepare(schema, query, allRules);
    if (prepared.document) cache.set(query, prepared, { size: query.length });
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, query: string, rules: readonly ValidationRule[]): PreparedDocument {
  try {
    const document = parse(query, { maxTokens });
    const errors = validate(schema, document, rules, { maxErrors });
    if (errors.length === 0) return { document };
    return { errors: boundedErrors(errors.map(validationError)) };
  } catch (error) {
    if (error instanceof GraphQLError)
      return { errors: boundedErrors([recoded(error, 'GRAPHQL_PARSE_FAILED')]) };
    // The parser and some rules are recursive: what is nested some thousand levels deep exhausts the stack.
    if (error instanceof RangeError) {
      return { errors: [new JoineryError('GRAPHQL_PARSE_FAILED', 'The document is nested too deeply.')] };
    }
    throw error;
  }
}

const validationError = (error: GraphQLError): GraphQLError =>
  error instanceof JoineryError ? error : recoded(error, 'GRAPHQL_VALIDATION_FAILED');
