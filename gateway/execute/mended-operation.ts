/**
 * Owns what is mended in an operation before it is planned. Fetched data are known by response names, and keys and
 * @requires take theirs from the same places: a client that writes `id: name`, or asks a required field with other
 * arguments than @requires does, would overwrite what a later fetch needs. Such a field is planned, and kept in the
 * tree, under another name. And where all that is selected is skipped, the planner fetches nothing, so that objects
 * that are there are not found: their __typename is asked for as well.
 */
import { BREAK, type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';

/** Under which name a field is in the tree. */
export type NameInTree = (field: FieldNode) => string;

/** From the supergraph's SDL: the names that keys, @requires and contexts select. */
export function namesInTree(supergraphSdl: string): NameInTree {
  const needed = new Set<string>();
  const neededWithArguments = new Set<string>();
  for (const [, selection = ''] of supergraphSdl.matchAll(
    /\b(?:key|requires|selection): "((?:[^"\\]|\\.)*)"/g,
  )) {
    for (const [, name = '', argued] of selection.matchAll(/([_A-Za-z]\w*)\s*(\()?/g)) {
      needed.add(name);
      if (argued) neededWithArguments.add(name);
    }
  }
  return ({ name, alias, arguments: given }) => {
    const responseName = (alias ?? name).value;
    const meant = responseName === name.value && !given?.length && !neededWithArguments.has(responseName);
    // A client may know our suffix: then it gets another, so that no two names become one.
    const inTheWay = (needed.has(responseName) && !meant) || responseName.endsWith(suffix);
    return inTheWay ? responseName + suffix : responseName;
  };
}

const suffix = '__client';

/** The document as the planner gets it: the same one where nothing is in the way. */
export function withNamesInTree(document: DocumentNode, nameOf: NameInTree): DocumentNode {
  const conditional = hasDirectives(document);
  return visit(document, {
    Field(field) {
      const value = nameOf(field);
      if (value === (field.alias ?? field.name).value) return undefined;
      return { ...field, alias: { kind: Kind.NAME, value } };
    },
    SelectionSet: {
      // The planner fetches nothing where all that is selected is skipped, and so does not learn that objects are there.
      leave(set, _key, parent) {
        const ofField =
          parent !== undefined && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.FIELD;
        if (!conditional || !ofField || set.selections.some(isCertain)) return undefined;
        return { ...set, selections: [typename, ...set.selections] };
      },
    },
  });
}

function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isCertain(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && !selection.directives?.length;
}
