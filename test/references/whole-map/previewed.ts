/** Says what a deletion would do, as Joinery previews it, and what it did, as one database did it: in the same words. */
import type { SignedInViewer } from '../../../wire/contract/viewer';
import { type AllServices, outcomeOfError } from './all-services';
import { type Deleted, gone } from './deleted';
import type { Exercised } from './operations';
import type { Table } from './tables';

export async function previewed(
  { references }: AllServices,
  tenantId: string,
  { domain, type }: Table,
  id: string,
): Promise<readonly string[]> {
  const viewer: SignedInViewer = { tenantId, userId: id, roles: ['ADMIN'] };
  try {
    const rows = await references.get(domain)!.peer.preview({ viewer, key: { type, id } });
    if (rows.some(({ action }) => action === 'RESTRICT')) return ['restricted'];
    return rows.map(row => `${row.subgraph} ${row.type} ${row.action} ${row.count}`).sort();
  } catch (error) {
    return [outcomeOfError(error)];
  }
}

export function done({ outcome, changed }: Deleted, references: readonly Exercised[]): readonly string[] {
  if (outcome !== 'done') return [outcome];
  const lines: string[] = [];
  // What has no id is no object of the graph.
  const isObject = ({ metadata }: Table) => metadata?.findColumnWithPropertyName('id') !== undefined;
  const went = gone(changed);
  for (const [table, ids] of went)
    if (isObject(table)) lines.push(`${table.domain} ${table.type} CASCADE ${ids.size}`);
  const lost = new Map<string, Set<unknown>>();
  for (const { table, column, to, onDelete } of references) {
    if (!isObject(table) || (onDelete !== 'SET_NULL' && onDelete !== 'ANONYMIZE')) continue;
    for (const row of changed) {
      // Who is anonymized may lose references to what stays as well.
      const held = row.table === table && row.before?.[column];
      if (typeof held !== 'string' || !went.get(to)?.has(held)) continue;
      if (!row.after || row.after[column] != null) continue;
      const name = `${table.domain} ${table.type} ${onDelete}`;
      lost.set(name, (lost.get(name) ?? new Set()).add(row.before!.id));
    }
  }
  for (const [name, rows] of lost) lines.push(`${name} ${rows.size}`);
  return lines.sort();
}
