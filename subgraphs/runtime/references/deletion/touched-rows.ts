/**
 * Reads how many rows the transaction has deleted and updated so far, by table, including rows that triggers and
 * cascades changed. The counts are the server's own.
 * https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-VIEWS
 */
import type { EntityManager } from 'typeorm';

export interface TouchedRows {
  readonly deleted: number;
  readonly updated: number;
}

/** Those of earlier transactions may still be in them: take the difference. */
export async function touchedRows(manager: EntityManager): Promise<Map<string, TouchedRows>> {
  const rows: (TouchedRows & { table: string })[] = await manager.query(
    `SELECT relname AS "table", n_tup_del::int AS deleted, n_tup_upd::int AS updated FROM pg_stat_xact_user_tables`,
  );
  return new Map(rows.map(({ table, ...counts }) => [table, counts]));
}
