/**
 * Deletes a row in the one database and says all that this changed there: which rows went, and which lost a reference
 * and stayed. The database itself notes it, row by row, by a trigger on every table.
 */
import { type Outcome, outcomeOf } from '../joinery';
import type { Monolith } from '../monolith';
import { inOneDatabase, type Table } from './tables';

type Row = Readonly<Record<string, unknown>>;

export interface ChangedRow {
  readonly table: Table;
  /** As it was; null of a row that came into being meanwhile. */
  readonly before: Row | null;
  /** As it is; null of a row that went. */
  after: Row | null;
}

export interface Deleted {
  readonly outcome: Outcome;
  /** None where it was refused. */
  readonly changed: readonly ChangedRow[];
}

/** `tables` by their place. Only deletions note anything. */
export const noteChanges = (tables: readonly Table[]): string =>
  [
    'CREATE TEMP TABLE changed (place int, before jsonb, after jsonb) ON COMMIT DELETE ROWS',
    `CREATE FUNCTION public.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       INSERT INTO pg_temp.changed VALUES (TG_ARGV[0]::int,
         CASE TG_OP WHEN 'INSERT' THEN NULL ELSE to_jsonb(OLD) END, CASE TG_OP WHEN 'DELETE' THEN NULL ELSE to_jsonb(NEW) END);
       RETURN NULL;
     END $$`,
    ...tables.map(
      (table, place) =>
        `CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON ${inOneDatabase(table)} FOR EACH ROW
           WHEN (current_setting('one_database.noting', true) = 'on') EXECUTE FUNCTION public.note_change(${place})`,
    ),
  ].join(';\n');

export async function deleteFromOne(
  { query }: Monolith,
  tables: readonly Table[],
  table: Table,
  key: Row,
): Promise<Deleted> {
  await query(`BEGIN; SET LOCAL one_database.noting = 'on'`);
  try {
    const rows = await query(
      `DELETE FROM ${inOneDatabase(table)} WHERE ${table.key.map((column, n) => `"${column}" = $${n + 1}`).join(' AND ')} RETURNING 1`,
      table.key.map(column => key[column]),
    );
    await query('SET CONSTRAINTS ALL IMMEDIATE');
    const noted = await query('SELECT place, before, after FROM pg_temp.changed ORDER BY ctid');
    await query('COMMIT');
    return { outcome: rows.length === 0 ? 'absent' : 'done', changed: atTheEnd(tables, noted) };
  } catch (error) {
    await query('ROLLBACK');
    const outcome = outcomeOf((error as { code: string }).code);
    return { outcome: outcome === 'missing' ? 'restricted' : outcome, changed: [] };
  }
}

interface Noted {
  readonly place: number;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** One for each row, whatever happened to it on the way. */
function atTheEnd(tables: readonly Table[], noted: readonly Noted[]): ChangedRow[] {
  const rows = new Map<string, ChangedRow>();
  for (const { place, before, after } of noted) {
    const table = tables[place]!;
    const id = JSON.stringify([place, ...table.key.map(column => (before ?? after)![column])]);
    const known = rows.get(id);
    if (known) known.after = after;
    else rows.set(id, { table, before, after });
  }
  return [...rows.values()].filter(({ before, after }) => before ?? after);
}

/** Of the rows that were there before: the ids of those that are there no more. */
export function gone(changed: readonly ChangedRow[]): Map<Table, Set<string>> {
  const ids = new Map<Table, Set<string>>();
  for (const { table, before, after } of changed) {
    if (!before || after || typeof before.id !== 'string') continue;
    ids.set(table, (ids.get(table) ?? new Set()).add(before.id));
  }
  return ids;
}
