/**
 * Lists what a fetch returns: each field that it selects, at its place in the fetched tree, with the largest number of
 * objects there. List sizes come from the query (`first`, `last`, `limit`), or else are assumed.
 */
import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../execute/prepare/collect-fields';

export interface FetchOutput {
  /** Names in the tree, from the root; elements of lists have no part of their own. */
  readonly path: readonly string[];
  /** The type that the field is selected on. */
  readonly type: string;
  readonly field: string;
  /** The named type of what the field gives; undefined where the supergraph has no such field. */
  readonly output: string | undefined;
  readonly leaf: boolean;
  readonly hasArguments: boolean;
  /** How deep below the objects that the fetch is for; 0 is a field of theirs. */
  readonly level: number;
  /** Objects (of a leaf: values), at the most; countable. */
  readonly count: number;
  readonly list: boolean;
}

/** What the subgraphs here give of a list unless told. */
export const assumedListSize = 20;

/** Lists of two thousand million in each other are more than a number holds exactly: so many, or more. */
export const countable = (many: number): number => Math.min(many, Number.MAX_SAFE_INTEGER);

const sizeArguments = ['first', 'last', 'limit'];

export type Variables = Readonly<Record<string, unknown>>;

/** `base` is where the objects of the fetch stand, and how many they are. */
export function fetchOutput(
  fetch: FetchNode,
  base: { readonly path: readonly string[]; readonly count: number },
  supergraph: GraphQLSchema,
  variables: Variables,
): FetchOutput[] {
  const document = fetch.operationDocumentNode;
  if (!document) throw new Error('The planner was not asked for documents.');
  const fragments = fragmentsOf(document);
  const renamed = renamings(fetch);
  const found: FetchOutput[] = [];

  const walk = (
    set: SelectionSetNode,
    type: string,
    above: { path: readonly string[]; from: readonly string[]; count: number; size: number | undefined },
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type, above);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, fragment.typeCondition.name.value, above);
      } else {
        const name = (selection.alias ?? selection.name).value;
        const from = [...above.from, name];
        const path = [...above.path, renamed.get(from.join('.')) ?? name];
        const output = outputOf(supergraph, type, selection.name.value);
        const own = sizeOf(selection, variables);
        const list = output !== undefined && isList(output);
        // A connection says how many; the lists in it have as many.
        const size = list ? (own ?? above.size ?? assumedListSize) : 1;
        const count = countable(above.count * size);
        found.push({
          path,
          type,
          field: selection.name.value,
          output: output && getNamedType(output).name,
          leaf: !selection.selectionSet,
          hasArguments: Boolean(selection.arguments?.length),
          level: from.length - 1,
          count,
          list,
        });
        if (selection.selectionSet) {
          const below = output ? getNamedType(output).name : type;
          walk(selection.selectionSet, below, { path, from, count, size: list ? undefined : own });
        }
      }
    }
  };

  const start = { path: base.path, from: [], count: base.count, size: undefined };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = supergraph.getRootType(definition.operation)?.name ?? 'Query';
    const [only] = definition.selectionSet.selections;
    const entities = fetch.requires && only?.kind === Kind.FIELD ? only.selectionSet : undefined;
    walk(entities ?? definition.selectionSet, root, start);
  }
  return found;
}

/** Where the planner's names in an answer are not those of the tree. */
function renamings({ outputRewrites = [] }: FetchNode): ReadonlyMap<string, string> {
  return new Map(
    outputRewrites.flatMap(rewrite =>
      rewrite.kind === 'KeyRenamer'
        ? [[rewrite.path.filter(part => !part.startsWith('... on ')).join('.'), rewrite.renameKeyTo]]
        : [],
    ),
  );
}

function outputOf(supergraph: GraphQLSchema, type: string, field: string): GraphQLOutputType | undefined {
  const owner = supergraph.getType(type);
  if (!isObjectType(owner) && !isInterfaceType(owner)) return undefined;
  return owner.getFields()[field]?.type;
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

function sizeOf({ arguments: given = [] }: FieldNode, variables: Variables): number | undefined {
  for (const { name, value } of given) {
    if (!sizeArguments.includes(name.value)) continue;
    const size =
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT && Number(value.value);
    if (typeof size === 'number' && Number.isInteger(size) && size >= 0) return size;
  }
  return undefined;
}
