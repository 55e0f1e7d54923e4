/**
 * Answers the fields __schema and __type with graphql-js over the API schema, so that they show nothing of the
 * supergraph that clients may not see.
 * https://spec.graphql.org/October2021/#sec-Schema-Introspection
 */
import {
  type DefinitionNode,
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { CollectedFields } from '../prepare/collect-fields';
import { put, type Tree } from '../tree/own-property';

/** Puts the values under their names into the tree. */
export type Introspect = (tree: Tree, variables: Record<string, unknown> | undefined) => void;

/** Of the fields at the root of a query; undefined when none asks for the schema. */
export function introspection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootFields: CollectedFields,
): Introspect | undefined {
  const selections: FieldNode[] = [];
  for (const nodes of rootFields.values()) {
    const name = nodes[0]?.name.value;
    if (name === '__schema' || name === '__type') selections.push(...nodes);
  }
  if (selections.length === 0) return undefined;
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const asked: DefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const only: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asked, ...definitions] };
  return (tree, variables) => {
    const { data, errors } = executeSync({
      schema,
      document: only,
      rootValue: {},
      variableValues: variables,
    });
    if (errors?.[0]) throw errors[0];
    for (const [name, value] of Object.entries(data ?? {})) put(tree, name, value);
  };
}
