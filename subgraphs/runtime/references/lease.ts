/**
 * Leases work to one process at a time, for a few seconds that the holder renews: a deletion, or the comparison of
 * replicas with their owners. No connection is held for it, and a process that dies or is frozen loses it. What the
 * holder writes into the leased row names the lease (`token`), so a process that has lost it writes nothing more there.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { systemTransaction } from './database/system-transaction';

/** Work that was left is taken up after so long. A process that is merely slow loses it, and nothing else. */
const leaseMs = 5_000;
const untilSql = `clock_timestamp() + interval '${leaseMs} milliseconds'`;

export interface Leased {
  /** With the columns id, runner and held_until. */
  readonly table: 'joinery_deletions' | 'joinery_comparison';
  readonly id: string;
  readonly tenantId: string | null;
  /** In SQL, over the row: whether there is anything to do. */
  readonly when?: string;
}

/** Runs the work where nobody has it. */
export async function withLease(
  dataSource: DataSource,
  { table, id, tenantId, when = 'true' }: Leased,
  work: (token: string) => Promise<void>,
): Promise<void> {
  const token = randomUUID();
  const update = async (set: string, which: string): Promise<boolean> => {
    // A row that a step of the holder's is just writing is passed by: that says that it lives.
    const free = `SELECT id FROM ${table} WHERE id = $1 AND ${which} FOR UPDATE SKIP LOCKED`;
    const [rows]: [unknown[]] = await systemTransaction(dataSource, tenantId, manager =>
      manager.query(`UPDATE ${table} SET ${set} WHERE id = (${free}) RETURNING id`, [id, token]),
    );
    return rows.length > 0;
  };
  const mine = await update(
    `runner = $2, held_until = ${untilSql}`,
    `(held_until IS NULL OR held_until < clock_timestamp()) AND (${when})`,
  );
  if (!mine) return;
  const renewing = setInterval(() => {
    // One that fails is followed by another, or the lease ends.
    update(`held_until = ${untilSql}`, 'runner = $2').catch(() => {});
  }, leaseMs / 4);
  try {
    await work(token);
  } finally {
    clearInterval(renewing);
    await update('held_until = NULL', 'runner = $2');
  }
}
