/**
 * Creates the resolvers that a domain declares, each with one call: a row by key, a list, a batched value, a mutation.
 * The call's declaration is stored on the resolver, so that it can be checked against the entities at startup
 * (schema/fit.ts).
 */
import { type GraphQLResolveInfo, getNamedType, isScalarType } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { InvalidField } from '../../../wire/contract/errors';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { definitionOf } from '../declare/definition-of';
import { replicaRelationsOf } from '../declare/replica-relation';
import { Connection, type Row, type Slice } from '../list/connection';
import { type FilterInput, readFilter } from '../list/filter';
import { isOrderIndexed } from '../list/indexed-order';
import type { Keyset } from '../list/keyset';
import {
  countGroups,
  countGroupsOf,
  countRows,
  countRowsOf,
  type ListQuery,
  loadBehind,
  loadBehindOf,
  loadPage,
  loadPages,
  type PageQuery,
} from '../list/list-query';
import { type OrderInput, readOrder, sortKeysOf } from '../list/order';
import { type PageArguments, readPage } from '../list/page-arguments';
import { inputChecks } from '../schema/argument-check';
import { alsoAsked, askedRows, readsOnlyId } from './asked-rows';
import type { BatchFunction, Behaviour, SubgraphContext } from './context';
import { aliasOf, columnOf, type Readable, readableConditions, selectColumns } from './row-query';
import { asksPageInfo, rowsOfConnection } from './selection';
import type { Sql } from './sql';

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
    context.load(entity, args[property], property, askedRows(context, info, entity));
}

/** A field below a parent: the one row that has the parent's `id` in the unique property `of`, or null. */
export function one(entity: EntityClass, { of }: { of: string }): Resolver<any, Promise<any>> {
  return readingOnlyId((parent, _args, context, info) =>
    context.load(entity, parent.id, of, askedRows(context, info, entity)),
  );
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
    const query = manager
      .createQueryBuilder()
      .from(metadata.target, aliasOf(metadata))
      .select(selectColumns(metadata));
    const readable = definitionOf(manager).readable?.[metadata.name];
    for (const { text, params } of readableConditions(metadata, readable, viewer))
      query.andWhere(text, params);
    const rows = await query
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
  return readingOnlyId((parent, _args, context, info) => context.batch(load, load, parent.id, info));
}

function readingOnlyId<Made extends object>(resolver: Made): Made {
  readsOnlyId.add(resolver);
  return resolver;
}

/**
 * A change that is particular to the domain, in one transaction: `(manager, viewer, input) => payload`. By signed-in
 * viewers; `{ who: anybody }` makes it everybody's, and the viewer's `userId` may be null then.
 */
export function mutation<Input, Payload>(
  behaviour: Behaviour<Input, Payload>,
  { who, check }: { who?: { readonly anonymous?: boolean }; check?: InputCheckOf<Input> } = {},
): Resolver<any, Promise<any>> {
  const resolver: Resolver<any, Promise<any>> = (_parent, { input }, context, info) =>
    context.transact(behaviour, input, info, who);
  return check ? checked(check, resolver) : resolver;
}

/** Says which values are invalid: told of together with what is invalid about the arguments, before anything runs. */
export type InputCheckOf<Input> = (
  input: Partial<Input>,
  context: SubgraphContext,
) => readonly InvalidField[];

/** A resolver whose arguments have rules of the domain's own. */
export function checked<Input, Made extends object>(check: InputCheckOf<Input>, resolver: Made): Made {
  inputChecks.set(resolver, check);
  return resolver;
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
  return readingOnlyId(resolver);
}

/** What is the same for the lists of one field below all parents. */
interface List {
  /** Which list in which order: what its cursors are signed for. */
  readonly place: string;
  /** Tells apart lists of one request that need statements of their own. */
  readonly name: string;
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
  const list = listQuery(declaration, args, context);
  const { metadata, relations } = list;
  const relation = order.relation === undefined ? undefined : relations.get(order.relation)!;
  // Below the object whose field the order is by, all rows have the same value: the other keys decide.
  const isSame = relation !== undefined && relation.reference === list.parent?.column;
  const ordering = isSame ? undefined : relation;
  const keys = sortKeysOf(metadata, relations, order).slice(isSame ? 1 : 0);
  const behind = page.backward ? 'hasNextPage' : 'hasPreviousPage';
  const asked = alsoAsked(
    askedRows(context, info, declaration.entity, rowsOfConnection(info)),
    keys.map(({ property }) => property).filter(property => property !== order.property || !ordering),
    ordering && { relation: ordering, field: order.field },
  );
  const keyset: Keyset = {
    direction: (order.direction === 'ASC') !== page.backward ? 'ASC' : 'DESC',
    backward: page.backward,
    nullable: ordering?.nullable ?? metadata.findColumnWithPropertyName(keys[0]!.property)!.isNullable,
    after: page.cursor === undefined ? undefined : context.cursors.decode(place, page.cursor),
  };
  return {
    place,
    name: `${field} ${JSON.stringify(args)} ${asked.name}`,
    query: {
      ...list,
      keys,
      keyset,
      ordering,
      isIndexed: !ordering && isOrderIndexed(metadata, keys[0]!.property, declaration),
      page,
      asked,
      looksBehind: page.cursor !== undefined && asksPageInfo(info, behind),
    },
  };
}

function openConnection(
  { place, name, query }: List,
  parent: Parent,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Connection {
  /** Of the list, or of the same lists of all parents at once. */
  const load = <Value>(
    what: string,
    one: (manager: EntityManager, query: PageQuery) => Promise<Value>,
    many: (manager: EntityManager, query: PageQuery, parents: string[]) => Promise<Value[]>,
  ): Promise<Value> =>
    query.parent
      ? context.batch(`${name} ${what}`, (manager, parents) => many(manager, query, parents), parent.id, info)
      : context.read(manager => one(manager, query), info);
  let slice: Promise<Slice> | undefined;
  const loadSlice = () => {
    slice ??= load('page', loadPage, loadPages);
    return slice;
  };
  const source = {
    place,
    page: query.page,
    cursorOf: (row: Row) => query.keys.map(({ property }) => row[property]),
    loadSlice,
    loadBehind: () => load('behind', loadBehind, loadBehindOf),
    totalCount: () => load('count', countRows, countRowsOf),
    counts: (by: string) =>
      load(
        `counts ${by}`,
        (manager, list) => countGroups(manager, list, by),
        (manager, list, parents) => countGroupsOf(manager, list, parents, by),
      ),
  };
  return new Connection(source, context.cursors);
}

function listQuery(declaration: ListDeclaration, args: ListArguments, context: SubgraphContext): ListQuery {
  const { dataSource, definition, viewer } = context;
  const { entity, of, through, to, where } = declaration;
  const metadata = dataSource.getMetadata(entity);
  const link = through && dataSource.getMetadata(through);
  const filterable = {
    metadata,
    relations: replicaRelationsOf(metadata),
    filters: definition.filters?.[metadata.name] ?? {},
  };
  let filtered: Promise<Sql[]> | undefined;
  return {
    ...filterable,
    readable: definition.readable?.[metadata.name],
    viewer,
    where,
    filtered: manager => {
      filtered ??= readFilter(manager, filterable, args.filter);
      return filtered;
    },
    parent: of ? { column: columnOf(link ?? metadata, of), type: 'uuid' } : undefined,
    join: link && {
      table: link.tableName,
      condition: `${columnOf(link, to!)} = ${columnOf(metadata, 'id')}`,
    },
  };
}
