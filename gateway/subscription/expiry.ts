/** Ends a subscription when the token that it began with expires. */
import { JoineryError } from '../../wire/contract/errors';
import type { EventStream } from '../../wire/contract/event-stream';
import type { Viewer } from '../../wire/contract/viewer';

/** What a timer can hold. */
const maxTimerMs = 2 ** 31 - 1;

/** Calls back at that time, however far away it is; returns what takes it back. */
export function atTime(time: number, callBack: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const leftMs = time - Date.now();
    if (leftMs <= 0) callBack();
    else timer = setTimeout(wait, Math.min(leftMs, maxTimerMs)).unref();
  };
  timer = setTimeout(wait, 0).unref();
  return () => clearTimeout(timer);
}

/** The same events; the last one, where the token ends them, is what `last` makes of the reason. */
export function untilExpiry<Event>(
  events: EventStream<Event>,
  { expiresAt }: Viewer,
  last: (reason: JoineryError) => Event,
): EventStream<Event> {
  if (expiresAt === undefined) return events;
  let expired = false;
  const forget = atTime(expiresAt, () => {
    expired = true;
    void events.return();
  });
  return {
    next: async () => {
      const result = await events.next();
      if (!result.done) return result;
      forget();
      if (!expired) return result;
      expired = false;
      const reason = new JoineryError('UNAUTHENTICATED', 'The token has expired; subscribe with a new one.');
      return { done: false, value: last(reason) };
    },
    return: () => {
      forget();
      expired = false;
      return events.return();
    },
    throw: error => {
      forget();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
