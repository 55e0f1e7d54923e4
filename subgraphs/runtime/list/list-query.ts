/**
 * Owns the two statements of a list: its rows and its count, for the whole tenant or for many parents at once.
 * Below parents, rows come from a LATERAL join, so that each parent reads no more than a page from the index.
 */
import type { EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../wire/contract/viewer';
import type { ReplicaRelations } from '../declare/replica-relation';
import type { Provided } from '../request/provided';
import type { Readable } from '../request/row-query';
import type { Row, Slice } from './connection';
import type { FilterInput, Filters } from './filter';
import { nullsOf } from './keyset';
import type { Order } from './order';
import type { Page } from './page-arguments';
import { keysetOf, listStatement, pageStatement } from './page-statement';

export interface ListQuery {
  readonly metadata: EntityMetadata;
  readonly relations: ReplicaRelations;
  readonly readable: Readable | undefined;
  readonly filters: Filters;
  readonly viewer: Viewer;
  /** A fixed condition of the list, in SQL, or one about the viewer. */
  readonly where: string | Readable | undefined;
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
  /** What comes of replicas beside the rows' own columns; the order's field among it. */
  readonly provided: Provided;
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
  const inner = pageStatement(manager, query);
  const [sql, values] = lateral(inner, 'row.*, parent.position AS "parentPosition"', query, keys);
  const keyset = keysetOf(query);
  const { direction } = keyset;
  const ordered = `${sql} ORDER BY parent.position, row."${query.order.property}" ${direction} ${nullsOf(keyset)}, row.id ${direction}`;
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
  const inner = countStatement(manager, query);
  const [sql, values] = lateral(inner, 'row.count', query, keys);
  const rows = await manager.query<{ count: number }[]>(`${sql} ORDER BY parent.position`, values);
  return rows.map(row => row.count);
}

function countStatement(manager: EntityManager, query: ListQuery): SelectQueryBuilder<ObjectLiteral> {
  return listStatement(manager, query)[0].select('count(*)::int', 'count');
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
