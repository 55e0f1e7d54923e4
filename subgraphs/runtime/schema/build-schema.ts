/**
 * Builds the executable schema of a subgraph from its SDL, the domain's resolvers, and the resolvers that follow from
 * the entities: references, to-one relations, and those that derived-resolvers.ts finds.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { changeDeclarations } from '../change/change';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { replicaRelationsOf } from '../declare/replica-relation';
import { type ColumnOfInput, columnOfInput } from '../input/column-of-input';
import { askedRows, referredObject } from '../request/asked-rows';
import type { SubgraphContext } from '../request/context';
import { checkArguments, type InputCheck, inputChecks } from './argument-check';
import { columnScalars } from './column-scalars';
import { DateTime } from './date-time';
import { keyedTypes, type TypeNode } from './declared-keys';
import { deriveResolver } from './derived-resolvers';
import { interfaceReference, rowReference, toldReference } from './entity-references';

export function buildSchema(
  typeDefs: DocumentNode,
  definition: SubgraphDefinition,
  dataSource: DataSource,
): GraphQLSchema {
  const entities = new Map(definition.entities.map(entity => [entity.name, entity]));
  const resolvers: Record<string, any> = { ...columnScalars, ...definition.resolvers, DateTime };
  for (const [name, nodes] of keyedTypes(typeDefs)) {
    resolvers[name] = { __resolveReference: referenceTo(name, nodes), ...resolvers[name] };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!definition.resolvers[type.name]?.[field.name]) {
        const derived = deriveResolver({ schema, definition, dataSource, type, field });
        if (derived && 'resolver' in derived) setResolver(field, derived.resolver);
      }
      field.resolve ??= relationResolver(type, field, entities, dataSource);
      // A change tells of its arguments together with all else that is invalid.
      const isChange = changeDeclarations.has(definition.resolvers[type.name]?.[field.name] ?? field);
      if (field.args.length === 0 || isChange) continue;
      // A subscription's arguments are checked once, where it begins.
      if (field.subscribe) field.subscribe = checkingArguments(field, field.subscribe);
      else {
        const isMutation = type === schema.getMutationType();
        const resolve = field.resolve ?? defaultFieldResolver;
        field.resolve = checkingArguments(field, resolve, {
          ...(isMutation && { columnOf: columnOfInput(field.type, dataSource) }),
          check: inputChecks.get(resolve),
        });
      }
    }
  }
  return schema;

  function referenceTo(name: string, nodes: readonly TypeNode[]) {
    if (nodes[0]!.kind === 'InterfaceTypeDefinition') {
      const implementing = implementations(typeDefs, name).flatMap(type => entities.get(type) ?? []);
      return interfaceReference(nodes, implementing, dataSource);
    }
    const entity = entities.get(name);
    return entity ? rowReference(nodes, entity, dataSource) : toldReference(name);
  }
}

function setResolver(field: GraphQLField<any, SubgraphContext>, resolver: any): void {
  if (typeof resolver === 'function') field.resolve = resolver;
  else Object.assign(field, resolver);
}

/** The object types of the SDL that implement the interface. */
const implementations = ({ definitions }: DocumentNode, name: string): string[] =>
  definitions.flatMap(node =>
    (node.kind === 'ObjectTypeDefinition' || node.kind === 'ObjectTypeExtension') &&
    node.interfaces?.some(one => one.name.value === name)
      ? node.name.value
      : [],
  );

/**
 * `author: User` is told by the entity's `authorId`: a row from here; or the key of one that lives elsewhere, with what
 * the replica that the relation `author` leads to holds of it.
 */
function relationResolver(
  type: GraphQLObjectType,
  field: GraphQLField<any, SubgraphContext>,
  entities: Map<string, EntityClass>,
  dataSource: DataSource,
) {
  const owner = entities.get(type.name);
  const target = getNamedType(field.type);
  const property = `${field.name}Id`;
  if (!owner || !isObjectType(target)) return undefined;
  const metadata = dataSource.getMetadata(owner);
  if (!metadata.findColumnWithPropertyName(property)) return undefined;
  const local = entities.get(target.name);
  const relation = replicaRelationsOf(metadata).get(field.name);
  return (
    parent: Record<string, any>,
    _args: unknown,
    context: SubgraphContext,
    info: GraphQLResolveInfo,
  ) => {
    const id = parent[property];
    if (id == null) return null;
    if (local) return context.load(local, id, 'id', askedRows(context, info, local));
    return relation ? referredObject(parent, id, relation, context, info) : { __typename: target.name, id };
  };
}

function checkingArguments(
  field: GraphQLField<any, SubgraphContext>,
  resolve: GraphQLFieldResolver<any, SubgraphContext>,
  checks: { readonly columnOf?: ColumnOfInput; readonly check?: InputCheck | undefined } = {},
) {
  const checking: typeof resolve = (parent, args, context, info) => {
    checkArguments(field.args, args, context, checks);
    return resolve(parent, args, context, info);
  };
  return checking;
}
