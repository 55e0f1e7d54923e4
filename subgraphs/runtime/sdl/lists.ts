/**
 * Expands `posts(filter: PostFilter): [Post!] @list` into a Relay connection: the arguments of a page, and the types
 * PostConnection and PostEdge.
 */
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Pass } from './expand';
import { groupsOfLists } from './groups';
import { isList, itemOf } from './list-fields';
import { fieldsOf, parsed } from './nodes';

const pageArguments = parsed(
  'type T { f(first: Int, after: String, last: Int, before: String, offset: Int): T }',
).flatMap(type => fieldsOf(type).flatMap(field => field.arguments ?? []));

export const expandLists: Pass = (definitions, { foreign, columnOf }) => {
  const groups = groupsOfLists(definitions, columnOf);
  const listed = new Set<string>();
  const expanded = definitions.map(definition => {
    if (!fieldsOf(definition).some(isList)) return definition;
    const type = definition as ObjectTypeDefinitionNode;
    return { ...type, fields: type.fields!.map(field => (isList(field) ? connectionField(field) : field)) };
  });
  return [
    ...expanded,
    ...[...listed].flatMap(type => connectionTypes(type, groups.get(type) ?? [], definitions)),
  ];

  function connectionField(field: FieldDefinitionNode): FieldDefinitionNode {
    const item = itemOf(field.type);
    if (!item)
      throw new GraphQLError(
        `${field.name.value} is marked @list, so its type is a list of an object type that are never null, like [Post!].`,
        field,
      );
    const { value } = item.name;
    if (foreign.has(value)) {
      throw new GraphQLError(
        `${field.name.value} lists ${value}, which is ${foreign.get(value)!.owner}'s: a @list is of rows of this domain. List the rows that refer to ${value}, or declare the field in ${foreign.get(value)!.owner}.`,
        field,
      );
    }
    listed.add(value);
    const connection: NamedTypeNode = { ...item, name: { ...item.name, value: `${value}Connection` } };
    return {
      ...field,
      arguments: [...pageArguments, ...(field.arguments ?? [])],
      type:
        field.type.kind === Kind.NON_NULL_TYPE ? { kind: Kind.NON_NULL_TYPE, type: connection } : connection,
      directives: field.directives?.filter(({ name }) => name.value !== 'list'),
    };
  }
};

function connectionTypes(
  type: string,
  groups: readonly string[],
  definitions: readonly DefinitionNode[],
): readonly DefinitionNode[] {
  const counts = `
      "How many there are of each value, the most first, of at most 100 values. Counted only when asked for."
      counts(by: ${type}Group!): [GroupCount!]!`;
  const made = parsed(`
    ${groups.length > 0 ? `"What ${type}s can be counted by." enum ${type}Group { ${groups.join(' ')} }` : ''}
    type ${type}Connection {
      edges: [${type}Edge!]!
      nodes: [${type}!]!
      pageInfo: PageInfo!
      "Counted only when asked for."
      totalCount: Int!
      ${groups.length > 0 ? counts : ''}
    }

    type ${type}Edge {
      node: ${type}!
      cursor: String!
    }
  `);
  const written = new Set(definitions.map(definition => 'name' in definition && definition.name?.value));
  return made.filter(definition => !('name' in definition && written.has(definition.name?.value)));
}
