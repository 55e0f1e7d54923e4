/**
 * Sets aside an event that failed, and later events of the same key behind it, so that no other event waits for them.
 * Parked events are retried in the order of their key; one that fails too often becomes a dead letter, and the next of
 * its key continues.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../../../wire/log';
import { isTransient } from '../../database/database-error';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { deletionTimeoutMs, systemTransaction } from '../database/system-transaction';
import type { Event } from '../peers/peer';
import { EffectKeys, KeysAwaited } from '../write/effect-keys';
import type { OwnerKeys } from '../write/owner-keys';
import { applyEvents, markGoneIn } from './apply';
import { keepDeadLetter, reasonOf } from './dead-letters';
import { holdKnownIncarnation, OtherIncarnation } from './known-incarnation';
import { loop } from './loop';
import type { Running } from './transport';

/** How often an event may fail. */
const maxTries = 5;
/** Until the next try, doubled with each. */
const firstPauseMs = 250;
const maxPauseMs = 5_000;
/** What another process has parked, and left, is found after so long. */
const lookMs = 60_000;

export interface ParkedOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  /** Of what effects refer to. */
  readonly keys: OwnerKeys;
  readonly log: Log;
}

interface Due {
  readonly event: Event;
  readonly tries: number;
}

export class ParkedEvents {
  private pauseMs = lookMs;
  private retrying: Running | undefined;

  constructor(private readonly options: ParkedOptions) {}

  /** Tries again what is parked, until it is stopped. */
  begin(): Running {
    const { log } = this.options;
    const again = async () => {
      this.pauseMs = (await this.retry()) ?? lookMs;
    };
    this.retrying = loop(() => this.pauseMs, again, log, 'Events that failed could not be tried again');
    return this.retrying;
  }

  /** Parks those that come after a parked one of their key; the others, in order. Within the transaction that takes them. */
  async behind(manager: EntityManager, events: readonly Event[]): Promise<Event[]> {
    const known: { type: string; key: string }[] = await manager.query(
      `SELECT DISTINCT type, key FROM joinery_parked WHERE source = $1 AND (type, key) IN
         (SELECT * FROM unnest($2::text[], $3::text[]))`,
      [events[0]!.source, events.map(({ type }) => type), events.map(({ key }) => key)],
    );
    const parked = new Set(known.map(({ type, key }) => `${type} ${key}`));
    const isParked = ({ type, key }: Event) => parked.has(`${type} ${key}`);
    for (const event of events.filter(isParked)) await insert(manager, event, null);
    return events.filter(event => !isParked(event));
  }

  /** Within the transaction that passes it by. */
  async park(manager: EntityManager, event: Event, error: unknown): Promise<void> {
    await insert(manager, event, reasonOf(error));
  }

  /** To be called when what was parked is committed. */
  wake(): void {
    this.retrying?.wake();
  }

  /** Until each is done or a dead letter. */
  async finish(): Promise<void> {
    for (let waitMs = await this.retry(); waitMs !== undefined; waitMs = await this.retry()) {
      await new Promise(resolve => setTimeout(resolve, waitMs));
    }
  }

  /** Tries what is due. Milliseconds until the next is; undefined where nothing is parked. */
  private async retry(): Promise<number | undefined> {
    const { dataSource } = this.options;
    for (;;) {
      const firsts: (Due & { waitMs: number })[] = await systemTransaction(dataSource, null, manager =>
        manager.query(
          `SELECT event, tries, greatest(0, extract(epoch FROM retry_at - clock_timestamp()) * 1000)::float AS "waitMs"
             FROM (SELECT DISTINCT ON (source, type, key) * FROM joinery_parked ORDER BY source, type, key, xid, seq) first`,
        ),
      );
      const due = firsts.filter(({ waitMs }) => waitMs === 0);
      if (firsts.length === 0) return undefined;
      if (due.length === 0) return Math.min(...firsts.map(({ waitMs }) => waitMs + 1));
      for (const one of due) await this.tryAgain(one);
    }
  }

  private async tryAgain({ event, tries }: Due): Promise<void> {
    const { definition, dataSource, log } = this.options;
    const place = [event.source, event.xid, event.seq];
    try {
      await markGoneIn(dataSource, [event]);
      const keys = new EffectKeys(definition, dataSource, this.options.keys);
      const apply = async (manager: EntityManager) => {
        // As long as it goes on, no event of this owner is taken: none of this key overtakes it.
        await holdKnownIncarnation(manager, event.source, event.incarnation, 'FOR NO KEY UPDATE');
        const [, count] = await manager.query(
          'DELETE FROM joinery_parked WHERE (source, xid, seq) = ($1, $2, $3)',
          place,
        );
        if (count > 0) await applyEvents(definition, dataSource, manager, [event], keys);
      };
      await keys.run(() => systemTransaction(dataSource, null, apply, deletionTimeoutMs));
    } catch (error) {
      const waits = isTransient(error) || error instanceof OtherIncarnation || error instanceof KeysAwaited;
      const failed = waits ? tries : tries + 1;
      await systemTransaction(dataSource, null, async manager => {
        const pauseMs = Math.min(maxPauseMs, firstPauseMs * 2 ** failed);
        const [, count] = await manager.query(
          failed < maxTries
            ? `UPDATE joinery_parked SET reason = $4, tries = $5, retry_at = clock_timestamp() + $6 * interval '1 millisecond'
                WHERE (source, xid, seq) = ($1, $2, $3) AND tries = $7`
            : 'DELETE FROM joinery_parked WHERE (source, xid, seq) = ($1, $2, $3)',
          failed < maxTries ? [...place, reasonOf(error), failed, pauseMs, tries] : place,
        );
        if (failed < maxTries || count === 0) return;
        await keepDeadLetter(manager, event, error, failed);
        log.error(
          { err: error, source: event.source, xid: event.xid, seq: event.seq },
          'An event became a dead letter',
        );
      });
    }
  }
}

/** With a reason, it has failed once. */
const insert = (manager: EntityManager, event: Event, reason: string | null): Promise<unknown> =>
  manager.query(
    `INSERT INTO joinery_parked (source, xid, seq, type, key, event, reason, tries, retry_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + $9 * interval '1 millisecond')`,
    [
      ...[event.source, event.xid, event.seq, event.type, event.key, JSON.stringify(event), reason],
      ...(reason === null ? [0, 0] : [1, firstPauseMs]),
    ],
  );
