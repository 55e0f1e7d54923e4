/** Reads which of an owner's deletions have ended, for subgraphs that still keep keys closed for them. */
import type { EntityManager } from 'typeorm';

/** Within the tenant of the transaction: one that is not known is over. */
export async function readEnded(manager: EntityManager, deletions: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM unnest($1::uuid[]) AS asked(id) WHERE NOT EXISTS (
       SELECT FROM joinery_deletions d WHERE d.id = asked.id AND d.state IN ('CLOSING', 'REOPENING', 'CASCADING'))`,
    [deletions],
  );
  return rows.map(({ id }) => id);
}
