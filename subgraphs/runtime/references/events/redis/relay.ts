/**
 * Writes an owner's events to its stream. The stream's last ID records how far it was written: Redis refuses an entry
 * whose ID is not greater, so several processes may write at once, and a stream that was lost is detected and filled
 * again.
 */
import type { Log } from '../../../../../wire/log';
import type { RedisConnection } from '../../../../../wire/redis-connection';
import { beginning, type Event, type Position } from '../../peers/peer';
import { horizonBackoff } from '../horizon-backoff';
import { eventsAtOnce } from '../inbox';
import { loop } from '../loop';
import { isAfter } from '../position';
import type { Outbox, Running } from '../transport';

/** What a wake-up that was missed costs, and how long it takes to see that Redis was emptied. */
const pollMs = 500;
/** While events are held back for long. */
const maxHeldMs = 250;

interface RelayOptions {
  readonly key: string;
  readonly outbox: Outbox;
  readonly maxLength: number;
  readonly log: Log;
}

export function relayToStream(
  connection: RedisConnection,
  { key, outbox, maxLength, log }: RelayOptions,
): Running {
  let isHeld = false;
  const publish = async () => {
    for (let after = await lastId(connection, key); ; ) {
      const { events, known, held, lost } = await outbox.read(after, eventsAtOnce);
      isHeld = held;
      // With the first that is kept begins what can be said of what came before it.
      if (lost) {
        after = lost;
        continue;
      }
      if (!known) {
        log.warn(
          { key, after },
          'A stream ends with an event that its owner does not have, of another incarnation of its database; it is recreated',
        );
        await connection.ask(client => client.del(key));
        after = beginning;
        continue;
      }
      if (events.length === 0) return;
      if (events.length === eventsAtOnce) {
        const tail = await outbox.tail(maxLength);
        if (isAfter(tail, after)) {
          after = tail;
          continue;
        }
      }
      await add(connection, key, events, maxLength);
      if (events.length < eventsAtOnce) return;
      after = events[events.length - 1]!;
    }
  };
  const pause = horizonBackoff(maxHeldMs);
  const running = loop(
    () => pause(isHeld, pollMs),
    () => connection.undisturbed(publish),
    log,
    `${outbox.source}'s events could not be put into Redis`,
  );
  return {
    wake: running.wake,
    stop: async () => {
      await Promise.all([running.stop(), connection.end()]);
    },
  };
}

async function lastId(connection: RedisConnection, key: string): Promise<Position> {
  try {
    const { 'last-generated-id': id } = await connection.ask(client => client.xInfoStream(key));
    const [xid, seq] = String(id).split('-');
    return { xid: xid!, seq: seq! };
  } catch (error) {
    if ((error as Error).message.includes('no such key')) return beginning;
    throw error;
  }
}

/** In the owner's order. An entry that is there already was put there by another process. */
async function add(
  connection: RedisConnection,
  key: string,
  events: readonly Event[],
  maxLength: number,
): Promise<void> {
  const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: maxLength } as const;
  await connection.ask(client =>
    Promise.all(
      events.map(event =>
        client
          .xAdd(key, `${event.xid}-${event.seq}`, { event: JSON.stringify(event) }, { TRIM })
          .catch((error: Error) => {
            if (!error.message.includes('equal or smaller')) throw error;
          }),
      ),
    ),
  );
}
