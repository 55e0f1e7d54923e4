/**
 * Decides how large a client's operation may be before it is planned: beyond each limit it is refused with a code of
 * its own. Nobody who writes queries for people to read meets them; the bounds on cost, tokens, body and pages stand
 * elsewhere (cost.ts, wire/http/document-cache.ts, wire/http/request-body.ts, the subgraphs' lists).
 */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationContext, ValidationRule } from 'graphql';
import { type ErrorCode, JoineryError } from '../../wire/contract/errors';
import { selectionLimit } from './selection-limit';

/** A connection takes three levels (edges, node, field): room for a dozen hops. */
const maxDepth = 40;
/** Aliases ask for one field many times, each time at its full price. */
const maxAliases = 200;
const maxDirectives = 200;

const refuse = (code: ErrorCode, message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => {
      context?.reportError(new JoineryError(code, message));
    },
  ],
});

export const limits: readonly ValidationRule[] = [
  maxDepthRule({
    n: maxDepth,
    flattenFragments: true,
    ...refuse('QUERY_TOO_DEEP', `An operation has at most ${maxDepth} levels of fields.`),
  }),
  maxAliasesRule({
    n: maxAliases,
    ...refuse('TOO_MANY_ALIASES', `An operation has at most ${maxAliases} aliases.`),
  }),
  maxDirectivesRule({
    n: maxDirectives,
    ...refuse('TOO_MANY_DIRECTIVES', `An operation has at most ${maxDirectives} directives.`),
  }),
  selectionLimit,
] as unknown as ValidationRule[];
