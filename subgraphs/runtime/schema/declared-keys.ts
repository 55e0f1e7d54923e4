/**
 * Reads the keys that the SDL declares of a type, and the properties of its entity that they are: `sku`, `sku brand`,
 * `shelf { id }`, which is the property `shelfId`.
 */
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';

export type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode;

export interface DeclaredKey {
  /** As it is written. */
  readonly fields: string;
  /** Each of its leaves: ['shelf', 'id']. */
  readonly paths: readonly (readonly string[])[];
}

/** Those by which others may ask for an object; `nodes` are all that the SDL says of the type. */
export function keysOf(nodes: readonly TypeNode[]): DeclaredKey[] {
  return nodes
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: args = [] }) => {
      const argumentOf = (argument: string) => args.find(({ name }) => name.value === argument)?.value;
      const fields = argumentOf('fields');
      const resolvable = argumentOf('resolvable');
      if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) return [];
      return fields?.kind === Kind.STRING ? [{ fields: fields.value, paths: pathsOf(fields.value) }] : [];
    });
}

/** By the name of each type that has a @key: all that the SDL says of it. */
export function keyedTypes({ definitions }: DocumentNode): ReadonlyMap<string, readonly TypeNode[]> {
  const types = new Map<string, TypeNode[]>();
  for (const node of definitions) {
    if (!isType(node)) continue;
    const name = node.name.value;
    types.set(name, [...(types.get(name) ?? []), node]);
  }
  return new Map([...types].filter(([, nodes]) => nodes.some(isKeyed)));
}

const isType = (node: DefinitionNode): node is TypeNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION ||
  node.kind === Kind.OBJECT_TYPE_EXTENSION ||
  node.kind === Kind.INTERFACE_TYPE_DEFINITION;

const isKeyed = ({ directives }: TypeNode): boolean =>
  directives?.some(({ name }) => name.value === 'key') ?? false;

const pathsOf = (fields: string): string[][] =>
  leavesOf((parse(`{ ${fields} }`).definitions[0] as OperationDefinitionNode).selectionSet);

const leavesOf = ({ selections }: SelectionSetNode): string[][] =>
  (selections as readonly FieldNode[]).flatMap(({ name, selectionSet }) =>
    selectionSet ? leavesOf(selectionSet).map(path => [name.value, ...path]) : [[name.value]],
  );

/** The property that holds the leaf; undefined where there is none. */
export function propertyOfKey(metadata: EntityMetadata, path: readonly string[]): string | undefined {
  const [field, leaf, ...more] = path as [string, string?, ...string[]];
  const property = leaf === undefined ? field : `${field}Id`;
  const isHeld = leaf === undefined || (leaf === 'id' && more.length === 0);
  return isHeld && metadata.findColumnWithPropertyName(property) ? property : undefined;
}
