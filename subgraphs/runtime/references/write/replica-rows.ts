/**
 * Writes the states of keys that their owner reports into the rows of a replica. An older state changes nothing. A
 * field that the owner does not report (it is of another version) keeps its value, or gets its column's default in a
 * new row.
 */
import type { EntityManager } from 'typeorm';
import type { ReplicaTable } from '../declare/replica';
import type { KeyState } from '../peers/peer';

type State = Pick<KeyState, 'id' | 'revision' | 'data'>;

/** States that say the same fields: one, unless they come from owners of two versions. */
interface Alike {
  readonly columns: readonly string[];
  /** By column, as JSON. */
  readonly rows: string;
}

/** At most one state a key. */
export async function updateRows(
  manager: EntityManager,
  replica: ReplicaTable,
  states: readonly State[],
): Promise<void> {
  const table = replica.metadata.tableName;
  for (const { columns, rows } of alike(replica, states)) {
    const sets = ['revision', ...columns].map(column => `"${column}" = newer."${column}"`);
    await manager.query(
      `UPDATE "${table}" known SET ${sets.join(', ')}
         FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) newer
        WHERE known.id = newer.id AND known.revision < newer.revision`,
      [rows],
    );
  }
}

/** Brings in what is missing too, unless it is closing or gone (the trigger joinery_admit). */
export async function writeRows(
  manager: EntityManager,
  replica: ReplicaTable,
  states: readonly State[],
): Promise<void> {
  const table = replica.metadata.tableName;
  for (const { columns, rows } of alike(replica, states)) {
    const quoted = ['id', 'revision', ...columns].map(column => `"${column}"`).join(', ');
    // Without naming an index: of two that bring the same key at once, the second may meet either of two first.
    await manager.query(
      `INSERT INTO "${table}" (${quoted})
       SELECT ${quoted} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) ORDER BY id ON CONFLICT DO NOTHING`,
      [rows],
    );
  }
  await updateRows(manager, replica, states);
}

function alike({ fields }: ReplicaTable, states: readonly State[]): Alike[] {
  const groups = new Map<string, { columns: string[]; rows: Record<string, unknown>[] }>();
  for (const { id, revision, data } of states) {
    const said = fields.filter(({ property }) => data[property] !== undefined);
    const columns = said.map(({ column }) => column);
    const group = groups.get(columns.join()) ?? { columns, rows: [] };
    groups.set(columns.join(), group);
    group.rows.push({
      id,
      revision,
      ...Object.fromEntries(said.map(({ property, column }) => [column, data[property]])),
    });
  }
  return [...groups.values()].map(({ columns, rows }) => ({ columns, rows: JSON.stringify(rows) }));
}
