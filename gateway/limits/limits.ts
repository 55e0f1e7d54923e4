/**
 * Decides how large a client's document may be, in one walk before it is validated: GraphQL's own rules look at each
 * operation with all that it spreads, and at each error with all that it is about. Beyond each limit a document is
 * refused with a code of its own. Nobody who writes queries for people to read meets them; the bounds on cost,
 * body and pages stand elsewhere (cost.ts, wire/http/request-body.ts, the subgraphs' lists).
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type ErrorCode, JoineryError } from '../../wire/contract/errors';
import type { DocumentLimits } from '../../wire/http/document-cache';
import type { Limits } from '../../wire/limits';

/** Of what stands in a selection set, its fragments written out. */
interface Extent {
  readonly levels: number;
  readonly nesting: number;
  readonly selections: number;
}

const nothing: Extent = { levels: 0, nesting: 0, selections: 0 };

export const documentLimits = (limits: Limits): DocumentLimits => ({
  tokens: limits.documentTokens,
  checkText: query => checkText(query, limits),
  checkDocument: document => checkDocument(document, limits),
});

function checkText(query: string, { documentCharacters, documentLines }: Limits): void {
  if (query.length > documentCharacters) {
    throw refusal(
      'GRAPHQL_PARSE_FAILED',
      `at most ${documentCharacters} characters; send large values as variables`,
    );
  }
  if (query.length > documentLines && countOf('\n', query) + countOf('\r', query) > documentLines) {
    throw refusal('GRAPHQL_PARSE_FAILED', `at most ${documentLines} lines`);
  }
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Throws what the document exceeds. */
function checkDocument(document: DocumentNode, max: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Extent>();
  let operations = 0;
  let selections = 0;
  let aliases = 0;
  let directives = 0;

  const count = (given: readonly DirectiveNode[] = []): void => {
    directives += given.length;
    if (directives > max.directives) {
      throw refusal('TOO_MANY_DIRECTIVES', `at most ${max.directives} directives`);
    }
  };
  const inFragment = (name: string): Extent => {
    const found = known.get(name);
    if (found) return found;
    // What spreads itself is refused by a rule of GraphQL's.
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const extent = fragment ? inSet(fragment.selectionSet) : nothing;
    known.set(name, extent);
    return extent;
  };
  const below = (selection: SelectionNode): Extent => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return inFragment(selection.name.value);
    if (selection.kind === Kind.FIELD && selection.alias && ++aliases > max.aliases) {
      throw refusal('TOO_MANY_ALIASES', `at most ${max.aliases} aliases`);
    }
    return selection.selectionSet ? inSet(selection.selectionSet) : nothing;
  };
  const inSet = (set: SelectionSetNode): Extent => {
    let levels = 0;
    let nesting = 0;
    let within = 0;
    for (const selection of set.selections) {
      count(selection.directives);
      const extent = below(selection);
      levels = Math.max(levels, extent.levels + (selection.kind === Kind.FIELD ? 1 : 0));
      nesting = Math.max(nesting, extent.nesting + 1);
      within += extent.selections + 1;
    }
    if (levels > max.levels) throw refusal('QUERY_TOO_DEEP', `at most ${max.levels} levels of fields`);
    if (nesting > max.nesting) {
      throw refusal('QUERY_TOO_DEEP', `at most ${max.nesting} levels of fields and fragments`);
    }
    return { levels, nesting, selections: within };
  };

  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      count(definition.directives);
      inFragment(definition.name.value);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      count(definition.directives);
      for (const variable of definition.variableDefinitions ?? []) count(variable.directives);
      selections += inSet(definition.selectionSet).selections;
      operations++;
    }
  }
  if (operations > max.operations) {
    throw refusal('TOO_MANY_OPERATIONS', `at most ${max.operations} operations`);
  }
  if (selections > max.selections) {
    throw refusal('TOO_MANY_SELECTIONS', `at most ${max.selections} selections, its fragments written out`);
  }
}

function refusal(code: ErrorCode, limit: string): JoineryError {
  return new JoineryError(code, `A document has ${limit}.`);
}
