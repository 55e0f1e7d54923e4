/**
 * What PostgreSQL reads for a page of any list, by any filter and in any order, is bounded by the page and not by the
 * table: found in each domain's schema, measured as the subgraph's own role over rows made in bulk.
 * `LISTS_ROWS=200000 LISTS_EVERY=1 npm run test:lists` takes all combinations over more rows.
 */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { manifest } from '../../subgraphs/manifest';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import { openSubgraph, type Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { Viewer } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { fillTables, frequent, idOf, none, rare, referred } from './bulk-rows';
import { entitiesOf, filtersOf, keysOf, type ListField, listsOf, ordersOf, searchesOf } from './combinations';

const rows = Number(process.env.LISTS_ROWS ?? 12_000);
/** Of the combinations of a list's filters and orders, each so many-th is tried; every filter and every order is. */
const every = Number(process.env.LISTS_EVERY ?? 29);
const pageSize = 20;
/**
 * Of an order that no index has for the rows asked for, the square root of page times table is read twice, below three
 * parents (list/ranged-page.ts), and beside it what the viewer may not read; each row has an entry of an index, a replica
 * and a join table beside it. What is referred to is so little here that PostgreSQL may read it whole.
 */
const root = Math.sqrt(pageSize * rows);
const boundOfRows = Math.ceil(14 * root) + 8 * referred;
/** Of 8 kB. */
const boundOfPages = Math.ceil(20 * root) + 500;

/** Who asks for drafts among published posts: that there are none, PostgreSQL finds out at the last of them. */
const contradictory = ['Query.feed( {status: DRAFT})', 'Query.feed( {statusIn: [DRAFT]})'];

const viewer: Viewer = { tenantId: randomUUID(), userId: idOf(frequent), roles: ['USER', 'ADMIN'] };

interface Cost {
  rows: number;
  buffers: number;
}

/** What the scans of a plan looked at, whether or not it was of use. */
function rowsRead(plan: any): number {
  const below = (plan.Plans ?? []).reduce((sum: number, one: any) => sum + rowsRead(one), 0);
  if (!plan['Relation Name'] || plan['Node Type'] === 'ModifyTable') return below;
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  return below + Math.round((plan['Actual Rows'] + removed) * plan['Actual Loops']);
}

describe.each(manifest.map(({ name, load }) => [name, load()] as const))('%s', (name, definition) => {
  let database: TestDatabase;
  let subgraph: Subgraph;
  let reader: DataSource;

  beforeAll(async () => {
    database = await copyDatabase(name);
    reader = await createDataSource(definition, { url: database.url, poolSize: 1 }).initialize();
    const owner = new Client(database.ownerUrl);
    await owner.connect();
    const query = async (sql: string) => (await owner.query(sql)).rows;
    await fillTables(reader, { query }, viewer.tenantId, rows).finally(() => owner.end());
    // Without what it does every so often: rows that it changed would make the statistics untrue.
    subgraph = await openSubgraph(
      { ...definition, tasks: [] },
      {
        database: { url: database.url, poolSize: 2 },
        secrets: ['signs the cursors of a test, and is long enough to'],
        log: openLog('silent'),
      },
    );
  }, 300_000);
  afterAll(async () => {
    await subgraph?.close();
    await reader?.destroy();
    await database?.drop();
  });

  /** The pages of a list: of the tenant, or below a parent with many rows, one with few and one with none. */
  async function ask({ type, field }: ListField, args: string): Promise<{ pages: any[]; cost: Cost }> {
    const list = `${field.name}(${args}) { nodes { __typename } pageInfo { endCursor startCursor } }`;
    const ids = type.name === 'Tenant' ? [viewer.tenantId] : [frequent, rare, none].map(idOf);
    const isRoot = type === subgraph.schema.getQueryType();
    const { data, cost } = await (isRoot ? measure(`{ ${list} }`) : measureBelow(type.name, ids, list));
    const pages = (isRoot ? [data] : data._entities).flatMap((one: any) => one?.[field.name] ?? []);
    return { pages, cost };
  }

  const measureBelow = (type: string, ids: readonly string[], selected: string) =>
    measure(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${selected} } } }`,
      { keys: ids.map(id => ({ __typename: type, id })) },
    );

  /** What it costs to run its statements once more. */
  async function measure(source: string, variables = {}): Promise<{ data: any; cost: Cost }> {
    const explain = { values: true, plans: false };
    const result: any = await subgraph.execute({ document: parse(source), variables, viewer, explain });
    const messages = (result.errors ?? []).map(({ message }: any) => message);
    if (messages.length > 0) throw new Error(`${source}: ${messages}`);
    const cost: Cost = { rows: 0, buffers: 0 };
    const manager = managerOfTenant(reader, name, viewer.tenantId);
    for (const { sql, values } of result.extensions.explain.statements) {
      const [{ 'QUERY PLAN': plan }] = await manager.query(
        `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
        values,
      );
      cost.buffers += plan[0].Plan['Shared Hit Blocks'] + plan[0].Plan['Shared Read Blocks'];
      cost.rows += rowsRead(plan[0].Plan);
    }
    return { data: result.data, cost };
  }

  test('rows by their keys, as many as a page has', async () => {
    const ids = Array.from({ length: pageSize }, (_, index) => idOf(index * 7));
    const tooMuch: string[] = [];
    const expectFew = (what: string, { rows, buffers }: Cost) => {
      // Of the row, of what it refers to, and what row-level security looks at; each by an index three pages deep.
      if (rows > 5 * ids.length + 4 * referred || buffers > 20 * ids.length)
        tooMuch.push(`${what}: ${rows} rows, ${buffers} pages`);
    };
    for (const type of entitiesOf(subgraph.schema)) {
      const { cost } = await measureBelow(type, ids, '__typename');
      expectFew(type, cost);
    }
    for (const { field, argument } of keysOf(subgraph.schema)) {
      const aliases = ids
        .slice(0, 20)
        .map((id, index) => `f${index}: ${field}(${argument}: "${id}") { __typename }`);
      const { cost } = await measure(`{ ${aliases.join(' ')} }`);
      expectFew(`Query.${field}`, cost);
    }
    expect(tooMuch).toEqual([]);
  }, 120_000);

  test('every search, of a word that many have, few and none', async () => {
    const tooMuch: string[] = [];
    for (const field of searchesOf(subgraph.schema)) {
      for (const word of ['often', 'seldom', 'nobody', '-often']) {
        const { cost } = await measure(`{ ${field}(query: "${word}", first: ${pageSize}) { __typename } }`);
        if (cost.rows > boundOfRows || cost.buffers > boundOfPages)
          tooMuch.push(`${field} ${word}: ${JSON.stringify(cost)}`);
      }
    }
    expect(tooMuch).toEqual([]);
  }, 120_000);

  test('every list × filter × order, at the first page and at a deep one', async () => {
    const tooMuch: string[] = [];
    let asked = 0;
    for (const list of listsOf(subgraph.schema)) {
      const where = `${list.type.name}.${list.field.name}`;
      const [filters, orders] = [filtersOf(list), ordersOf(list)];
      for (const [at, order] of orders.entries()) {
        const ordered = order && `, orderBy: ${order}`;
        const { pages } = await ask(list, `last: 50${ordered}`);
        const after = pages[0]?.pageInfo.startCursor;
        for (const [index, filter] of filters.entries()) {
          const isTried = index === 0 || at === 0 || (index + at * filters.length) % every === 0;
          if (!isTried) continue;
          const filtered = filter && `, filter: ${filter}`;
          for (const deep of after ? ['', `, after: "${after}"`] : ['']) {
            const { cost } = await ask(list, `first: ${pageSize}${ordered}${filtered}${deep}`);
            asked += 1;
            const what = `${where}(${order} ${filter}${deep && ' deep'})`;
            const isTooMuch = cost.rows > boundOfRows || cost.buffers > boundOfPages;
            if (isTooMuch && !contradictory.includes(what)) {
              tooMuch.push(`${what}: ${JSON.stringify(cost)}`);
            }
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(0);
    expect(tooMuch).toEqual([]);
  }, 600_000);
});
