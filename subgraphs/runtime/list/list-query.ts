/**
 * Runs the two statements of a list: its rows and its count, for the whole tenant or for many parents at once. Under
 * parents, rows come from a LATERAL join, so that only a page is read for each parent. A list that cannot have rows is
 * not queried.
 */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../wire/contract/viewer';
import type { ReplicaRelation } from '../declare/replica-relation';
import type { AskedRows } from '../request/asked-rows';
import { aliasOf, columnOf, type Readable, readableConditions } from '../request/row-query';
import { paramsOf, runSql, type Sql, whereAll } from '../request/sql';
import type { GroupCount, Row, Slice } from './connection';
import { type Filterable, nothing } from './filter';
import { type Keyset, orderOf } from './keyset';
import type { SortKey } from './order';
import type { Page } from './page-arguments';
import { behindCondition, directPage } from './page-statement';
import { rangedPage } from './ranged-page';

export interface ListQuery extends Filterable {
  readonly readable: Readable | undefined;
  readonly viewer: Viewer;
  /** A fixed condition of the list, in SQL, or one about the viewer. */
  readonly where: string | Readable | undefined;
  /** What the filter means; looked up once. */
  readonly filtered: (manager: EntityManager) => Promise<Sql[]>;
  /** The column (quoted, with its table) that holds the parent's key, and its type. */
  readonly parent: { readonly column: string; readonly type: string } | undefined;
  /** The join table of a list through one, and how it joins the rows. */
  readonly join: { readonly table: string; readonly condition: string } | undefined;
}

export interface PageQuery extends ListQuery {
  readonly keys: readonly SortKey[];
  readonly keyset: Keyset;
  /** The relation to the replica that has the first key; undefined where the row has it itself. */
  readonly ordering: ReplicaRelation | undefined;
  /** An index has the list's rows in its order: of the tenant, or of each parent. */
  readonly isIndexed: boolean;
  readonly page: Page;
  readonly asked: AskedRows;
  /** Whether there is a row before the page is asked for. */
  readonly looksBehind: boolean;
}

/** The conditions of a list, apart: what a statement does with each is another matter. */
export interface Conditions {
  /** Who sees what, and the list's own. */
  readonly own: readonly Sql[];
  readonly parent: readonly Sql[];
  readonly filter: readonly Sql[];
}

export const allOf = ({ own, parent, filter }: Conditions): Sql[] => [...own, ...parent, ...filter];

/** One row more than the page tells whether there is a next one. */
export const reachOf = ({ size, offset }: Page): number => offset + size + 1;

export async function loadPage(manager: EntityManager, query: PageQuery): Promise<Slice> {
  const conditions = await conditionsOf(manager, query);
  if (!conditions) return toSlice([], query);
  return toSlice(await runSql<Row>(manager, pageStatement(query, conditions)), query);
}

/** One slice a parent, in the order of the keys. */
export async function loadPages(
  manager: EntityManager,
  query: PageQuery,
  parents: readonly string[],
): Promise<Slice[]> {
  const conditions = await conditionsOf(manager, query);
  const pages: Row[][] = parents.map(() => []);
  if (!conditions) return pages.map(rows => toSlice(rows, query));
  const columns = query.keys.map(({ property }) => `_page."${property}"`);
  const { text, params } = belowParents(query, pageStatement(query, conditions), parents);
  const ordered = { text: `${text} ORDER BY _parent.position, ${orderOf(query.keyset, columns)}`, params };
  for (const row of await runSql<Row>(manager, ordered)) pages[Number(row._position) - 1]!.push(row);
  return pages.map(rows => toSlice(rows, query));
}

export async function countRows(manager: EntityManager, query: ListQuery): Promise<number> {
  const conditions = await conditionsOf(manager, query);
  if (!conditions) return 0;
  const [row] = await runSql<{ count: number }>(manager, countStatement(query, conditions));
  return row!.count;
}

/** One count a parent, in the order of the keys. */
export async function countRowsOf(
  manager: EntityManager,
  query: ListQuery,
  parents: readonly string[],
): Promise<number[]> {
  const conditions = await conditionsOf(manager, query);
  if (!conditions) return parents.map(() => 0);
  const counts = await alongParents<{ count: number }>(
    manager,
    query,
    countStatement(query, conditions),
    parents,
  );
  return counts.map(({ count }) => count);
}

/** How many rows have each value of a column, the most first. */
export async function countGroups(
  manager: EntityManager,
  query: ListQuery,
  by: string,
): Promise<GroupCount[]> {
  const conditions = await conditionsOf(manager, query);
  return conditions ? runSql<GroupCount>(manager, groupStatement(query, conditions, by)) : [];
}

/** The same of each parent, in the order of the keys. */
export async function countGroupsOf(
  manager: EntityManager,
  query: ListQuery,
  parents: readonly string[],
  by: string,
): Promise<GroupCount[][]> {
  const conditions = await conditionsOf(manager, query);
  const counts: GroupCount[][] = parents.map(() => []);
  if (!conditions) return counts;
  const statement = groupStatement(query, conditions, by);
  const found = await alongParents<GroupCount & { _position: string }>(
    manager,
    query,
    statement,
    parents,
    ', _page.count DESC, _page.value',
  );
  for (const { _position, ...group } of found) counts[Number(_position) - 1]!.push(group);
  return counts;
}

/** Whether there is a row before the page: where no row of it could tell. */
export async function loadBehind(manager: EntityManager, query: PageQuery): Promise<boolean> {
  const conditions = await conditionsOf(manager, query);
  if (!conditions) return false;
  const { text, params } = behindCondition(query, conditions);
  const [row] = await runSql<{ behind: boolean }>(manager, { text: `SELECT ${text} AS behind`, params });
  return row!.behind;
}

export async function loadBehindOf(
  manager: EntityManager,
  query: PageQuery,
  parents: readonly string[],
): Promise<boolean[]> {
  const conditions = await conditionsOf(manager, query);
  if (!conditions) return parents.map(() => false);
  const { text, params } = behindCondition(query, conditions);
  const statement = { text: `SELECT ${text} AS behind`, params };
  const rows = await alongParents<{ behind: boolean }>(manager, query, statement, parents);
  return rows.map(({ behind }) => behind);
}

/** Undefined where no row can be in the list. */
async function conditionsOf(manager: EntityManager, query: ListQuery): Promise<Conditions | undefined> {
  const { metadata, readable, viewer, where, parent } = query;
  const filter = await query.filtered(manager);
  if (filter.includes(nothing)) return undefined;
  const fixed = typeof where === 'string' ? () => ({ sql: where }) : where;
  return {
    own: [readable, fixed].flatMap(condition => readableConditions(metadata, condition, viewer)),
    parent: parent ? [{ text: `${parent.column} = _parent.key` }] : [],
    filter,
  };
}

function pageStatement(query: PageQuery, conditions: Conditions): Sql {
  const behind = query.looksBehind ? behindCondition(query, conditions) : undefined;
  return query.isIndexed ? directPage(query, conditions, behind) : rangedPage(query, conditions, behind);
}

/** ` FROM "posts" JOIN "post_tags" ON …` */
export const fromList = ({ metadata, join }: ListQuery): string =>
  ` FROM "${aliasOf(metadata)}"${join ? ` JOIN "${join.table}" ON ${join.condition}` : ''}`;

function countStatement(query: ListQuery, conditions: Conditions): Sql {
  const all = allOf(conditions);
  return { text: `SELECT count(*)::int AS count${fromList(query)}${whereAll(all)}`, params: paramsOf(all) };
}

/** Groups that are told of at the most. */
const maximumGroups = 100;

function groupStatement(query: ListQuery, conditions: Conditions, by: string): Sql {
  const all = allOf(conditions);
  const column = columnOf(query.metadata, by);
  return {
    text: `SELECT ${column}::text AS value, count(*)::int AS count${fromList(query)}${whereAll(all)}
      GROUP BY ${column} ORDER BY count(*) DESC, value LIMIT ${maximumGroups}`,
    params: paramsOf(all),
  };
}

function belowParents(query: ListQuery, { text, params }: Sql, parents: readonly string[]): Sql {
  const unnested = `unnest(:_parents::${query.parent!.type}[]) WITH ORDINALITY AS _parent(key, position)`;
  return {
    text: `SELECT _page.*, _parent.position AS "_position" FROM ${unnested} CROSS JOIN LATERAL (${text}) AS _page`,
    params: { ...params, _parents: parents },
  };
}

async function alongParents<Value>(
  manager: EntityManager,
  query: ListQuery,
  statement: Sql,
  parents: readonly string[],
  order = '',
): Promise<Value[]> {
  const { text, params } = belowParents(query, statement, parents);
  return runSql<Value>(manager, { text: `${text} ORDER BY _parent.position${order}`, params });
}

function toSlice(found: readonly Row[], { page, looksBehind }: PageQuery): Slice {
  const more = found.length > page.size;
  const rows = found.slice(0, page.size);
  const behind =
    page.offset > 0 || looksBehind ? found[0] && (page.offset > 0 || found[0]._behind) : undefined;
  return { rows: page.backward ? rows.reverse() : rows, more, behind };
}
