/**
 * Owns that a client which goes away takes its fetches with it: one signal a request, made when the first fetch asks
 * for it, so that an answer without fetches pays nothing.
 */
import type { ServerResponse } from 'node:http';
import { Departure, type Leaving } from '../contract/cancellation';

export function clientSignal(res: ServerResponse): () => Leaving {
  let leaving: Departure | undefined;
  return () => {
    if (leaving) return leaving;
    const departure = new Departure();
    leaving = departure;
    // 'close' comes after every answer; before its end, nobody is there to read it.
    if (res.destroyed) departure.abort();
    else res.on('close', () => res.writableFinished || departure.abort());
    return departure;
  };
}
