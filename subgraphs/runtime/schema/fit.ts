/**
 * Decides at start whether a schema fits its entities: every field has a column, a relation or a resolver, every
 * filter and order an indexed column. Refuses with one sentence a misfit that says what to change.
 */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { SubgraphDefinition } from '../define-subgraph';
import { type ListDeclaration, listDeclarations } from '../resolver';

export function checkFit(
  schema: GraphQLSchema,
  definition: SubgraphDefinition,
  dataSource: DataSource,
): void {
  const misfits: string[] = [];
  const metadataOf = new Map(dataSource.entityMetadatas.map(metadata => [metadata.name, metadata]));

  for (const name of Object.keys(definition.resolvers)) checkResolversOf(name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('_')) checkFields(type);
  }
  for (const [map, what] of [
    [definition.readable, 'readable'],
    [definition.filters, 'filters'],
  ] as const) {
    for (const name of Object.keys(map ?? {})) {
      if (!metadataOf.has(name))
        misfits.push(
          `${what} names ${name}, which is no entity of ${definition.name}: add it to \`entities\` or remove it.`,
        );
    }
  }
  if (misfits.length > 0) {
    throw new Error(
      `schema/${definition.name}.graphql does not fit its entities:\n${misfits.map(line => `  - ${line}`).join('\n')}`,
    );
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
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const resolver = definition.resolvers[type.name]?.[field.name];
      const list = resolver && listDeclarations.get(resolver);
      if (list)
        checkList(
          `${type.name}.${field.name}`,
          list,
          Object.fromEntries(field.args.map(arg => [arg.name, arg.type])),
        );
      if (resolver) continue;
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

  function checkList(field: string, list: ListDeclaration, args: Record<string, any>): void {
    const metadata = metadataOf.get(list.entity.name);
    if (!metadata)
      return void misfits.push(
        `${field} lists ${list.entity.name}, which is no entity of ${definition.name}: add it to \`entities\`.`,
      );
    const owner = list.through ? metadataOf.get(list.through.name)! : metadata;
    if (list.of && !hasColumn(owner, list.of))
      misfits.push(
        `${field} lists by ${owner.name}.${list.of}, which is no column: name the property that holds the parent's id.`,
      );
    if (list.to && !hasColumn(owner, list.to))
      misfits.push(
        `${field} goes through ${owner.name}.${list.to}, which is no column: name the property that holds the row's id.`,
      );
    const orders = isInputObjectType(args.orderBy) ? Object.keys(args.orderBy.getFields()) : [];
    for (const property of new Set([...orders, ...Object.keys(list.orderBy)])) {
      const column = metadata.findColumnWithPropertyName(property);
      if (!column)
        misfits.push(
          `${field} orders by ${property}, but ${metadata.name} has no such column: add it or take it out of orderBy.`,
        );
      else if (column.isNullable)
        misfits.push(
          `${field} orders by ${metadata.name}.${property}, which can be null: a cursor cannot stand on null, so make the column NOT NULL or take it out of orderBy.`,
        );
      else if (!isIndexed(metadata, property))
        misfits.push(
          `${field} orders by ${metadata.name}.${property}, which is in no index: add an index that ends in it and id.`,
        );
    }
    const filters = isInputObjectType(args.filter) ? Object.keys(args.filter.getFields()) : [];
    for (const property of filters) {
      if (definition.filters?.[metadata.name]?.[property]) continue;
      if (!hasColumn(metadata, property))
        misfits.push(
          `${field} filters by ${property}, but ${metadata.name} has no such column: add it, or a condition to \`filters\`.`,
        );
      else if (!isIndexed(metadata, property))
        misfits.push(
          `${field} filters by ${metadata.name}.${property}, which is in no index: add one, or every such query reads the whole table.`,
        );
    }
  }
}

const hasColumn = (metadata: EntityMetadata, property: string): boolean =>
  metadata.findColumnWithPropertyName(property) !== undefined;

function isIndexed(metadata: EntityMetadata, property: string): boolean {
  const indexed = [
    ...metadata.indices.flatMap(index => index.columns),
    ...metadata.uniques.flatMap(unique => unique.columns),
    ...metadata.primaryColumns,
  ];
  return indexed.some(column => column.propertyName === property);
}
