/**
 * Removes a subgraph that is gone for good from an owner's database: deletions no longer ask it or wait for it, and no
 * event is kept for it. If it comes back, it becomes a participant again with the first key that it asks for.
 */
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';

export interface Retiring {
  /** Types of this owner that the subgraph refers to. */
  readonly types: readonly string[];
  /** Deletions under way that have asked it or wait for it. */
  readonly deletions: number;
  /** Since it last asked for events; null where it never did. */
  readonly seenSeconds: number | null;
}

export function readRetiring(dataSource: DataSource, subgraph: string): Promise<Retiring> {
  return systemTransaction(dataSource, null, async manager => {
    const [found] = await manager.query(
      `SELECT ARRAY(SELECT type FROM joinery_participants WHERE subgraph = $1 ORDER BY type) AS types,
              (SELECT count(*)::int FROM joinery_deletions WHERE ${concerned}) AS deletions,
              (SELECT extract(epoch FROM now() - seen_at)::float FROM joinery_consumers WHERE subgraph = $1) AS "seenSeconds"`,
      [subgraph],
    );
    return found;
  });
}

export async function retire(dataSource: DataSource, subgraph: string): Promise<void> {
  await systemTransaction(dataSource, null, async manager => {
    await manager.query('DELETE FROM joinery_participants WHERE subgraph = $1', [subgraph]);
    await manager.query('DELETE FROM joinery_consumers WHERE subgraph = $1', [subgraph]);
    await manager.query(
      `UPDATE joinery_deletions SET visited = array_remove(visited, $1), waiting_for = array_remove(waiting_for, $1)
        WHERE ${concerned}`,
      [subgraph],
    );
  });
}

const concerned = `state IN ('CLOSING', 'REOPENING', 'CASCADING') AND ($1 = ANY (visited) OR $1 = ANY (waiting_for))`;
