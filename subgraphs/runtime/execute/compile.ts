/**
 * Compiles queries: which fields are asked of which object, who resolves each and how its value becomes a part of the
 * answer. That is the same for every request with the same conditions (@skip, @include), and is kept with the document,
 * which its owner keeps by its text. `run-query.ts` runs it.
 */
import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
// Neither is among graphql's exports; both are what its own executor calls.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getFieldDef } from 'graphql/execution/execute';

/** The fields of an object that are asked for, in their order. */
export interface Selection {
  readonly fields: readonly CompiledField[];
  /** A field is called `__proto__` here, so that the answer's object must inherit nothing. */
  readonly isRisky: boolean;
}

export interface CompiledField {
  /** The name in the answer. */
  readonly key: string;
  /** Its place among all fields of the operation. */
  readonly number: number;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  /** Undefined where the field is a property of its parent. */
  readonly resolve: GraphQLFieldResolver<any, any> | undefined;
  /** What is known without looking at anything: the type's name. */
  readonly constant: string | undefined;
  readonly completion: Completion;
}

/** How a resolved value becomes a part of the answer, by the field's type. */
export type Completion = { readonly nonNull: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly of: Completion }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType; readonly selectionOf: SelectionOf }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType; readonly selectionOf: SelectionOf }
);

/** Compiled where an object of the type is first met. Throws what graphql-js throws there. */
export type SelectionOf = (type: GraphQLObjectType) => Selection;

/** An operation with one setting of its conditions. */
export interface CompiledQuery {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly rootType: GraphQLObjectType;
  readonly selectionOf: SelectionOf;
}

type Variables = Readonly<Record<string, unknown>>;

interface KnownDocument {
  /** The variables that @skip and @include look at. */
  readonly conditions: readonly string[];
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** By the operation's name and the values of the conditions. */
  readonly compiled: Map<string, CompiledQuery>;
}

/** Settings of a document's conditions that are kept. */
const maxSettings = 64;

export class QueryCompiler {
  readonly #documents = new WeakMap<DocumentNode, KnownDocument>();

  constructor(readonly schema: GraphQLSchema) {}

  /** `variables` are coerced. */
  compiled(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): CompiledQuery {
    const { conditions, fragments, compiled } = this.#known(document);
    let key = operation.name?.value ?? '';
    for (const name of conditions) key += ` ${variables[name]}`;
    let query = compiled.get(key);
    if (!query) {
      // Other variables can be large, and what is compiled stays.
      const settings = Object.fromEntries(
        conditions.filter(name => name in variables).map(name => [name, variables[name]]),
      );
      query = compileQuery(this.schema, operation, fragments, settings);
      if (compiled.size === maxSettings) compiled.clear();
      compiled.set(key, query);
    }
    return query;
  }

  #known(document: DocumentNode): KnownDocument {
    let known = this.#documents.get(document);
    if (!known) {
      known = { conditions: conditionsIn(document), fragments: fragmentsIn(document), compiled: new Map() };
      this.#documents.set(document, known);
    }
    return known;
  }
}

/** Undefined for all but queries, and where it is not clear which operation is meant: graphql-js executes these, or says why not. */
export function queryIn(
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode | undefined {
  const operation = getOperationAST(document, operationName);
  return operation?.operation === 'query' ? operation : undefined;
}

function compileQuery(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
  settings: Variables,
): CompiledQuery {
  let count = 0;
  const rootType = schema.getQueryType()!;
  const rootSelection = oncePerType(type =>
    compileSelection(type, collectFields(schema, fragments, settings, type, operation.selectionSet)),
  );
  return { operation, fragments, rootType, selectionOf: rootSelection };

  function compileSelection(
    type: GraphQLObjectType,
    asked: ReadonlyMap<string, readonly FieldNode[]>,
  ): Selection {
    const fields = [...asked].flatMap(([key, nodes]) => compileField(type, key, nodes) ?? []);
    return { fields, isRisky: asked.has('__proto__') };
  }

  function compileField(
    parentType: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
  ): CompiledField | undefined {
    const definition = getFieldDef(schema, parentType, nodes[0]!);
    if (!definition) return undefined;
    const { resolve } = definition;
    return {
      key,
      number: count++,
      definition,
      nodes,
      parentType,
      resolve: resolve === defaultFieldResolver ? undefined : resolve,
      constant: definition === TypeNameMetaFieldDef ? parentType.name : undefined,
      completion: completionOf(definition.type, nodes),
    };
  }

  function completionOf(type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion {
    if (isNonNullType(type)) return { ...completionOf(type.ofType, nodes), nonNull: true };
    if (isListType(type)) return { kind: 'list', of: completionOf(type.ofType, nodes), nonNull: false };
    if (isLeafType(type)) return { kind: 'leaf', type, nonNull: false };
    const selectionOf = oncePerType(object =>
      compileSelection(object, collectSubfields(schema, fragments, settings, object, nodes)),
    );
    return isObjectType(type)
      ? { kind: 'object', type, selectionOf, nonNull: false }
      : { kind: 'abstract', type, selectionOf, nonNull: false };
  }
}

function oncePerType(compile: SelectionOf): SelectionOf {
  const selections = new Map<GraphQLObjectType, Selection>();
  return type => {
    let selection = selections.get(type);
    if (!selection) {
      selection = compile(type);
      selections.set(type, selection);
    }
    return selection;
  };
}

function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function fragmentsIn(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
