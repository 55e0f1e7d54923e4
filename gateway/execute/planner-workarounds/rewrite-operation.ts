/**
 * Rewrites an operation before it is planned, to avoid these problems:
 * Fetched data are stored by response name, and keys and @requires read the same places. A client that writes `id:
 * name`, or requests a required field with other arguments than @requires does, would overwrite what a later fetch
 * needs. A name that means something different on each of an interface's types would be fetched with one meaning for
 * all. Such a field is planned, and stored in the tree, under another name.
 * If everything selected is skipped, the planner fetches nothing, so existing objects would be missing: their
 * __typename is requested as well. Below a skipped field the planner forgets constant conditions: they are decided
 * before planning. The planner's own variables have names that a client's could equal.
 */
import {
  type ArgumentNode,
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type ObjectFieldNode,
  parse,
  print,
  type SelectionNode,
  visit,
} from 'graphql';

/** What of a supergraph decides the names in the tree. */
export interface SelectedNames {
  /** The names that keys, @requires and contexts select. */
  readonly all: ReadonlySet<string>;
  readonly withArguments: ReadonlySet<string>;
}

export interface RewrittenOperation {
  /** As the planner gets it: the same one where nothing is in the way. */
  readonly planned: DocumentNode;
  readonly nameInTree: NameInTree;
  /** The client's names of variables that are planned under others. */
  readonly variables: ReadonlyMap<string, string>;
}

/** Under which name a field of the operation is in the tree. */
export type NameInTree = (field: FieldNode) => string;

/** What directives of the supergraph select: as arguments, or as fields of an argument, as contexts do. */
const selecting = new Set(['key', 'requires', 'selection']);

export function selectedNames(supergraph: DocumentNode): SelectedNames {
  const all = new Set<string>();
  const withArguments = new Set<string>();
  const addField = ({ name, arguments: given }: FieldNode): void => {
    all.add(name.value);
    if (given?.length) withArguments.add(name.value);
  };
  const addSelected = ({ name, value }: ArgumentNode | ObjectFieldNode): void => {
    if (value.kind !== Kind.STRING || !selecting.has(name.value)) return;
    const selection = /^\s*\{/.test(value.value) ? value.value : `{ ${value.value} }`;
    visit(parse(selection, { noLocation: true }), { Field: addField });
  };
  visit(supergraph, {
    Directive: directive => {
      if (!directive.name.value.startsWith('join__')) return;
      visit(directive, { Argument: addSelected, ObjectField: addSelected });
    },
  });
  return { all, withArguments };
}

export function rewrittenOperation(document: DocumentNode, selected: SelectedNames): RewrittenOperation {
  const nameInTree = naming(document, selected);
  const variables = renamedVariables(document);
  return { planned: planned(withVariables(document, variables), nameInTree), nameInTree, variables };
}

/** The planner's variables: of entities, and of arguments that come from contexts. */
const plannersVariable = /^(?:representations|contextualArgument_.*)$/;

function renamedVariables(document: DocumentNode): ReadonlyMap<string, string> {
  const given = new Set<string>();
  visit(document, { VariableDefinition: ({ variable }) => void given.add(variable.name.value) });
  const renamed = new Map<string, string>();
  for (const name of given) {
    if (!plannersVariable.test(name)) continue;
    let other = `client_${name}`;
    while (given.has(other)) other += '_';
    renamed.set(other, name);
  }
  return renamed;
}

function withVariables(document: DocumentNode, variables: ReadonlyMap<string, string>): DocumentNode {
  if (variables.size === 0) return document;
  const others = new Map([...variables].map(([other, name]) => [name, other]));
  return visit(document, {
    Variable: node => {
      const value = others.get(node.name.value);
      return value === undefined ? undefined : { ...node, name: { ...node.name, value } };
    },
  });
}

const suffix = '__client';
const suffixed = /__client\d*$/;

function naming(document: DocumentNode, { all, withArguments }: SelectedNames): NameInTree {
  const meanings = ambiguousNames(document);
  return field => {
    const { name, alias, arguments: given } = field;
    const responseName = (alias ?? name).value;
    const plain = responseName === name.value && !given?.length;
    const number = plain ? undefined : meanings?.get(responseName)?.indexOf(meaningOf(field));
    if (number !== undefined) return `${responseName}${suffix}${number}`;
    const meant = plain && !withArguments.has(responseName);
    // A client may know our suffix: then it gets another, so that no two names become one.
    const inTheWay =
      (all.has(responseName) && !meant) ||
      suffixed.test(responseName) ||
      (responseName === '__typename' && name.value !== responseName);
    return inTheWay ? responseName + suffix : responseName;
  };
}

/** The response names that mean several things in the document, with these. Without fragments each is unique in its place. */
function ambiguousNames(document: DocumentNode): ReadonlyMap<string, readonly string[]> | undefined {
  let fragments = false;
  const meanings = new Map<string, string[]>();
  visit(document, {
    InlineFragment: () => {
      fragments = true;
    },
    FragmentSpread: () => {
      fragments = true;
    },
    Field: field => {
      const name = (field.alias ?? field.name).value;
      const meaning = meaningOf(field);
      const known = meanings.get(name);
      if (!known) meanings.set(name, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
    },
  });
  if (!fragments) return undefined;
  for (const [name, known] of meanings) if (known.length === 1) meanings.delete(name);
  return meanings.size > 0 ? meanings : undefined;
}

/** The order of arguments means nothing. */
function meaningOf({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given.map(argument => print(argument)).sort()})`;
}

function planned(document: DocumentNode, nameInTree: NameInTree): DocumentNode {
  const conditional = hasDirectives(document);
  return visit(document, {
    Field(field) {
      const decided = conditional ? withoutConstants(field) : field;
      if (!decided) return null;
      const value = nameInTree(field);
      if (value !== (field.alias ?? field.name).value)
        return { ...decided, alias: { kind: Kind.NAME, value } };
      return decided === field ? undefined : decided;
    },
    InlineFragment: fragment => changed(fragment, conditional ? withoutConstants(fragment) : fragment),
    FragmentSpread: spread => changed(spread, conditional ? withoutConstants(spread) : spread),
    SelectionSet: {
      leave(set, _key, parent) {
        const ofField =
          parent !== undefined && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.FIELD;
        const { selections } = set;
        if (!conditional || (selections.length > 0 && (!ofField || selections.some(isCertain))))
          return undefined;
        return { ...set, selections: [typename, ...selections] };
      },
    },
  });
}

function changed<N>(before: N, after: N | undefined): N | null | undefined {
  return after === undefined ? null : after === before ? undefined : after;
}

/** Undefined where a constant condition skips it. */
function withoutConstants<N extends SelectionNode>(selection: N): N | undefined {
  const { directives } = selection;
  if (!directives?.length) return selection;
  const decisions = directives.map(decisionOf);
  if (decisions.includes(false)) return undefined;
  if (!decisions.includes(true)) return selection;
  return { ...selection, directives: directives.filter((_, n) => decisions[n] === undefined) };
}

/** Whether its selection is there, where that is no matter of variables. */
function decisionOf({ name, arguments: [argument] = [] }: DirectiveNode): boolean | undefined {
  if (argument?.value.kind !== Kind.BOOLEAN) return undefined;
  if (name.value === 'skip') return !argument.value.value;
  return name.value === 'include' ? argument.value.value : undefined;
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
