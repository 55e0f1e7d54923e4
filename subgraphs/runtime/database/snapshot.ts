/**
 * Reads a snapshot as PostgreSQL writes it: which transactions a statement saw.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
export interface Snapshot {
  readonly text: string;
  /** Every transaction below it had ended. */
  readonly xmin: bigint;
  /** None from here on had begun. */
  readonly xmax: bigint;
  /** Of those between, the ones that had not ended. */
  readonly running: ReadonlySet<bigint>;
}

/** Throws where the text is none. */
export function readSnapshot(text: string): Snapshot {
  const [xmin, xmax, running] = text.split(':') as [string, string, string];
  const inProgress = running === '' ? [] : running.split(',').map(BigInt);
  return { text, xmin: BigInt(xmin), xmax: BigInt(xmax), running: new Set(inProgress) };
}

/** Whether the transaction, if it was committed at all, was so already. */
export const sees = ({ xmax, running }: Snapshot, xid: string): boolean =>
  BigInt(xid) < xmax && !running.has(BigInt(xid));

/** Whether it sees all that the other one sees. */
export const covers = (one: Snapshot, other: Snapshot): boolean =>
  one.xmax >= other.xmax && [...one.running].every(xid => xid >= other.xmax || other.running.has(xid));
