/**
 * Follows what changes under the caches of a process: the events of the subgraph's own outbox, whoever wrote them. Each
 * look reads the events of all transactions that the look before did not see, in no order and without waiting for older
 * transactions, and notes the snapshot as of which each key was found changed.
 *
 * A value may be used where the look before it was loaded saw all that was ever found to have changed it. So one that was
 * read before a change, and stored after it was found, is not used, in whichever process and whenever it was stored:
 * nothing needs to be deleted from a store. Of what changed before this process began, and of what it has forgotten, it
 * knows the snapshot alone: values that were loaded before that are not used.
 */
import type { DataSource } from 'typeorm';
import type { Log } from '../../../wire/log';
import { covers, readSnapshot, type Snapshot, sees } from '../database/snapshot';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import type { Incarnation } from '../references/database/incarnation';
import { systemTransaction } from '../references/database/system-transaction';
import { loop } from '../references/events/loop';
import type { OutboxListener } from '../references/events/outbox-listener';
import type { Running } from '../references/events/transport';
import type { Changed } from './cache';

/** Between two looks of a process that reads: nobody wakes it for what was written by plain SQL. */
const lookMs = 500;
/** Where the last look is older, nobody knows what has changed since. */
const maxAgeMs = 2_000;
/** Without a read for so long it looks no more; what has changed after as long a pause is not asked for. */
const idleMs = 60_000;
/** Of one look, and keys that are known to have changed: of more, everything counts as changed. */
const maxEvents = 10_000;
const maxKeys = 100_000;

/** What had been seen when a value was loaded. */
export interface Seen {
  readonly incarnation: Incarnation;
  readonly snapshot: Snapshot;
}

interface Look extends Seen {
  readonly at: number;
  /** How often this process had written by then. */
  readonly written: number;
}

interface ChangedRow extends Changed {
  readonly type: string;
  readonly tenantId: string;
  readonly before: Changed['data'] | null;
}

export class Changes {
  #last: Look | undefined;
  /** By key, and by tenant for all keys: as of when it was found changed last. */
  #changed = new Map<string, Snapshot>();
  /** As of when all else may have changed. */
  #floor: Snapshot | undefined;
  #written = 0;
  #readAt = 0;
  #running: Running | undefined;
  #stopListening = () => {};
  #stopped = false;

  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly dataSource: DataSource,
    private readonly listener: OutboxListener,
    private readonly log: Log,
  ) {}

  /** Whatever this process has committed by now is to be seen before a cached value is used. */
  wrote(): void {
    this.#written += 1;
  }

  /** The last look, where it saw this transaction (of a watermark), and what this process wrote. */
  upTo(transaction: string | undefined): Seen | undefined {
    const last = this.last();
    const now = performance.now();
    if (!last || last.written !== this.#written || now - last.at > maxAgeMs) return undefined;
    return transaction === undefined || sees(last.snapshot, transaction) ? last : undefined;
  }

  /** For what is loaded from now on. Begins to look. */
  last(): Look | undefined {
    const now = performance.now();
    const sleeps = now - this.#readAt > idleMs;
    this.#readAt = now;
    if (!this.#running && !this.#stopped) {
      const failed = `What changed under the caches of ${this.definition.name} could not be read`;
      this.#running = loop(lookMs, () => this.#look(), this.log, failed);
      this.#stopListening = this.listener.listen(this.#running.wake);
    } else if (sleeps) this.#running?.wake();
    return this.#last;
  }

  /** Whether a value of this key that was loaded then is as good as one that is loaded now. `names`: of the key, and of all of the tenant. */
  isUnchanged({ incarnation, snapshot }: Seen, names: readonly string[]): boolean {
    if (incarnation !== this.#last?.incarnation || !covers(snapshot, this.#floor!)) return false;
    return names.every(name => {
      const changed = this.#changed.get(name);
      return !changed || covers(snapshot, changed);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    await this.#running?.stop();
  }

  async #look(): Promise<void> {
    const at = performance.now();
    if (at - this.#readAt > idleMs) return;
    const written = this.#written;
    const last = this.#last;
    const { snapshot, incarnation, events } = await this.#read(last?.snapshot.text ?? null);
    const isAnew = !last || last.incarnation !== incarnation || at - last.at > idleMs;
    if (isAnew || events.length > maxEvents || this.#changed.size > maxKeys) {
      this.#floor = snapshot;
      this.#changed.clear();
    } else {
      for (const event of events) this.#note(event, snapshot);
    }
    this.#last = { incarnation, snapshot, at, written };
  }

  #note({ type, tenantId, id, data, before }: ChangedRow, snapshot: Snapshot): void {
    for (const { name, changes } of this.definition.caches ?? []) {
      const concerned = changes[type];
      if (!concerned) continue;
      const tenant = `${name} ${tenantId}`;
      if (concerned === 'all') this.#changed.set(tenant, snapshot);
      else
        for (const one of [data, before ?? data])
          this.#changed.set(`${tenant} ${concerned({ id, data: one })}`, snapshot);
    }
  }

  /** In one statement, and so as of one snapshot. */
  async #read(known: string | null) {
    const types = new Set((this.definition.caches ?? []).flatMap(({ changes }) => Object.keys(changes)));
    const [row]: { snapshot: string; incarnation: Incarnation; events: ChangedRow[] }[] =
      await systemTransaction(this.dataSource, null, manager =>
        manager.query(
          `SELECT pg_current_snapshot()::text AS snapshot, joinery_incarnation() AS incarnation,
                  (SELECT coalesce(jsonb_agg(jsonb_build_object('type', type, 'tenantId', tenant_id, 'id', key, 'data', data, 'before', before)), '[]')
                     FROM (SELECT * FROM joinery_outbox o WHERE o.xid >= pg_snapshot_xmin($1::pg_snapshot)
                              AND NOT pg_visible_in_snapshot(o.xid, $1::pg_snapshot) AND o.type = ANY ($2)
                            LIMIT $3) written) AS events`,
          [known, [...types], maxEvents + 1],
        ),
      );
    return { ...row!, snapshot: readSnapshot(row!.snapshot) };
  }
}
