/**
 * Owns that a client which goes away takes its fetches with it: one signal a request, made when the first fetch asks
 * for it, so that an answer without fetches pays nothing.
 */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

export function clientSignal(res: ServerResponse): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller) return controller.signal;
    const leaving = new AbortController();
    controller = leaving;
    // Each fetch under way listens, and a plan may have dozens at once: that is no leak.
    setMaxListeners(0, leaving.signal);
    // 'close' comes after every answer; before its end, nobody is there to read it.
    if (res.destroyed) leaving.abort();
    else res.once('close', () => res.writableFinished || leaving.abort());
    return leaving.signal;
  };
}
