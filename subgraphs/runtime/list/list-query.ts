/**
 * Owns the two statements of a list: its rows and its count, for the whole tenant or for many parents at once.
 * Below parents, rows come from a LATERAL join, so that each parent reads no more than a page from the index.
 */
import type { EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../wire/viewer';
import { aliasOf, type Readable, selectRows } from '../row-query';
import type { Row, Slice } from './connection';
import { applyFilter, type FilterInput, type Filters } from './filter';
import type { Order } from './order';
import type { Page } from './page-arguments';

export interface ListQuery {
  readonly metadata: EntityMetadata;
  readonly readable: Readable | undefined;
  readonly filters: Filters;
  readonly viewer: Viewer;
  /** A fixed condition of the list, in SQL. */
  readonly where: string | undefined;
  readonly filter: FilterInput | null | undefined;
  /** The column (quoted, with its table) that holds the parent's key, and its type. */
  readonly parent: { column: string; type: string } | undefined;
  /** The join table of a list through one, and how it joins the rows. */
  readonly join: { metadata: EntityMetadata; condition: string } | undefined;
}

export interface PageQuery extends ListQuery {
  readonly order: Order;
  readonly page: Page;
  /** [value of the order's column, key] to begin after. */
  readonly after: readonly unknown[] | undefined;
}

export async function loadPage(manager: EntityManager, query: PageQuery): Promise<Slice> {
  return toSlice(await pageStatement(manager, query).getRawMany(), query.page);
}

/** One slice a parent, in the order of the keys. */
export async function loadPages(
  manager: EntityManager,
  query: PageQuery,
  keys: readonly string[],
): Promise<Slice[]> {
  const inner = pageStatement(manager, query).andWhere(`${query.parent!.column} = parent.key`);
  const [sql, values] = lateral(inner, 'row.*, parent.position AS "parentPosition"', query, keys);
  const direction = isAscending(query) ? 'ASC' : 'DESC';
  const ordered = `${sql} ORDER BY parent.position, row."${query.order.property}" ${direction}, row.id ${direction}`;
  const pages: Row[][] = keys.map(() => []);
  for (const { parentPosition, ...row } of await manager.query<Row[]>(ordered, values)) {
    pages[Number(parentPosition) - 1]!.push(row);
  }
  return pages.map(rows => toSlice(rows, query.page));
}

export async function countRows(manager: EntityManager, query: ListQuery): Promise<number> {
  const row = await countStatement(manager, query).getRawOne();
  return row.count;
}

/** One count a parent, in the order of the keys. */
export async function countRowsOf(
  manager: EntityManager,
  query: ListQuery,
  keys: readonly string[],
): Promise<number[]> {
  const inner = countStatement(manager, query).andWhere(`${query.parent!.column} = parent.key`);
  const [sql, values] = lateral(inner, 'row.count', query, keys);
  const rows = await manager.query<{ count: number }[]>(`${sql} ORDER BY parent.position`, values);
  return rows.map(row => row.count);
}

function listStatement(manager: EntityManager, query: ListQuery): SelectQueryBuilder<ObjectLiteral> {
  const { metadata, readable, viewer, filters, filter, where, join } = query;
  const statement = selectRows(manager, metadata, readable, viewer);
  if (join) statement.innerJoin(join.metadata.target, aliasOf(join.metadata), join.condition);
  if (where) statement.andWhere(`(${where})`);
  applyFilter(statement, metadata, filters, filter);
  return statement;
}

function pageStatement(manager: EntityManager, query: PageQuery): SelectQueryBuilder<ObjectLiteral> {
  const { metadata, order, page, after } = query;
  const statement = listStatement(manager, query);
  const alias = aliasOf(metadata);
  const column = `"${alias}"."${metadata.findColumnWithPropertyName(order.property)!.databaseName}"`;
  const key = `"${alias}"."id"`;
  const ascending = isAscending(query);
  if (after) {
    statement.andWhere(`(${column}, ${key}) ${ascending ? '>' : '<'} (:afterValue, :afterKey)`, {
      afterValue: after[0],
      afterKey: after[1],
    });
  }
  const direction = ascending ? 'ASC' : 'DESC';
  // One row more than the page tells whether there is a next one.
  return statement
    .orderBy(column, direction)
    .addOrderBy(key, direction)
    .limit(page.size + 1);
}

const isAscending = ({ order, page }: PageQuery): boolean => (order.direction === 'ASC') !== page.backward;

function countStatement(manager: EntityManager, query: ListQuery): SelectQueryBuilder<ObjectLiteral> {
  return listStatement(manager, query).select('count(*)::int', 'count');
}

function lateral(
  inner: SelectQueryBuilder<ObjectLiteral>,
  columns: string,
  query: ListQuery,
  keys: readonly string[],
): [sql: string, values: unknown[]] {
  const [sql, values] = inner.getQueryAndParameters();
  const parents = `unnest($${values.length + 1}::${query.parent!.type}[]) WITH ORDINALITY AS parent(key, position)`;
  return [`SELECT ${columns} FROM ${parents} CROSS JOIN LATERAL (${sql}) AS row`, [...values, keys]];
}

function toSlice(rows: Row[], page: Page): Slice {
  const more = rows.length > page.size;
  const slice = more ? rows.slice(0, page.size) : rows;
  return { rows: page.backward ? slice.reverse() : slice, more };
}
