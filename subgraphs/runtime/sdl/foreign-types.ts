/**
 * Completes what a domain says of types that others publish: a key; the fields that its replica holds, as external;
 * and on each relation to one of them @provides, so that those fields take no hop.
 */
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { type ForeignType, hasDirective } from './estate-sdl';
import type { Pass } from './expand';
import { fieldsOf, parsed, undefinedTypes } from './nodes';

export const addForeignTypes: Pass = (definitions, { foreign }) => {
  const named = [...undefinedTypes(definitions)].filter(([name]) => foreign.has(name));
  for (const [name, node] of named) refuseWithoutKey(name, foreign.get(name)!, node);
  // Of a type that only a union or a list names, nothing is at hand: an external field that nothing uses is refused.
  const atHand = new Set<string>();
  const provides = definitions.map(definition =>
    isObject(definition) && !foreign.has(definition.name.value) ? withProvides(definition) : definition,
  );
  const written = provides.map(definition => {
    const own = isObject(definition) && foreign.get(definition.name.value);
    if (!isObject(definition) || !own) return definition;
    refuseWithoutKey(definition.name.value, own, definition);
    return foreignType(definition, replicatedOf(definition, own));
  });
  const onlyNamed = named.map(([name]) => {
    const [empty] = parsed(`extend type ${name} { id: ID! }`);
    const type = { ...(empty as ObjectTypeExtensionNode), fields: [] };
    return foreignType(type, replicatedOf(type, foreign.get(name)!));
  });
  return [...written, ...onlyNamed];

  function replicatedOf({ name, fields = [] }: ObjectType, { replicated }: ForeignType) {
    const isUsed = atHand.has(name.value) || fields.some(field => hasDirective(field, 'requires'));
    return isUsed ? replicated : [];
  }

  function withProvides(type: ObjectType): ObjectType {
    if (!isRow(type)) return type;
    return { ...type, fields: type.fields?.map(field => provided(field)) };
  }

  function provided(field: FieldDefinitionNode): FieldDefinitionNode {
    if (hasDirective(field, 'remote')) {
      return { ...field, directives: field.directives?.filter(({ name }) => name.value !== 'remote') };
    }
    const to = field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type;
    const target = to.kind === Kind.NAMED_TYPE ? foreign.get(to.name.value) : undefined;
    if (target && hasDirective(field, 'provides')) atHand.add((to as NamedTypeNode).name.value);
    if (!target?.replicated.length || field.arguments?.length || hasDirective(field, 'provides'))
      return field;
    atHand.add((to as NamedTypeNode).name.value);
    const names = target.replicated.map(({ name }) => name.value).join(' ');
    return {
      ...field,
      directives: [...(field.directives ?? []), ...directives(`@provides(fields: "${names}")`)],
    };
  }
};

function refuseWithoutKey(type: string, { owner, isKeyed }: ForeignType, node: ASTNode): void {
  if (isKeyed) return;
  throw new GraphQLError(
    `${type} is ${owner}'s, and has no @key there: write \`type ${type} @key(fields: "id")\` in subgraphs/${owner}/schema.graphql.`,
    node,
  );
}

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const isObject = (definition: DefinitionNode): definition is ObjectType =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Roots and payloads are no rows, so they hold no reference to a replica. */
const isRow = ({ name }: ObjectType): boolean =>
  !/^(Query|Mutation|Subscription|\w+Payload|\w+Connection|\w+Edge)$/.test(name.value);

/** A `type` with the key, what the replica holds, and the fields that the domain adds. */
function foreignType(type: ObjectType, replicated: ForeignType['replicated']): ObjectTypeDefinitionNode {
  const own = type.fields ?? [];
  const isWritten = (name: string) => own.some(field => field.name.value === name);
  const [key] = parsed('type T { id: ID! }').flatMap(fieldsOf);
  const external = replicated
    .filter(({ name }) => !isWritten(name.value))
    .map(({ name, type: fieldType }): FieldDefinitionNode => {
      return { kind: Kind.FIELD_DEFINITION, name, type: fieldType, directives: directives('@external') };
    });
  return {
    ...type,
    kind: Kind.OBJECT_TYPE_DEFINITION,
    directives: hasDirective(type, 'key')
      ? type.directives
      : [...directives('@key(fields: "id")'), ...(type.directives ?? [])],
    fields: [...(isWritten('id') ? [] : [key!]), ...external, ...own],
  };
}

const directives = (text: string): readonly ConstDirectiveNode[] =>
  (parsed(`scalar S ${text}`)[0] as { directives: readonly ConstDirectiveNode[] }).directives;
