/**
 * An owner that was restored to an older state with the files of its server, as its consumer sees it: its database says
 * that it is the same, and lacks the event that was taken last.
 */
import type { Estate } from '../support/estate';

/** For as long as it runs. */
export async function whileRestored(
  estate: Estate,
  owner: string,
  consumer: string,
  run: () => Promise<void>,
) {
  const [{ xid }] = await estate.sql(consumer, 'SELECT xid::text FROM joinery_inbox WHERE source = $1', [
    owner,
  ]);
  const moveTo = (xid: string) =>
    estate.sql(consumer, 'UPDATE joinery_inbox SET xid = $1, suspended = NULL WHERE source = $2', [
      xid,
      owner,
    ]);
  await moveTo(String(BigInt(xid) + 1_000_000n));
  try {
    await run();
  } finally {
    await moveTo(xid);
  }
}
