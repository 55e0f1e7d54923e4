/**
 * Checks that a list fits its entities: it filters and orders by indexed columns of the entity, or of a replica that
 * one of its relations refers to. Each error message says what to change.
 */
import { type GraphQLArgument, getNamedType, isInputObjectType } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { replicaRelationsOf } from '../declare/replica-relation';
import { itemsColumn, wordsColumn } from '../declare/searched';
import type { Filters } from '../list/filter';
import { operatorOf } from '../list/filter-column';
import { isPrefixIndexed } from '../list/indexed-order';
import type { OrderInput } from '../list/order';
import type { ListDeclaration } from '../request/resolver';
import { misfitOfFilter, misfitOfOrder } from './column-fit';
import { hasId, misfitWithoutId } from './id-fit';

export function misfitsOfList(
  field: string,
  list: ListDeclaration & { readonly orderBy: OrderInput },
  args: readonly GraphQLArgument[],
  metadata: EntityMetadata,
  owner: EntityMetadata,
  filters: Filters = {},
): string[] {
  if (!hasId(metadata)) return [misfitWithoutId(`${field} lists ${metadata.name}`, metadata)];
  const misfits: string[] = [];
  const relations = replicaRelationsOf(metadata);
  if (list.of && !hasColumn(owner, list.of))
    misfits.push(
      `${field} lists by ${owner.name}.${list.of}, which is not a column: name the property with the parent's id.`,
    );
  if (list.to && !hasColumn(owner, list.to))
    misfits.push(
      `${field} goes through ${owner.name}.${list.to}, which is not a column: name the property with the row's id.`,
    );
  for (const path of new Set([...pathsOf('orderBy'), ...pathsOfOrder(list.orderBy)])) {
    const [holder, property] = resolve(path);
    const column = holder?.findColumnWithPropertyName(property);
    const misfit = holder && column && misfitOfOrder(`${field} orders by ${holder.name}.${property}`, column);
    if (!holder || !column)
      misfits.push(
        `${field} orders by ${path}, but ${lacking(path)} or take it out of orderBy; the order of all lists of an entity is said in \`orders\`.`,
      );
    else if (column.isNullable && holder !== metadata)
      misfits.push(
        `${field} orders by ${holder.name}.${property}, which can be null: a cursor cannot stand on null, so make the column NOT NULL or take it out of orderBy.`,
      );
    else if (misfit) misfits.push(misfit);
    else if (!isIndexed(holder, property))
      misfits.push(
        `${field} orders by ${holder.name}.${property}, which is in no index: add @Index(['tenantId', '${property}', 'id']).`,
      );
  }
  for (const path of pathsOf('filter')) {
    const own = filters[path];
    if (typeof own === 'object' && !itemsColumn(metadata, own.item))
      misfits.push(
        `${field} filters by an item of ${metadata.name}.${own.item}, which no index has: declare a property of it by @ItemsOf('${own.item}').`,
      );
    if (own) continue;
    if (path === 'search') {
      if (!wordsColumn(metadata))
        misfits.push(
          `${field} searches ${metadata.name}, of which no index has the words: declare a property of it by @Searched('title').`,
        );
      continue;
    }
    const [holder, given] = resolve(path);
    const operator = holder && operatorOf(holder, given);
    const property = operator?.property ?? given;
    const column = holder?.findColumnWithPropertyName(property);
    // A truth of a replica's row keeps too many rows for an index to spare any: the list is read in its own order, and
    // each row's replica is found by its key.
    const isCheap = holder !== metadata && column?.type === 'boolean';
    const misfit =
      holder && column && misfitOfFilter(`${field} filters by ${holder.name}.${property}`, column);
    if (!holder || !column)
      misfits.push(`${field} filters by ${path}, but ${lacking(path)} or a condition to \`filters\`.`);
    else if (operator?.name !== 'IsNull' && misfit) misfits.push(misfit);
    else if (!isIndexed(holder, property) && !isCheap)
      misfits.push(
        `${field} filters by ${holder.name}.${property}, which is in no index: add one, or every such query reads the whole table.`,
      );
    if (holder && operator?.name === 'StartsWith' && !isPrefixIndexed(holder, property))
      misfits.push(
        `${field} filters by ${path}, but no index has ${holder.name}.${property} as a dictionary has it: declare it by @Line or @Name, and add @Index(['tenantId', '${property}', 'id']).`,
      );
  }
  const unquoted = (typeof list.where === 'string' ? list.where : '').replace(/'[^']*'/g, '');
  for (const { property, replica } of relations.values()) {
    for (const { databaseName } of replica.columns) {
      if (!new RegExp(`(?<![\\w".])${databaseName}(?!\\w)`).test(unquoted)) continue;
      misfits.push(
        `${field} has the condition "${list.where}", in which ${databaseName} may be that of ${property}: write ${metadata.tableName}.${databaseName}.`,
      );
    }
  }
  return misfits;

  /** Which entity has the column, and as which property: of `author.username` the replica of the author. */
  function resolve(path: string): [holder: EntityMetadata | undefined, property: string] {
    const [first, second] = path.split('.') as [string, string?];
    return second === undefined ? [metadata, first] : [relations.get(first)?.replica, second];
  }

  function lacking(path: string): string {
    const [holder] = resolve(path);
    return holder
      ? `${holder.name} has no such column: add it`
      : `${metadata.name} has no relation ${path.split('.')[0]} to a replica: add it`;
  }

  /** The fields of an input; those of a replica as `author.username`. An input that is the range of a column is one. */
  function pathsOf(name: string): string[] {
    const type = args.find(arg => arg.name === name)?.type;
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(field => {
      const inner = getNamedType(field.type);
      const isColumn = metadata.columns.some(({ propertyName }) => propertyName === field.name);
      if (inner === type) return [];
      if (!isInputObjectType(inner) || isColumn || filters[field.name]) return field.name;
      return Object.keys(inner.getFields()).map(below => `${field.name}.${below}`);
    });
  }
}

const pathsOfOrder = (order: OrderInput): string[] =>
  Object.entries(order).flatMap(([property, value]) =>
    value && typeof value === 'object' ? Object.keys(value).map(below => `${property}.${below}`) : property,
  );

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
