/**
 * Compares both sides table by table, whole rows. Left out are instants whose default is the clock (neither side can know
 * the other's) and ids of rows that a trigger made; a number that the services keep of each other's objects is counted on the other side.
 */
import { placeOf } from '../../../subgraphs/runtime/references/declare/total';
import type { Monolith } from '../monolith';
import type { AllServices } from './all-services';
import { type Domain, tableOf } from './one-database';
import type { Operations } from './operations';
import { inOneDatabase, type Table } from './tables';

/** Columns that are kept by events, and what they are in one database: in SQL over the row `t`. */
export function totalsOf(domains: readonly Domain[], { domain, name }: Table): Map<string, string> {
  const { definition, dataSource } = domains.find(one => one.domain === domain)!;
  const counted = new Map<string, string>();
  for (const total of definition.totals ?? []) {
    const { table, column } = placeOf(total, { connection: dataSource });
    if (table !== name) continue;
    const of = tableOf(domains, total.of, total.type);
    const columnOf = (property: string) => of.metadata!.findColumnWithPropertyName(property)!.databaseName;
    const where = Object.entries(total.where ?? {}).map(
      ([property, value]) => ` AND "${columnOf(property)}" = '${value}'`,
    );
    counted.set(
      column,
      `(SELECT count(*) FROM ${inOneDatabase(of)} c WHERE c."${columnOf(total.field)}" = t.id${where.join('')})`,
    );
  }
  return counted;
}

const isClock = (expression: string | null) =>
  /\b(now|clock_timestamp)\(\)|CURRENT_TIMESTAMP/.test(expression ?? '');

/** A line for every row that is on one side only; a row that differs is there twice. */
export async function differences(
  { domains, read }: Pick<AllServices, 'domains' | 'read'>,
  { query }: Monolith,
  { tenantId, ids }: Pick<Operations, 'tenantId' | 'ids'>,
): Promise<string[]> {
  const selectOf = (table: Table, from: string, totals: ReadonlyMap<string, string>) => {
    const compared = table.columns.filter(column => !isClock(column.default));
    const values = compared.map(({ name }) => `'${name}', ${totals.get(name) ?? `t."${name}"`}`);
    return `SELECT '${table.name}' AS "table", ${table.key.join() === 'id' ? 'id' : 'NULL::uuid AS id'},
        jsonb_build_object(${values.join(', ')})::text AS row FROM ${from} t
      WHERE ${table.type === 'Tenant' ? 'id' : 'tenant_id'} = '${tenantId}'`;
  };
  const rowsOf = (rows: { table: string; id: string | null; row: string }[], { name }: Table): string[] =>
    rows
      .filter(({ table }) => table === name)
      .map(({ id, row }) => (id === null || ids.isKnown(id) ? row : row.replace(id, 'made by a trigger')))
      .sort();
  const lines: string[] = [];
  for (const { domain, tables } of domains) {
    const [allHere, allThere] = await Promise.all([
      read(domain, tables.map(one => selectOf(one, `"${one.name}"`, new Map())).join(' UNION ALL ')),
      query(tables.map(one => selectOf(one, inOneDatabase(one), totalsOf(domains, one))).join(' UNION ALL ')),
    ]);
    for (const table of tables) {
      const here = rowsOf(allHere, table);
      const there = rowsOf(allThere, table);
      if (here.join() === there.join()) continue;
      lines.push(
        ...without(here, there).map(row => `${domain} ${table.type}: only in Joinery      ${row}`),
        ...without(there, here).map(row => `${domain} ${table.type}: only in one database ${row}`),
      );
    }
  }
  return lines.sort();
}

/** The same row may be there twice. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter(row => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
