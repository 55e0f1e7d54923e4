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

/** Large values belong into variables. */
const maxCharacters = 256 * 1024;
/** What is no token takes its time by lines: comments, and texts of several lines. */
const maxLines = 20_000;
/** Generated clients reach a few thousand; a parser that is fed more is being attacked. */
const maxTokens = 15_000;
/** A connection takes three levels (edges, node, field): room for a dozen hops. */
const maxLevels = 40;
/** Of fields and of the fragments that they are in. */
const maxNesting = 100;
/** Aliases ask for one field many times, each time at its full price. */
const maxAliases = 200;
const maxDirectives = 200;
/** Fragments written out where they are spread. A generated client's largest operations have some thousands. */
const maxSelections = 10_000;
/** One of them is executed. */
const maxOperations = 50;

/** Of what stands in a selection set, its fragments written out. */
interface Extent {
  readonly levels: number;
  readonly nesting: number;
  readonly selections: number;
}

const nothing: Extent = { levels: 0, nesting: 0, selections: 0 };

export const documentLimits: DocumentLimits = { tokens: maxTokens, checkText, checkDocument };

function checkText(query: string): void {
  if (query.length > maxCharacters) {
    throw refusal(
      'GRAPHQL_PARSE_FAILED',
      `at most ${maxCharacters} characters; send large values as variables`,
    );
  }
  if (query.length > maxLines && countOf('\n', query) + countOf('\r', query) > maxLines) {
    throw refusal('GRAPHQL_PARSE_FAILED', `at most ${maxLines} lines`);
  }
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Throws what the document exceeds. */
function checkDocument(document: DocumentNode): void {
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
    if (directives > maxDirectives) {
      throw refusal('TOO_MANY_DIRECTIVES', `at most ${maxDirectives} directives`);
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
    if (selection.kind === Kind.FIELD && selection.alias && ++aliases > maxAliases) {
      throw refusal('TOO_MANY_ALIASES', `at most ${maxAliases} aliases`);
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
    if (levels > maxLevels) throw refusal('QUERY_TOO_DEEP', `at most ${maxLevels} levels of fields`);
    if (nesting > maxNesting) {
      throw refusal('QUERY_TOO_DEEP', `at most ${maxNesting} levels of fields and fragments`);
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
  if (operations > maxOperations) {
    throw refusal('TOO_MANY_OPERATIONS', `at most ${maxOperations} operations`);
  }
  if (selections > maxSelections) {
    throw refusal('TOO_MANY_SELECTIONS', `at most ${maxSelections} selections, its fragments written out`);
  }
}

function refusal(code: ErrorCode, limit: string): JoineryError {
  return new JoineryError(code, `A document has ${limit}.`);
}
