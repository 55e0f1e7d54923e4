/** An owner that was restored to an older state, as its consumer sees it: the place in its events is ahead of it. */
import type { Estate } from '../support/estate';

/** For as long as it runs. */
export async function whileRestored(
  estate: Estate,
  owner: string,
  consumer: string,
  run: () => Promise<void>,
) {
  const move = (by: number) =>
    estate.sql(
      consumer,
      'UPDATE joinery_inbox SET xid = (xid::text::bigint + $1)::text::xid8 WHERE source = $2',
      [by, owner],
    );
  await move(1_000_000);
  try {
    await run();
  } finally {
    await move(-1_000_000);
  }
}
