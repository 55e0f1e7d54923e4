/**
 * Delivers the events in an owner's stream to an inbox, as one consumer of the subgraph's group. An entry is
 * acknowledged when it was applied; other consumers claim the entries of one that died. The inbox also asks the owner
 * at intervals, which covers times when Redis is unreachable or has lost entries.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Log } from '../../../../../wire/log';
import type { RedisConnection } from '../../../../../wire/redis-connection';
import type { Event } from '../../peers/peer';
import { parseEvent } from '../event-json';
import { eventsAtOnce, type Inbox } from '../inbox';
import { loop } from '../loop';
import type { Running } from '../transport';

/** After a connection was lost; what is asked then waits for the next. */
const reconnectMs = 100;
/** While Redis is away, the owner is asked so often. */
const pollMs = 250;
/** How long a read waits for entries, at the most. */
const maxBlockMs = 5_000;

interface DeliveryOptions {
  readonly key: string;
  readonly group: string;
  readonly inbox: Inbox;
  readonly claimAfterMs: number;
  readonly catchUpMs: number;
  readonly log: Log;
}

interface Entry {
  readonly id: string;
  readonly message: Readonly<Record<string, string>>;
}

export function deliverStream(connection: RedisConnection, options: DeliveryOptions): Running {
  const { key, group, inbox, claimAfterMs, catchUpMs, log } = options;
  const consumer = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const blockMs = Math.min(maxBlockMs, Math.ceil(claimAfterMs / 3));
  let claimedAt = Date.now();
  /** Read and not yet taken. */
  let held: Entry[] = [];

  const read = async (): Promise<Entry[]> => {
    const streams = await connection.ask(client =>
      client.xReadGroup(group, consumer, { key, id: '>' }, { COUNT: eventsAtOnce, BLOCK: blockMs }),
    );
    return (streams as { messages: Entry[] }[] | null)?.[0]?.messages ?? [];
  };

  const claim = async (): Promise<Entry[]> => {
    const { messages } = await connection.ask(client =>
      client.xAutoClaim(key, group, consumer, claimAfterMs, '0-0', { COUNT: eventsAtOnce }),
    );
    const entries = messages.filter(message => message !== null) as Entry[];
    if (entries.length > 0) return entries;
    claimedAt = Date.now();
    const consumers = await connection.ask(client => client.xInfoConsumers(key, group));
    for (const { name, pending, idle } of consumers) {
      if (name === consumer || pending > 0 || idle < claimAfterMs) continue;
      await connection.ask(client => client.xGroupDelConsumer(key, group, name));
    }
    return [];
  };

  const next = async (): Promise<Entry[]> => {
    try {
      const claimed = Date.now() - claimedAt < claimAfterMs ? [] : await claim();
      return claimed.length > 0 ? claimed : await read();
    } catch (error) {
      // Redis was emptied, or has never heard of this group.
      if (!/^(NOGROUP|UNBLOCKED)|no such key/i.test((error as Error).message.replace(/^ERR /, '')))
        throw error;
      await createGroup();
      return [];
    }
  };

  /** Where the inbox is, so that nothing is passed by. */
  const createGroup = async (): Promise<void> => {
    const { xid, seq } = await inbox.position();
    await connection.ask(client =>
      client.xGroupCreate(key, group, `${xid}-${seq}`, { MKSTREAM: true }).catch((error: Error) => {
        if (!error.message.startsWith('BUSYGROUP')) throw error;
      }),
    );
  };

  const eventsOf = (entries: readonly Entry[]): Event[] =>
    entries.flatMap(({ id, message }) => {
      const parsed = parseEvent(message.event);
      if ('event' in parsed) {
        const { event } = parsed;
        if (event.source === inbox.source && `${event.xid}-${event.seq}` === id) return [event];
      }
      const reason = 'reason' in parsed ? parsed.reason : 'It stands in the place of another.';
      log.error(
        { key, id, reason },
        'An entry of a stream is no event; what it should be is asked of its owner',
      );
      inbox.counts.refused += 1;
      catchUpLoop.wake();
      return [];
    });

  const catchUpLoop = loop(
    () => (connection.isUp() ? catchUpMs : pollMs),
    () => inbox.catchUp(),
    log,
    `${inbox.source}'s events could not be taken from their owner`,
  );
  const takeNext = async () => {
    if (held.length === 0) held = await next();
    if (held.length > 0) {
      await inbox.take(eventsOf(held));
      const ids = held.map(({ id }) => id);
      held = [];
      await connection.ask(client => client.xAck(key, group, ids));
    }
    reading.wake();
  };
  const reading = loop(
    reconnectMs,
    () => connection.undisturbed(takeNext),
    log,
    `${inbox.source}'s events could not be taken`,
  );
  connection.onLost(catchUpLoop.wake);
  return {
    wake: catchUpLoop.wake,
    stop: async () => {
      await Promise.all([reading.stop(), catchUpLoop.stop(), connection.end()]);
    },
  };
}
