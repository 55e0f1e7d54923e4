/**
 * Derives the resolver of a field from the entities: a row by a unique property, a list, the row or object that a
 * relation refers to, an event's row. If two ways are possible, or none, the error message says which line to write.
 */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { publicationOf } from '../references/declare/publish';
import { replicasOf } from '../references/declare/replica';
import { byKey, type ConnectionOptions, connection, one } from '../request/resolver';
import { live } from '../subscription/live';

export type Derived = { readonly resolver: any } | { readonly misfit: string };

interface Place {
  readonly schema: GraphQLSchema;
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<any, any>;
}

/** Undefined where the field is a plain property of its parent, or nothing here says what it is. */
export function deriveResolver(place: Place): Derived | undefined {
  const { schema, type } = place;
  if (type === schema.getQueryType()) return listAt(place) ?? rowByKey(place);
  if (type === schema.getSubscriptionType()) return eventAt(place);
  if (type === schema.getMutationType()) return undefined;
  return listAt(place) ?? rowOfParent(place);
}

/** `comment(id:)`, `postBySlug(slug:)`. */
function rowByKey(place: Place): Derived | undefined {
  const { field, dataSource } = place;
  const entity = entityOf(place, getNamedType(field.type).name);
  if (!entity || isList(field) || field.args.length !== 1) return undefined;
  const { name: property } = field.args[0]!;
  const metadata = dataSource.getMetadata(entity);
  if (uniqueProperties(metadata).has(property)) return { resolver: byKey(entity, property) };
  const reason = metadata.findColumnWithPropertyName(property)
    ? `${metadata.name}.${property} is not unique`
    : `${metadata.name} has no property ${property}`;
  return misfit(place, `finds one ${metadata.name} by ${property}, but ${reason}`);
}

/** A field that is a Relay connection of an entity. */
function listAt(place: Place): Derived | undefined {
  const { schema, dataSource, type } = place;
  const entity = listedEntity(place);
  if (!entity) return undefined;
  if (type === schema.getQueryType()) return { resolver: connection(entity) };
  const ways = waysTo(place, entity);
  if (ways.length === 1) return { resolver: connection(entity, ways[0]) };
  const { name } = dataSource.getMetadata(entity);
  if (ways.length === 0) {
    return misfit(place, `lists ${name}, but no relation leads from ${name} to ${type.name}`);
  }
  const lines = ways.map(way => `connection(${name}, ${shown(way)})`);
  return misfit(place, `can list ${name} in ${ways.length} ways`, lines.join(' or '));
}

/** `User.profile`: the row of the one entity that refers to its parent by a unique property. */
function rowOfParent(place: Place): Derived | undefined {
  const { definition, dataSource, type, field } = place;
  const entity = entityOf(place, getNamedType(field.type).name);
  if (!entity || isList(field)) return undefined;
  const parent = definition.entities.find(({ name }) => name === type.name);
  const columns = parent && dataSource.getMetadata(parent);
  if (columns?.findColumnWithPropertyName(`${field.name}Id`)) return undefined;
  const unique = uniqueProperties(dataSource.getMetadata(entity));
  const ways = referring(place, entity, type.name).filter(property => unique.has(property));
  if (ways.length === 1) return { resolver: one(entity, { of: ways[0]! }) };
  if (ways.length === 0) return undefined;
  const lines = ways.map(of => `one(${entity.name}, { of: '${of}' })`);
  return misfit(place, `can be found in ${ways.length} ways`, lines.join(' or '));
}

/** `commentAdded`, `commentCreated`, `commentUpdated`, and `postPublished` where Post publishes such an event. */
function eventAt(place: Place): Derived | undefined {
  const { definition, field } = place;
  const entity = entityOf(place, getNamedType(field.type).name);
  if (!entity || !definition.publishes?.includes(entity)) return undefined;
  const start = entity.name[0]!.toLowerCase() + entity.name.slice(1);
  if (!field.name.startsWith(start)) return undefined;
  const said = field.name.slice(start.length).toLowerCase();
  const names = ['created', 'updated', ...Object.keys(publicationOf(entity)?.events ?? {})];
  const name = said === 'added' ? 'created' : names.find(one => one.toLowerCase() === said);
  return name === undefined ? undefined : { resolver: live(entity, name) };
}

/** How rows of the entity can belong to the parent: by a relation of their own, or through a join table. */
function waysTo(place: Place, entity: EntityClass): ConnectionOptions[] {
  const { definition, type } = place;
  const own = referring(place, entity, type.name).map(of => ({ of }));
  const through = definition.entities
    .filter(link => link !== entity && link.name !== type.name)
    .flatMap(link => {
      const of = referring(place, link, type.name);
      const to = referring(place, link, entity.name);
      return of.flatMap(one => to.map(other => ({ through: link, of: one, to: other })));
    })
    .filter(({ through: link, of, to }) => of !== to && isPair(place.dataSource.getMetadata(link), of, to));
  return [...own, ...through];
}

/** The properties of the entity that hold the id of an object of this type, here or elsewhere. */
function referring({ dataSource }: Place, entity: EntityClass, type: string): string[] {
  const metadata = dataSource.getMetadata(entity);
  const replica = replicasOf(dataSource).get(type)?.metadata;
  return metadata.relations
    .filter(({ inverseEntityMetadata: to }) => to === replica || to.name === type)
    .flatMap(({ joinColumns }) => {
      const column = joinColumns.find(({ referencedColumn }) => referencedColumn?.propertyName === 'id');
      return column ? column.propertyName : [];
    });
}

/** Whether these two are the primary key: the table says that two objects belong together, and is no type of its own. */
function isPair({ primaryColumns }: EntityMetadata, one: string, other: string): boolean {
  const key = primaryColumns.map(({ propertyName }) => propertyName).filter(name => name !== 'tenantId');
  return key.length === 2 && key.includes(one) && key.includes(other);
}

/** Properties that are unique by themselves, within the tenant. */
export const uniqueProperties = (metadata: EntityMetadata): Set<string> =>
  new Set(keysOf(metadata).flatMap(key => (key.length === 1 ? key : [])));

/** The unique keys without the tenant, which every statement is bound to. */
const keysOf = (metadata: EntityMetadata): string[][] =>
  [
    metadata.primaryColumns,
    ...metadata.uniques.map(({ columns }) => columns),
    ...metadata.indices.filter(({ isUnique, where }) => isUnique && !where).map(({ columns }) => columns),
  ].map(columns => columns.map(({ propertyName }) => propertyName).filter(name => name !== 'tenantId'));

/** Of `CommentConnection` the entity Comment: the type of its nodes. */
function listedEntity(place: Place): EntityClass | undefined {
  const list = getNamedType(place.field.type);
  if (!isObjectType(list)) return undefined;
  const { nodes, pageInfo } = list.getFields();
  return nodes && pageInfo ? entityOf(place, getNamedType(nodes.type).name) : undefined;
}

const entityOf = ({ definition, dataSource }: Place, type: string): EntityClass | undefined => {
  const replicas = replicasOf(dataSource);
  return replicas.has(type) ? undefined : definition.entities.find(({ name }) => name === type);
};

const isList = ({ type }: GraphQLField<any, any>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type) || isScalarType(getNamedType(type));

const shown = ({ through, of, to }: ConnectionOptions): string =>
  through ? `{ through: ${through.name}, of: '${of}', to: '${to}' }` : `{ of: '${of}' }`;

function misfit({ type, field, definition }: Place, what: string, lines = 'the resolver'): Derived {
  return {
    misfit: `${type.name}.${field.name} ${what}: write ${lines} in subgraphs/${definition.name}/resolvers/.`,
  };
}
