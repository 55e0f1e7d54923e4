/**
 * Reads one owner's events exactly once and in the owner's order, however often, late or out of order they are
 * delivered. The position and the effects of events are written in one transaction; a gap is filled from the owner's
 * outbox. An event that fails is parked, and the next ones go on.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../../../wire/log';
import { isTransient } from '../../database/database-error';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import type { Incarnation } from '../database/incarnation';
import { deletionTimeoutMs, systemTransaction } from '../database/system-transaction';
import { referencesOf } from '../declare/references';
import { replicasOf } from '../declare/replica';
import type { FairPlaces } from '../fair-places';
import { type Event, type Peers, type Position, peerNamed } from '../peers/peer';
import { EffectKeys, KeysAwaited } from '../write/effect-keys';
import { participantOf } from '../write/fill';
import type { OwnerKeys } from '../write/owner-keys';
import { applyEvents, deletionsIn, markGoneIn } from './apply';
import { isStorable, keepDeadLetter } from './dead-letters';
import {
  holdKnownIncarnation,
  type KnownOwner,
  lacksWhatWasTaken,
  OtherIncarnation,
  readKnownOwner,
  refuseOtherIncarnation,
  suspend,
} from './known-incarnation';
import type { ParkedEvents } from './parked';
import { aheadOf, bulkTenantOf, inOrder, type Lane, takenUpTo, UnknownVersion } from './pass-bulk';
import { isAfter, placeOf } from './position';

/** Events a transaction: large enough that the round trips do not count, small enough to hold its locks shortly. */
export const eventsAtOnce = 500;
/** Between two looks at an owner whose older transactions still run. */
const settlePauseMs = 20;

export interface InboxOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  /** The owner's subgraph. */
  readonly source: string;
  readonly peers: Peers;
  /** Of what its effects refer to. */
  readonly keys: OwnerKeys;
  /** Where events go that fail. */
  readonly parked: ParkedEvents;
  readonly log: Log;
  /** What is done when the owner no longer has the events that are next. */
  readonly resync: (source: string) => Promise<void>;
  /** Called when events were taken that led to others; left out where nobody hears. */
  readonly notify?: () => void;
  /** Shared by all inboxes of a process, which leave connections to its requests; left out where there are none. */
  readonly places?: FairPlaces;
}

export class Inbox {
  readonly source: string;
  /** Since this process began: events taken, gaps in what was brought that the owner filled, and what was brought that is no event. */
  readonly counts = { taken: 0, gaps: 0, refused: 0 };
  /** The owner has more, which an older transaction holds back. */
  held = false;
  /** All transactions of the owner below it are taken. */
  private horizon = 0n;
  /** From here on the owner had committed none when it was asked last. */
  private upTo = 0n;
  /** Of all who wait for what the owner did. */
  private catchUpUnderWay: Promise<void> | undefined;
  /** Types of which the owner knows, if need be, that they are referred to here. */
  private readonly announced = new Set<string>();
  /** Settles when what is being taken is taken or has failed. */
  private taking: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: InboxOptions) {
    this.source = options.source;
  }

  position(): Promise<KnownOwner> {
    return readKnownOwner(this.options.dataSource, this.source);
  }

  /** Whether everything that this transaction of the owner did is known here; asks the owner if need be. */
  async hasTaken(xid: string): Promise<boolean> {
    // What is under way may have read before that; whoever has waited for it goes on together.
    if (this.horizon <= BigInt(xid)) await this.catchUpUnderWay?.catch(() => {});
    if (this.horizon <= BigInt(xid)) await this.catchUpTogether();
    return this.horizon > BigInt(xid);
  }

  /** Whether the owner had not committed it when `hasTaken` asked: unless in another incarnation, nobody has seen it. */
  isToCome(xid: string): boolean {
    return BigInt(xid) >= this.upTo;
  }

  /** Each request would bring the same events, and keep them until it is its turn. */
  private catchUpTogether(): Promise<void> {
    this.catchUpUnderWay ??= this.catchUp().finally(() => {
      this.catchUpUnderWay = undefined;
    });
    return this.catchUpUnderWay;
  }

  /** Takes all that the owner has committed by now; false where that needs longer: an older transaction still runs. */
  async settle(patienceMs: number): Promise<boolean> {
    const owner = peerNamed(this.options.peers, this.source);
    const after = await this.position();
    const { incarnation, upTo } = await owner.backlog({ after: placeOf(after) });
    refuseOtherIncarnation(this.source, after, incarnation);
    const deadline = Date.now() + patienceMs;
    while (!(await this.hasTaken(String(BigInt(upTo) - 1n)))) {
      if (Date.now() > deadline) return false;
      await new Promise(resolve => setTimeout(resolve, settlePauseMs));
    }
    return true;
  }

  /** Applies all events that the owner has. Rejects if it does not answer, or has another incarnation. */
  async catchUp(): Promise<void> {
    const { definition, dataSource, source, peers, resync, log } = this.options;
    for (;;) {
      const owner = peerNamed(peers, source);
      const after = await this.placed(() => this.position());
      const answer = await owner.events({
        after: placeOf(after),
        limit: eventsAtOnce,
        consumer: definition.name,
      });
      const { incarnation, known, events, horizon, upTo, held, lost } = answer;
      try {
        if (after.incarnation === null) await this.hold(incarnation);
        else refuseOtherIncarnation(source, after, incarnation);
        if (!known) {
          await suspend(dataSource, source, after);
          throw new OtherIncarnation(source, lacksWhatWasTaken);
        }
      } catch (error) {
        // Of another incarnation: what it reports as done is not what was requested.
        this.horizon = 0n;
        throw error;
      }
      if (lost) {
        log.warn(
          { source, after },
          'The owner no longer has the events that are next; replicas are compared instead',
        );
        await resync(source);
        await this.skipTo(lost, incarnation);
      }
      await this.take(events);
      if (events.length < eventsAtOnce) {
        if (BigInt(horizon) > this.horizon) this.horizon = BigInt(horizon);
        this.upTo = BigInt(upTo);
        this.held = held;
        return;
      }
    }
  }

  private placed<Value>(work: () => Promise<Value>): Promise<Value> {
    const { places } = this.options;
    return places ? places.execute(this.source, work) : work();
  }

  private hold(incarnation: Incarnation): Promise<unknown> {
    return systemTransaction(this.options.dataSource, null, manager =>
      holdKnownIncarnation(manager, this.source, incarnation),
    );
  }

  /** Takes those of the events that are new. Resolves when they need not be brought again. */
  async take(events: readonly Event[]): Promise<void> {
    if (events.length === 0) return;
    // One after the other: of two that take the same, each would try what fails. What the owner is asked is not waited for.
    const taking = this.taking.then(() => this.announce(events)).then(() => this.takeOrNote(events, inOrder));
    this.taking = taking.catch(() => {});
    if (!(await taking)) {
      await this.catchUp();
      this.counts.gaps += 1;
    } else if (events.length >= eventsAtOnce) {
      const passing = this.taking.then(() => this.passBulk(events));
      this.taking = passing.catch(() => {});
      await passing;
    }
  }

  /**
   * What a complete replica holds, nobody has asked the owner for. Before anybody can refer to it, the owner is told who
   * will, and asks before such a key is deleted.
   */
  private async announce(events: readonly Event[]): Promise<void> {
    const { definition, dataSource, source, peers } = this.options;
    for (const { type, tenantId } of events) {
      if (this.announced.has(type)) continue;
      const replica = replicasOf(dataSource).get(type);
      const isReferred = referencesOf(dataSource, definition).some(one => one.replica.type === type);
      if (replica?.owner === source && replica.complete && isReferred) {
        const participant = participantOf(definition, dataSource, replica);
        await peerNamed(peers, source).keys({ tenantId, type, ids: [], participant });
      }
      this.announced.add(type);
    }
  }

  /** After a batch of many: where they are one tenant's, the others do not wait for the rest of them. */
  private async passBulk(events: readonly Event[]): Promise<void> {
    const known = await this.position();
    const tenant = known.ahead?.tenant ?? bulkTenantOf(events);
    if (tenant === undefined) return;
    const after = placeOf(known.ahead ?? known);
    const question = { after, limit: eventsAtOnce, without: tenant };
    // Where the owner does not answer, they wait as all others do.
    const answer = await Promise.resolve()
      .then(() => peerNamed(this.options.peers, this.source).events(question))
      .catch(() => undefined);
    if (!answer?.known || answer.lost || answer.events.length === 0) return;
    await this.takeOrNote(answer.events, aheadOf(tenant, after));
  }

  /** False if events before these are missing, or these belong to another incarnation of the database. */
  private async takeOrNote(events: readonly Event[], lane: Lane): Promise<boolean> {
    try {
      return await this.takeAtOnce(events, lane);
    } catch (error) {
      if (isTransient(error) || error instanceof OtherIncarnation || isUnanswered(error)) throw error;
      if (events.length === 1) {
        await this.failed(events[0]!, error, lane);
        return true;
      }
    }
    for (const event of events) if (!(await this.takeOrNote([event], lane))) return false;
    return true;
  }

  /** As takeOrNote. */
  private async takeAtOnce(events: readonly Event[], lane: Lane): Promise<boolean> {
    const { definition, dataSource, parked } = this.options;
    let marked: readonly Event[] = [];
    let taken = 0;
    let published = false;
    const keys = new EffectKeys(definition, dataSource, this.options.keys);
    const takeThem = async (manager: EntityManager): Promise<boolean | 'unmarked'> => {
      const known = await readKnownOwner(manager, this.source, 'FOR NO KEY UPDATE');
      // Whose they are, the owner has to say.
      if (events.some(({ incarnation }) => incarnation !== known.incarnation)) return false;
      refuseOtherIncarnation(this.source, known, known.incarnation!);
      const next = lane.nextOf(events, known);
      if (!next) return false;
      const open = next.filter(event => isAfter(event, takenUpTo(known, event.tenantId)));
      taken = open.length;
      if (next.length === 0) return true;
      const going = deletionsIn(dataSource, open);
      if (!going.every(event => marked.includes(event))) {
        marked = going;
        return 'unmarked';
      }
      if (open.length > 0) {
        await applyEvents(definition, dataSource, manager, await parked.behind(manager, open), keys);
      }
      const seen = await lane.moveTo(manager, this.source, next.at(-1)!);
      published = seen || next.some(({ tenantId }) => tenantId !== next[0]!.tenantId);
      return true;
    };
    for (;;) {
      const attempt = () => systemTransaction(dataSource, null, takeThem, deletionTimeoutMs);
      const outcome = await keys.run(() => this.placed(attempt));
      if (outcome === true) {
        this.counts.taken += taken;
        if (published) this.options.notify?.();
      }
      if (outcome !== 'unmarked') return outcome;
      await markGoneIn(dataSource, marked);
    }
  }

  /** Passes it by: others need not wait for what becomes of it. */
  private async failed(event: Event, error: unknown, lane: Lane): Promise<void> {
    const { dataSource, parked, log } = this.options;
    const { source, xid, seq } = event;
    // A version that is not known today will not be known in a second; and what is kept must be what came.
    const isLost = error instanceof UnknownVersion || !isStorable(event);
    await systemTransaction(dataSource, null, async manager => {
      const known = await this.lockPosition(manager, event.incarnation);
      if (!lane.isNew(event, known)) return;
      if (isLost) await keepDeadLetter(manager, event, error, 1);
      else await parked.park(manager, event, error);
      await lane.moveTo(manager, this.source, event);
    });
    parked.wake();
    if (isLost) log.error({ err: error, source, xid, seq }, 'An event became a dead letter');
    else log.warn({ err: error, source, xid, seq }, 'An event failed; it is tried again, apart from others');
  }

  private lockPosition(manager: EntityManager, incarnation: Incarnation): Promise<KnownOwner> {
    return holdKnownIncarnation(manager, this.source, incarnation, 'FOR NO KEY UPDATE');
  }

  /** After a comparison with the owner: what is no longer there to take is passed by. */
  private async skipTo(position: Position, incarnation: Incarnation): Promise<void> {
    await systemTransaction(this.options.dataSource, null, async manager => {
      if (isAfter(position, await this.lockPosition(manager, incarnation)))
        await inOrder.moveTo(manager, this.source, position);
    });
  }
}

/** The same owner would not answer for the next event either. */
const isUnanswered = (error: unknown): boolean => error instanceof KeysAwaited && !error.closing;
