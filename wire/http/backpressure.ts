/** Applies backpressure: waits before writing more to a client that reads slowly. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Resolves when the socket takes more data, or is closed. */
export async function afterDrain(res: ServerResponse): Promise<void> {
  if (!res.writableNeedDrain || res.destroyed) return;
  const gone = new AbortController();
  const { signal } = gone;
  await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })]).finally(() =>
    gone.abort(),
  );
}
