/**
 * Checks at startup that a schema fits its entities: every field has a column, a relation or a resolver, and every
 * filter and order an indexed column. An error message of one sentence says what to change.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { changeDeclarations } from '../change/change';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { replicasOf } from '../references/declare/replica';
import { type ListDeclaration, listDeclarations, orderOf } from '../request/resolver';
import { type LiveDeclaration, liveDeclarations } from '../subscription/live';
import { misfitsOfChange } from './change-fit';
import { misfitOfColumn } from './column-fit';
import { deriveResolver } from './derived-resolvers';
import { hasId, misfitOfId, misfitWithoutId } from './id-fit';
import { declaredKeys, misfitsOfKeys } from './key-fit';
import { misfitsOfList } from './list-fit';
import { misfitsOfProvides, misfitsOfReplica } from './provided-fit';

export function checkFit(
  schema: GraphQLSchema,
  definition: SubgraphDefinition,
  dataSource: DataSource,
): void {
  const misfits: string[] = [];
  const replicas = replicasOf(dataSource);
  const metadataOf = new Map(dataSource.entityMetadatas.map(metadata => [metadata.name, metadata]));

  for (const metadata of dataSource.entityMetadatas) checkId(metadata);
  for (const name of Object.keys(definition.resolvers)) checkResolversOf(name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('_')) checkFields(type);
    if (isInterfaceType(type) && declaredKeys(type).length > 0) checkInterface(type);
  }
  for (const [map, what] of [
    [definition.readable, 'readable'],
    [definition.filters, 'filters'],
    [definition.orders, 'orders'],
  ] as const) {
    for (const name of Object.keys(map ?? {})) {
      if (!metadataOf.has(name))
        misfits.push(
          `${what} names ${name}, which is not an entity of ${definition.name}: add it to \`entities\` or remove it.`,
        );
    }
  }
  if (misfits.length > 0) {
    throw new Error(
      `schema/${definition.name}.graphql does not fit its entities:\n${misfits.map(line => `  - ${line}`).join('\n')}`,
    );
  }

  function checkId(metadata: EntityMetadata): void {
    const isPublished = definition.publishes?.includes(metadata.target as EntityClass) ?? false;
    if (!isPublished && !schema.getType(metadata.name)) return;
    const misfit =
      isPublished && !hasId(metadata)
        ? misfitWithoutId(`${definition.name} publishes ${metadata.name}`, metadata)
        : misfitOfId(metadata);
    if (misfit) misfits.push(misfit);
  }

  function checkResolversOf(name: string): void {
    const type = schema.getType(name);
    if (!type)
      return void misfits.push(
        `There are resolvers for ${name}, but the schema has no such type: add the type or remove them.`,
      );
    if (!isObjectType(type)) return;
    for (const field of Object.keys(definition.resolvers[name])) {
      if (!field.startsWith('__') && !type.getFields()[field]) {
        misfits.push(
          `There is a resolver for ${name}.${field}, but the schema has no such field: add the field or remove it.`,
        );
      }
    }
  }

  function checkFields(type: GraphQLObjectType): void {
    const metadata = metadataOf.get(type.name);
    const isResolved = definition.resolvers[type.name]?.__resolveReference !== undefined;
    if (metadata && !isResolved) misfits.push(...misfitsOfKeys(type, metadata, dataSource));
    const replica = replicas.get(type.name)?.metadata;
    if (replica) misfits.push(...misfitsOfReplica(type, replica));
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
      type,
    );
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const written = definition.resolvers[type.name]?.[field.name];
      const derived = written ? undefined : deriveResolver({ schema, definition, dataSource, type, field });
      if (derived && 'misfit' in derived) {
        misfits.push(derived.misfit);
        continue;
      }
      const resolver = written ?? derived?.resolver;
      const list = resolver && listDeclarations.get(resolver);
      if (list) checkList(`${type.name}.${field.name}`, list, field.args);
      const live = resolver && liveDeclarations.get(resolver);
      if (live) checkLive(`${type.name}.${field.name}`, live, field.args);
      const change = resolver && changeDeclarations.get(resolver);
      if (change) {
        const changed = metadataOf.get(change.entity.name);
        misfits.push(
          ...misfitsOfChange(`${type.name}.${field.name}`, field, change, changed, definition.resolvers),
        );
      }
      misfits.push(...misfitsOfProvides(type, field, metadata));
      const column = (metadata ?? replica)?.findColumnWithPropertyName(field.name);
      if (column && !resolver) {
        const name = `${type.name}.${field.name}`;
        const misfit = misfitOfColumn(name, field.type, column, definition.resolvers);
        if (misfit) misfits.push(misfit);
      }
      // What is external comes with the reference, for fields that require it.
      if (resolver || isExternal(field)) continue;
      if (isRoot) {
        misfits.push(
          `${type.name}.${field.name} has no resolver: write one in subgraphs/${definition.name}/resolvers/.`,
        );
      } else if (metadata && !hasColumn(metadata, field.name) && !hasColumn(metadata, `${field.name}Id`)) {
        const column = isScalarType(getNamedType(field.type)) ? field.name : `${field.name}Id`;
        misfits.push(
          `${type.name}.${field.name} has neither a resolver nor a column: add the property ${column} to the entity ${metadata.name}, or a resolver.`,
        );
      }
    }
  }

  function checkInterface(type: GraphQLInterfaceType): void {
    if (definition.resolvers[type.name]?.__resolveReference !== undefined) return;
    for (const { name } of schema.getImplementations(type).objects) {
      const metadata = metadataOf.get(name);
      if (metadata) misfits.push(...misfitsOfKeys(type, metadata, dataSource));
      else
        misfits.push(
          `${type.name} has a @key, but ${name}, which implements it, is not an entity of ${definition.name}: add it to \`entities\`, or write ${type.name}.__resolveReference.`,
        );
    }
  }

  function checkLive(field: string, { entity }: LiveDeclaration, args: readonly GraphQLArgument[]): void {
    const metadata = metadataOf.get(entity.name);
    if (!metadata || !definition.publishes?.includes(entity)) {
      misfits.push(
        `${field} tells of ${entity.name}, which ${definition.name} does not publish: declare it by @Publish.`,
      );
      return;
    }
    for (const { name } of args) {
      if (hasColumn(metadata, name)) continue;
      misfits.push(
        `${field} has the argument ${name}, but ${entity.name} has no such property: rename the argument.`,
      );
    }
  }

  function checkList(field: string, list: ListDeclaration, args: readonly GraphQLArgument[]): void {
    const metadata = metadataOf.get(list.entity.name);
    if (!metadata)
      return void misfits.push(
        `${field} lists ${list.entity.name}, which is not an entity of ${definition.name}: add it to \`entities\`.`,
      );
    const owner = list.through ? metadataOf.get(list.through.name)! : metadata;
    const ordered = { ...list, orderBy: orderOf(list, definition) };
    const filters = definition.filters?.[metadata.name];
    misfits.push(...misfitsOfList(field, ordered, args, metadata, owner, filters));
  }
}

const isExternal = ({ astNode }: GraphQLField<any, any>): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;

const hasColumn = (metadata: EntityMetadata, property: string): boolean =>
  metadata.findColumnWithPropertyName(property) !== undefined;
