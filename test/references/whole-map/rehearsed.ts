/** Says what a deletion would do: as Joinery previews it, and as one database does it, looked at and rolled back. */
import type { SignedInViewer } from '../../../wire/contract/viewer';
import type { Monolith } from '../monolith';
import type { AllServices } from './all-services';
import type { Exercised } from './operations';
import { inOneDatabase, type Table } from './tables';

export async function previewed(
  { references }: AllServices,
  tenantId: string,
  { domain, type }: Table,
  id: string,
): Promise<readonly string[]> {
  const viewer: SignedInViewer = { tenantId, userId: id, roles: ['ADMIN'] };
  const rows = await references.get(domain)!.peer.preview({ viewer, key: { type, id } });
  if (rows.some(({ action }) => action === 'RESTRICT')) return ['restricted'];
  return rows.map(row => `${row.subgraph} ${row.type} ${row.action} ${row.count}`).sort();
}

export async function rehearsed(
  { query }: Monolith,
  tables: readonly Table[],
  references: readonly Exercised[],
  table: Table,
  id: string,
): Promise<readonly string[]> {
  // What has no id is no object of the graph.
  const counted = tables.filter(({ metadata }) => metadata?.findColumnWithPropertyName('id'));
  const emptied = references.filter(
    one => counted.includes(one.table) && (one.onDelete === 'SET_NULL' || one.onDelete === 'ANONYMIZE'),
  );
  const ids = async (of: readonly string[]): Promise<Set<string>[]> => {
    const sets = of.map(() => new Set<string>());
    const rows = await query(
      of.map((sql, place) => `SELECT ${place} AS place, id FROM ${sql}`).join(' UNION ALL '),
    );
    for (const row of rows) sets[row.place]!.add(row.id);
    return sets;
  };
  const all = counted.map(inOneDatabase);
  const with_ = (test: string) =>
    emptied.map(({ table, column }) => `${inOneDatabase(table)} WHERE "${column}" ${test}`);
  await query('BEGIN');
  try {
    const before = await ids(all);
    const full = await ids(with_('IS NOT NULL'));
    await query(`DELETE FROM ${inOneDatabase(table)} WHERE id = $1`, [id]);
    await query('SET CONSTRAINTS ALL IMMEDIATE');
    const after = await ids(all);
    const empty = await ids(with_('IS NULL'));
    const lines: string[] = [];
    for (const [place, { domain, type }] of counted.entries()) {
      const gone = [...before[place]!].filter(one => !after[place]!.has(one));
      if (gone.length > 0) lines.push(`${domain} ${type} CASCADE ${gone.length}`);
    }
    const lost = new Map<string, Set<string>>();
    for (const [place, { table, onDelete }] of emptied.entries()) {
      const name = `${table.domain} ${table.type} ${onDelete}`;
      const rows = [...full[place]!].filter(one => empty[place]!.has(one));
      lost.set(name, new Set([...(lost.get(name) ?? []), ...rows]));
    }
    for (const [name, rows] of lost) if (rows.size > 0) lines.push(`${name} ${rows.size}`);
    return lines.sort();
  } catch (error) {
    if (!['23001', '23503'].includes((error as { code: string }).code)) throw error;
    return ['restricted'];
  } finally {
    await query('ROLLBACK');
  }
}
