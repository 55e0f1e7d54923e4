/**
 * Owns the resolvers that a domain writes, each one call: a row by key, a list, a batched value, a mutation. What
 * a call declares is kept on the resolver, so that the start can check it against the entities (schema/fit.ts).
 */
import { type GraphQLResolveInfo, getNamedType, isScalarType } from 'graphql';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { definitionOf } from '../declare/definition-of';
import { replicaRelationsOf } from '../declare/replica-relation';
import { Connection, type Row, type Slice } from '../list/connection';
import type { FilterInput } from '../list/filter';
import {
  countRows,
  countRowsOf,
  type ListQuery,
  loadPage,
  loadPages,
  type PageQuery,
} from '../list/list-query';
import { type OrderInput, readOrder } from '../list/order';
import { type PageArguments, readPage } from '../list/page-arguments';
import type { BatchFunction, Behaviour, SubgraphContext } from './context';
import { alsoProvided, providedFor } from './provided';
import { columnOf, type Readable, selectRows } from './row-query';
import { rowsOfConnection } from './selection';

type Parent = any;
type Resolver<Arguments, Result> = (
  parent: Parent,
  args: Arguments,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => Result;

/** A query field: the row whose unique property, named as the argument, has this value; null when there is none. */
export function byKey(entity: EntityClass, property = 'id'): Resolver<any, Promise<any>> {
  return (_parent, args, context, info) =>
    context.load(entity, args[property], property, providedFor(context, info, entity));
}

/** A field below a parent: the one row that has the parent's `id` in the unique property `of`, or null. */
export function one(entity: EntityClass, { of }: { of: string }): Resolver<any, Promise<any>> {
  return (parent, _args, context, info) =>
    context.load(entity, parent.id, of, providedFor(context, info, entity));
}

export interface OfViewer<Entity> {
  /** The property that holds the parent's `id`, and the one that holds the viewer's; with `where`, a key of the entity. */
  readonly of: keyof Entity & string;
  readonly by: keyof Entity & string;
  /** A fixed condition, in SQL. */
  readonly where?: string;
}

/**
 * A field below a parent: the one row that the viewer has with it, or null; where the field is Boolean, whether there is
 * one. Those who are not signed in have none, at the cost of no statement.
 */
export function ofViewer<Entity>(
  entity: EntityClass<Entity>,
  { of, by, where = 'true' }: OfViewer<Entity>,
): Resolver<any, Promise<any>> {
  const load: BatchFunction<Row | null> = async (manager, ids, viewer) => {
    if (viewer.userId === null) return ids.map(() => null);
    const metadata = manager.dataSource.getMetadata(entity);
    const rows = await selectRows(manager, metadata, definitionOf(manager).readable?.[metadata.name], viewer)
      .andWhere(`${columnOf(metadata, by)} = :ofViewer`, { ofViewer: viewer.userId })
      .andWhere(`${columnOf(metadata, of)} = ANY(:parents::uuid[])`, { parents: ids })
      .andWhere(where)
      .getRawMany<Row>();
    const byParent = new Map(rows.map(row => [row[of], row]));
    return ids.map(id => byParent.get(id) ?? null);
  };
  return async (parent, _args, context, info) => {
    const row = await context.batch(load, load, parent.id, info);
    return isScalarType(getNamedType(info.returnType)) ? row !== null : row;
  };
}

/** A field whose value one function loads for all parents by their `id`. */
export function batched<Value>(load: BatchFunction<Value>): Resolver<any, Promise<Value>> {
  return (parent, _args, context, info) => context.batch(load, load, parent.id, info);
}

/**
 * A change that is particular to the domain, in one transaction: `(manager, viewer, input) => payload`. By signed-in
 * viewers; `{ who: anybody }` makes it everybody's, and the viewer's `userId` may be null then.
 */
export function mutation<Input, Payload>(
  behaviour: Behaviour<Input, Payload>,
  { who }: { who?: { readonly anonymous?: boolean } } = {},
): Resolver<any, Promise<any>> {
  return (_parent, { input }, context, info) => context.transact(behaviour, input, info, who?.anonymous);
}

/** Query.deletePreview, of whichever subgraph's types. */
export const deletePreview: Resolver<any, Promise<any>> = (_parent, { type, id }, context) =>
  context.previewDelete({ type, id });

/** Query.deletion, of whichever subgraph's types. */
export const findDeletion: Resolver<any, Promise<any>> = (_parent, { type, id }, context) =>
  context.findDeletion({ type, id });

export interface ConnectionOptions {
  /** The property of the rows (or of `through`) that holds the parent's `id`; none is a list of the tenant. */
  readonly of?: string;
  /** The entity of the join table, of a list through one. */
  readonly through?: EntityClass;
  /** The property of `through` that holds the rows' `id`. */
  readonly to?: string;
  /** A fixed condition, in SQL, or one about the viewer. */
  readonly where?: string | Readable;
  /** The order unless the query gives one; that of `orders` in the definition, or newest first. */
  readonly orderBy?: OrderInput;
}

export interface ListArguments extends PageArguments {
  filter?: FilterInput | null;
  orderBy?: OrderInput | null;
}

export interface ListDeclaration extends ConnectionOptions {
  readonly entity: EntityClass;
}

/** The order of a list whose query gives none: its own, or that of all lists of the entity. */
export const orderOf = ({ orderBy, entity }: ListDeclaration, { orders }: SubgraphDefinition): OrderInput =>
  orderBy ?? orders?.[entity.name] ?? { createdAt: 'DESC' };

/** What `connection` was called with, by the resolver that it made. */
export const listDeclarations = new WeakMap<object, ListDeclaration>();

/** A Relay connection: of the tenant's rows, or with `of` below many parents in one statement. */
export function connection(entity: EntityClass, options: ConnectionOptions = {}): Resolver<any, any> {
  const declaration: ListDeclaration = { ...options, entity };
  const resolver: Resolver<ListArguments, Connection> = (parent, args, context, info) =>
    openConnection(
      context.once(info.fieldNodes, declaration, () => readList(declaration, args, context, info)),
      parent,
      context,
      info,
    );
  listDeclarations.set(resolver, declaration);
  return resolver;
}

/** What is the same for the lists of one field below all parents. */
interface List {
  /** Which list in which order: what its cursors are signed for. */
  readonly place: string;
  /** Tells apart lists of one request that need statements of their own. */
  readonly name: string;
  readonly countName: string;
  readonly query: PageQuery;
}

function readList(
  declaration: ListDeclaration,
  args: ListArguments,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): List {
  const field = `${info.parentType.name}.${info.fieldName}`;
  const order = readOrder(args.orderBy, orderOf(declaration, context.definition));
  const page = readPage(args);
  const place = `${field} ${order.property} ${order.direction}`;
  const after = page.cursor === undefined ? undefined : context.cursors.decode(place, page.cursor);
  const list = listQuery(declaration, args, context);
  const asked = providedFor(context, info, declaration.entity, rowsOfConnection(info));
  const ordering = order.relation === undefined ? undefined : list.relations.get(order.relation);
  const provided = ordering ? alsoProvided(asked, ordering, order.field) : asked;
  const name = `${field} ${JSON.stringify(args)}`;
  return {
    place,
    name: `${name} ${provided.name}`,
    countName: `${name} count`,
    query: { ...list, order, page, after, provided },
  };
}

function openConnection(
  { place, name, countName, query }: List,
  parent: Parent,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Connection {
  let slice: Promise<Slice> | undefined;
  const loadSlice = () => {
    slice ??= query.parent
      ? context.batch(name, (manager, keys) => loadPages(manager, query, keys), parent.id, info)
      : context.read(manager => loadPage(manager, query), info);
    return slice;
  };
  const count = () =>
    query.parent
      ? context.batch(countName, (manager, keys) => countRowsOf(manager, query, keys), parent.id, info)
      : context.read(manager => countRows(manager, query), info);
  return new Connection(place, query.order, query.page, context.cursors, loadSlice, count);
}

function listQuery(declaration: ListDeclaration, args: ListArguments, context: SubgraphContext): ListQuery {
  const { dataSource, definition, viewer } = context;
  const { entity, of, through, to, where } = declaration;
  const metadata = dataSource.getMetadata(entity);
  const link = through && dataSource.getMetadata(through);
  return {
    metadata,
    relations: replicaRelationsOf(metadata),
    readable: definition.readable?.[metadata.name],
    filters: definition.filters?.[metadata.name] ?? {},
    viewer,
    where,
    filter: args.filter,
    parent: of ? { column: columnOf(link ?? metadata, of), type: 'uuid' } : undefined,
    join: link && { metadata: link, condition: `${columnOf(link, to!)} = ${columnOf(metadata, 'id')}` },
  };
}
