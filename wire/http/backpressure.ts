/** Owns that a client which reads slowly is not written more than it reads. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Resolves when what was written is on its way, or the client is gone. */
export async function drained(res: ServerResponse): Promise<void> {
  if (!res.writableNeedDrain || res.destroyed) return;
  const gone = new AbortController();
  const { signal } = gone;
  await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })]).finally(() =>
    gone.abort(),
  );
}
