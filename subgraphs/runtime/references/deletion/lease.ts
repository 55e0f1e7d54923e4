/**
 * Leases a deletion to one process at a time, for a few seconds that the holder renews. No connection is held for it,
 * and a process that dies or is frozen loses it. Everything that the holder writes names the lease (`token`), so a
 * process that has lost it writes nothing more.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';

/** A deletion that was left is taken up after so long. A process that is merely slow loses it, and nothing else. */
const leaseMs = 5_000;

/** Rows that a step of the holder's is just writing are passed by: they say that it lives. */
const free = (which: string) => `(
  SELECT id FROM joinery_deletions WHERE id = $1 AND ${which} FOR UPDATE SKIP LOCKED)`;
const untilSql = `clock_timestamp() + interval '${leaseMs} milliseconds'`;

/** Runs the work where nobody has the deletion. */
export async function withLease(
  dataSource: DataSource,
  tenantId: string,
  id: string,
  work: (token: string) => Promise<void>,
): Promise<void> {
  const token = randomUUID();
  const update = async (set: string, which: string): Promise<boolean> => {
    const [rows]: [unknown[]] = await systemTransaction(dataSource, tenantId, manager =>
      manager.query(`UPDATE joinery_deletions SET ${set} WHERE id = ${free(which)} RETURNING id`, [
        id,
        token,
      ]),
    );
    return rows.length > 0;
  };
  const mine = await update(
    `runner = $2, held_until = ${untilSql}`,
    '(held_until IS NULL OR held_until < clock_timestamp())',
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
