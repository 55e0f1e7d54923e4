/**
 * Prepares a document from a query's text: it is parsed and validated once for a schema, then found by its text.
 * Refused documents are not cached; they are GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED or beyond a limit. New
 * documents are processed in turns, so that several large ones at once do not block the process.
 */
import { performance } from 'node:perf_hooks';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type Location,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { boundedErrors } from '../contract/bounded-errors';
import { JoineryError } from '../contract/errors';
import { recoded } from '../contract/mask';
import { withoutSuggestion } from '../contract/suggestions';
import { fieldsMergeRule } from './fields-merge-rule';

/** Many times what an application has. */
const maxDocuments = 2000;
const maxBytes = 64 * 1024 * 1024;
/** What a node of a document takes, about. */
const nodeBytes = 150;

/** Validation stops here: the first errors are what a person reads, and the rest costs time for nothing. */
const maxErrors = 20;

/** New documents are prepared for so long before others have a turn, in milliseconds. */
const turnMs = 10;

export type PreparedDocument =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

/** A document that is known is there at once. */
export type PrepareDocument = (query: string) => PreparedDocument | Promise<PreparedDocument>;

export interface DocumentChecks {
  /** What clients may send. Each ends the preparation: throws a JoineryError. */
  readonly limits?: DocumentLimits;
  /** After GraphQL's own; what they report keeps its code. */
  readonly rules?: readonly ValidationRule[];
  /** False where clients are not told what a misspelt name may have meant. */
  readonly suggestions?: boolean;
}

export interface DocumentLimits {
  readonly tokens: number;
  checkText(query: string): void;
  checkDocument(document: DocumentNode): void;
}

/** Another schema makes all documents new. */
export function documentCache(
  schemaNow: () => GraphQLSchema,
  { limits, rules = [], suggestions = true }: DocumentChecks = {},
): PrepareDocument {
  const allRules = [...specifiedRules.filter(isNotQuadratic), fieldsMergeRule, ...rules];
  const cache = new LRUCache<string, PreparedDocument>({
    max: maxDocuments,
    maxSize: maxBytes,
    // So that one caller cannot push out everybody else's.
    maxEntrySize: maxBytes / 8,
  });
  let schema = schemaNow();

  const known = (query: string): PreparedDocument | undefined => {
    if (schema !== schemaNow()) {
      schema = schemaNow();
      cache.clear();
    }
    return cache.get(query);
  };
  const prepare = (query: string): PreparedDocument => {
    try {
      limits?.checkText(query);
      const document = parse(query, { maxTokens: limits?.tokens });
      limits?.checkDocument(document);
      const errors = validate(schema, document, allRules, { maxErrors });
      if (errors.length > 0) {
        const told = errors.map(validationError);
        return { errors: boundedErrors(suggestions ? told : told.map(withoutSuggestion)) };
      }
      const prepared = { document };
      cache.set(query, prepared, { size: 2 * query.length + nodeBytes * withoutTokens(document) });
      return prepared;
    } catch (error) {
      return { errors: boundedErrors([preparationError(error)]) };
    }
  };

  const waiting: (() => void)[] = [];
  let end = 0;
  const takeTurns = (): void => {
    end = performance.now() + turnMs;
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() < end);
    if (waiting.length > 0) setImmediate(takeTurns);
  };

  return query =>
    known(query) ??
    new Promise((resolve, reject) => {
      const turn = () => {
        try {
          const prepared = known(query) ?? prepare(query);
          if (performance.now() < end) return resolve(prepared);
          // What follows takes as long again with a large one: it has a turn of its own.
          waiting.unshift(() => {
            resolve(prepared);
            end = 0;
          });
        } catch (error) {
          reject(error);
        }
      };
      if (waiting.push(turn) === 1) setImmediate(takeTurns);
    });
}

const isNotQuadratic = (rule: ValidationRule): boolean => rule !== OverlappingFieldsCanBeMergedRule;

/**
 * What is kept need not say where in the text it stood, and would keep all tokens with it: but for the whole, and for
 * variables, whose values may be wrong in a later request. Returns how many nodes there are.
 */
function withoutTokens(document: DocumentNode): number {
  const nodes: Located[] = [document];
  let count = 0;
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    count++;
    const { loc } = node;
    if (loc) {
      const kept = { start: loc.start, end: loc.end, source: loc.source } as Location;
      node.loc = node.kind === Kind.DOCUMENT || node.kind === Kind.VARIABLE_DEFINITION ? kept : undefined;
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) nodes.push(...value);
      else if (typeof value === 'object' && value !== null && 'kind' in value) nodes.push(value as Located);
    }
  }
  return count;
}

interface Located {
  readonly kind: Kind;
  loc?: Location | undefined;
}

const validationError = (error: GraphQLError): GraphQLError =>
  error instanceof JoineryError ? error : recoded(error, 'GRAPHQL_VALIDATION_FAILED');

function preparationError(error: unknown): GraphQLError {
  if (error instanceof JoineryError) return error;
  if (error instanceof GraphQLError) return recoded(error, 'GRAPHQL_PARSE_FAILED');
  // The parser and some rules are recursive: what is nested some thousand levels deep exhausts the stack.
  if (error instanceof RangeError) {
    return new JoineryError('GRAPHQL_PARSE_FAILED', 'The document is nested too deeply.');
  }
  throw error;
}
