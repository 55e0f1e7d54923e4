/**
 * Transports events by Redis Streams: one stream per source, whose entry IDs are the events' positions, and one
 * consumer group per subgraph. Redis stores nothing that the outboxes and inboxes do not also have: it may be emptied
 * at any time, and while it is unreachable, the owners are read instead. docs/explanation/events.md describes the
 * streams.
 */
import type { Log } from '../../../../../wire/log';
import { redisConnections } from '../../../../../wire/redis-connection';
import { inProcessEvents } from '../in-process';
import type { EventTransport, Running } from '../transport';
import { deliverStream } from './delivery';
import { relayToStream } from './relay';

export interface RedisEventsOptions {
  /** May hold a password. */
  readonly url: string;
  readonly log: Log;
  /** The subgraphs of this process: what they tell each other needs no stream, and no look at intervals. */
  readonly here?: readonly string[];
  /** Estates that share one Redis differ in it. */
  readonly prefix?: string;
  /** Entries a stream keeps, about; who was away for longer is served by the owner. */
  readonly maxLength?: number;
  /** An entry that a consumer has held for so long is taken by another; the same holds for the names of the dead. */
  readonly claimAfterMs?: number;
  /**
   * Between two looks at what the owner has, whether or not the stream brought anything: what an event costs that Redis
   * refuses to write. No consumer in another process sees that.
   */
  readonly catchUpMs?: number;
}

export function redisEvents({
  url,
  log,
  here = [],
  prefix = 'joinery',
  maxLength = 10_000,
  claimAfterMs = 30_000,
  catchUpMs = 1_000,
}: RedisEventsOptions): EventTransport {
  const connect = redisConnections(url, log, 'events are read from their owners');
  const streamOf = (source: string) => `${prefix}:${source}:events`;
  const near = inProcessEvents(log);
  const all = new Set<Running>();
  const opened = (running: Running): Running => {
    all.add(running);
    return running;
  };
  return {
    relay: outbox => {
      const nearby = near.relay(outbox);
      const far = relayToStream(connect(), { key: streamOf(outbox.source), outbox, maxLength, log });
      return opened({
        wake: () => {
          nearby.wake();
          far.wake();
        },
        stop: async () => void (await Promise.all([nearby.stop(), far.stop()])),
      });
    },
    deliver: (inbox, group) => {
      if (here.includes(inbox.source)) return opened(near.deliver(inbox, group));
      return opened(
        deliverStream(connect(), { key: streamOf(inbox.source), group, inbox, claimAfterMs, catchUpMs, log }),
      );
    },
    close: async () => {
      await Promise.all([...all].map(running => running.stop()));
    },
  };
}
