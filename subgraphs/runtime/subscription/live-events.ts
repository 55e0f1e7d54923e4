/**
 * Delivers the events of a subgraph's own outbox to its subscriptions, from the moment of subscribing, whoever wrote
 * them. One reader serves all subscribers of the process, and reads only while there are any.
 */
import type { DataSource } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import { type EventStream, mappedEvents, PushedEvents } from '../../../wire/contract/event-stream';
import type { Log } from '../../../wire/log';
import { readSnapshot, type Snapshot, sees } from '../database/snapshot';
import { loop } from '../references/events/loop';
import { readEvents } from '../references/events/outbox';
import type { OutboxListener } from '../references/events/outbox-listener';
import type { Event, Position } from '../references/peers/peer';
import { SharedReads } from '../shared-reads';

/** Each costs a statement an event: more belong into several processes. */
const maxFollowers = 10_000;
/** Events that one subscriber may be behind. */
const maxWaiting = 1_000;
const batch = 500;
const maxSeq = '9223372036854775807';
/** What a transaction that runs for long, and holds back those after it, costs them beyond its end. */
const pollMs = 500;

/** Which events of which tenant. */
export interface Followed {
  readonly tenantId: string;
  readonly type: string;
  readonly name: string;
}

interface Reader {
  readonly followers: Map<PushedEvents<Event>, Followed>;
  /** It has its place in the outbox. */
  readonly begun: Promise<void>;
  stop(): Promise<void>;
}

export class LiveEvents {
  #reader: Reader | undefined;
  #stopped = false;
  /** A crowd that comes at once takes two. */
  readonly #snapshots = new SharedReads<Snapshot>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly subgraph: string,
    private readonly outboxListener: OutboxListener,
    private readonly log: Log,
    private readonly max = maxFollowers,
  ) {}

  /** Subscribers there are. */
  get size(): number {
    return this.#reader?.followers.size ?? 0;
  }

  /** In their order, each once: of the transactions that are not yet visible at the moment when this resolves. */
  async follow(followed: Followed): Promise<EventStream<Event>> {
    if (this.#stopped) throw this.#gone();
    const reader = this.#reader ?? this.#open();
    this.#reader = reader;
    if (reader.followers.size >= this.max) {
      throw new JoineryError(
        'TOO_MANY_SUBSCRIPTIONS',
        `${this.subgraph} has ${this.max} subscriptions already.`,
      );
    }
    const events: PushedEvents<Event> = new PushedEvents(maxWaiting, () => this.#leave(reader, events));
    reader.followers.set(events, followed);
    try {
      // In this order, so that what the snapshot does not see is read after the reader's place.
      await reader.begun;
      const known = await this.#snapshots.read('', () => this.#snapshot());
      return mappedEvents(events, event => (sees(known, event.xid) ? undefined : event));
    } catch (error) {
      await events.return();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const reader = this.#reader;
    for (const events of reader?.followers.keys() ?? []) events.fail(this.#gone());
    await reader?.stop();
  }

  #gone(): JoineryError {
    return new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${this.subgraph} stops; subscribe again.`);
  }

  #leave(reader: Reader, events: PushedEvents<Event>): void {
    reader.followers.delete(events);
    if (reader.followers.size > 0) return;
    if (this.#reader === reader) this.#reader = undefined;
    void reader.stop();
  }

  #open(): Reader {
    const followers: Reader['followers'] = new Map();
    let after: Position | undefined;
    const begun = this.#snapshot().then(({ xmin }) => {
      after = allBelow(String(xmin));
    });
    const read = async () => {
      while (after && followers.size > 0) {
        const { events, horizon } = await readEvents(this.dataSource, this.subgraph, after, batch);
        for (const event of events) {
          for (const [pushed, { tenantId, type, name }] of followers) {
            if (event.tenantId === tenantId && event.type === type && event.name === name) pushed.push(event);
          }
        }
        const full = events.length === batch;
        after = full ? events.at(-1)! : allBelow(horizon);
        if (!full) return;
      }
    };
    const running = loop(pollMs, read, this.log, `${this.subgraph}'s events could not be read`);
    const stopListening = this.outboxListener.listen(running.wake);
    return {
      followers,
      begun,
      stop: () => {
        stopListening();
        return running.stop();
      },
    };
  }

  async #snapshot(): Promise<Snapshot> {
    const [{ snapshot }] = await this.dataSource.query('SELECT pg_current_snapshot()::text AS snapshot');
    return readSnapshot(snapshot);
  }
}

/** Behind the last transaction below: a position names one that is over. */
function allBelow(xid: string): Position {
  return { xid: String(BigInt(xid) - 1n), seq: maxSeq };
}
