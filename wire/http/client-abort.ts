/**
 * Cancels a request's fetches when its client disconnects: one signal per request, made when the first fetch asks for
 * it, so that an answer without fetches pays nothing.
 */
import type { ServerResponse } from 'node:http';
import { Cancellation, type CancellationSignal } from '../contract/cancellation';

export function clientSignal(res: ServerResponse): () => CancellationSignal {
  let created: Cancellation | undefined;
  return () => {
    if (created) return created;
    const cancellation = new Cancellation();
    created = cancellation;
    // 'close' follows every answer; before the answer has ended it means that the client is gone.
    if (res.destroyed) cancellation.abort();
    else res.on('close', () => res.writableFinished || cancellation.abort());
    return cancellation;
  };
}
