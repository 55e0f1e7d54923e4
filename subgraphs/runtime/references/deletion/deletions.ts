/**
 * Deletes an object that other services refer to, in its owner: every affected subgraph closes the keys and reports
 * what would be deleted; then the object is deleted, or, if a row restricts it, everything is reopened. Each step is
 * recorded before it is taken and safe to repeat, so any process can resume a deletion.
 */
import { setMaxListeners } from 'node:events';
import type { DataSource, EntityManager } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import type { SignedInViewer } from '../../../../wire/contract/viewer';
import type { Log } from '../../../../wire/log';
import { within } from '../../../../wire/within';
import { databaseError } from '../../database/database-error';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import { sideBySide } from '../../side-by-side';
import { deletionTimeoutMs, lockPatienceMs, systemTransaction } from '../database/system-transaction';
import { FairPlaces } from '../fair-places';
import { withLease } from '../lease';
import { type AffectedRows, type By, type Key, maxKeys, type Peers, peerNamed } from '../peers/peer';
import { publishedEntity } from '../peers/published';
import { participantsOf } from './dry-run';
import { askedAtOnce, explore, type Visit } from './explore';
import { mayDeleteOf } from './may-delete';
import { removeKeys } from './remove';

export type DeletionState = 'CLOSING' | 'REOPENING' | 'BLOCKED' | 'CASCADING' | 'DONE';

export interface Deletion {
  readonly id: string;
  readonly tenantId: string;
  readonly type: string;
  readonly key: string;
  readonly state: DeletionState;
  /** Subgraphs that were told of it. */
  readonly visited: readonly string[];
  /** Subgraphs that have not yet done their part. */
  readonly waitingFor: readonly string[];
  readonly blockers: readonly AffectedRows[];
}

/** Keys in one request, at the most. */
const keysAtOnce = 5_000;
/** While some do not answer, it is written down who. */
const notedEveryMs = 1_000;
/** Of one process. None keeps a connection while it asks others; what each asks for waits its turn there. */
const deletionsAtOnce = 32;
/** Between two looks at a deletion that waits for others: doubled from look to look. */
const firstPauseMs = 20;
const maxPauseMs = 160;
/** After a failure it begins anew, which is more work. */
const maxPauseAfterFailureMs = 1_000;

/** Its row is gone: the database is another than the one in which it began. */
const forgotten =
  'The database was restored to an older state while the object was being deleted; try again.';

const columns = `id, tenant_id AS "tenantId", type, key, state, visited, waiting_for AS "waitingFor", blockers`;
const underWay = `state IN ('CLOSING', 'REOPENING', 'CASCADING')`;

/** By this process, for as long as its lease lasts. */
interface Held extends Deletion {
  readonly token: string;
}

export interface DeletionOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  /** This subgraph among them. */
  readonly peers: Peers;
  readonly log: Log;
  /** Called when it has deleted something; left out where nobody hears. */
  readonly notify?: () => void;
  /** Called when a deletion outlasts the time of who asked for it. */
  readonly onLeft?: () => void;
}

export class Deletions {
  private readonly publishes: readonly EntityClass[];
  private readonly self: string;
  private readonly stopping = new AbortController();
  private readonly places = new FairPlaces(deletionsAtOnce);
  /** By id, what this process is doing about it. */
  private readonly inHand = new Map<string, Promise<boolean>>();

  constructor(private readonly options: DeletionOptions) {
    this.publishes = options.definition.publishes ?? [];
    this.self = options.definition.name;
    // One for each question under way; Node would warn of a leak above ten.
    setMaxListeners(0, this.stopping.signal);
  }

  /**
   * What deleting this object would do, everywhere, down the whole chain. Throws NOT_FOUND and FORBIDDEN as its deletion;
   * rejects where a subgraph does not answer.
   */
  async preview(viewer: SignedInViewer, key: Key): Promise<AffectedRows[]> {
    const { definition, dataSource } = this.options;
    const { tenantId } = viewer;
    const mayDelete = mayDeleteOf(definition, this.entityOf(key.type));
    const known = await systemTransaction(dataSource, tenantId, async manager => {
      await mayDelete(manager, viewer, key.id);
      return (await participantsOf(manager))[key.type] ?? [];
    });
    return explore(this.self, key, known, wave =>
      sideBySide(wave, askedAtOnce, async ({ subgraph, keys }) => {
        // As many as one question may name are more than one answer counts.
        const of = keys.slice(0, maxKeys);
        const impact = await this.peer(subgraph).impact({ tenantId, of });
        return of.length < keys.length ? { ...impact, more: true } : impact;
      }),
    );
  }

  /** Begins the deletion, or finds the one under way; `once` may know of one that was begun before. Throws NOT_FOUND. */
  async begin(
    tenantId: string,
    { type, id }: Key,
    by: By | null = null,
    once = (_manager: EntityManager, begin: () => Promise<Deletion>) => begin(),
  ): Promise<Deletion> {
    const table = this.options.dataSource.getMetadata(this.entityOf(type)).tableName;
    const begin = async (manager: EntityManager): Promise<Deletion> => {
      const [row] = await manager.query(`SELECT FROM "${table}" WHERE id = $1`, [id]);
      if (!row) throw new JoineryError('NOT_FOUND', `There is no ${type} with the id ${id}.`, { type, id });
      await manager.query(
        `INSERT INTO joinery_deletions (type, key, by) VALUES ($1, $2, $3)
         ON CONFLICT (type, key) WHERE ${underWay} DO NOTHING`,
        [type, id, by && JSON.stringify(by)],
      );
      const [deletion]: (Deletion | undefined)[] = await manager.query(
        `SELECT ${columns} FROM joinery_deletions WHERE type = $1 AND key = $2 AND ${underWay}`,
        [type, id],
      );
      // The one under way may have ended between the two statements.
      return deletion ?? begin(manager);
    };
    return systemTransaction(this.options.dataSource, tenantId, manager =>
      once(manager, () => begin(manager)),
    );
  }

  /** The last deletion of this object, or null. */
  async find(tenantId: string, { type, id }: Key): Promise<Deletion | null> {
    const [deletion] = await systemTransaction(this.options.dataSource, tenantId, manager =>
      manager.query(
        `SELECT ${columns} FROM joinery_deletions WHERE type = $1 AND key = $2 ORDER BY created_at DESC, id LIMIT 1`,
        [type, id],
      ),
    );
    return deletion ?? null;
  }

  /** Takes the deletion as far as it goes within this time; whoever has it in hand keeps it. */
  async run(deletion: Deletion, patienceMs: number): Promise<Deletion> {
    const deadline = Date.now() + patienceMs;
    for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
      // It goes on by itself where a subgraph takes longer to answer than there is time.
      const failed = await within(deadline - Date.now(), this.takeUp(deletion), false);
      const now = await this.read(deletion.tenantId, deletion.id);
      if (!now) throw new JoineryError('DATABASE_UNAVAILABLE', forgotten);
      if (now.state === 'DONE' || now.state === 'BLOCKED') return now;
      if (Date.now() >= deadline) {
        this.options.onLeft?.();
        return now;
      }
      const maxMs = failed ? maxPauseAfterFailureMs : maxPauseMs;
      await new Promise(resolve => setTimeout(resolve, Math.min(pauseMs, maxMs)));
    }
  }

  /** Takes up every deletion that is under way; resolves when each has come as far as it goes. */
  async resume(): Promise<void> {
    await Promise.all(await this.takeUpAll());
  }

  /** The same, without waiting for them: one that takes long keeps no other from being found. Whether there are any. */
  async look(): Promise<boolean> {
    return (await this.takeUpAll()).length > 0;
  }

  private async takeUpAll(): Promise<Promise<boolean>[]> {
    const all: Deletion[] = await systemTransaction(this.options.dataSource, null, manager =>
      manager.query(`SELECT ${columns} FROM joinery_deletions WHERE ${underWay} ORDER BY created_at`),
    );
    return all.map(deletion => this.takeUp(deletion));
  }

  /** True when it failed. */
  private takeUp(deletion: Deletion): Promise<boolean> {
    const { id, tenantId } = deletion;
    const taken =
      this.inHand.get(id) ??
      this.places.execute(tenantId, () => this.advance(deletion)).finally(() => this.inHand.delete(id));
    this.inHand.set(id, taken);
    return taken;
  }

  /** Whoever stops waits for no answer: what is under way is taken up by another process, or at the next start. */
  stop(): void {
    this.stopping.abort(new Error('This process is stopping.'));
  }

  /** As far as it goes without waiting. True when it failed: what a subgraph that does not answer leaves undone is tried again. */
  private async advance({ id, tenantId }: Deletion): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    try {
      const leased = { table: 'joinery_deletions', id, tenantId } as const;
      await withLease(this.options.dataSource, leased, token => this.takeSteps(tenantId, id, token));
      return false;
    } catch (error) {
      this.options.log.warn({ err: error, deletion: id }, 'A deletion could not go on; it is tried again');
      return true;
    }
  }

  private async takeSteps(tenantId: string, id: string, token: string): Promise<void> {
    for (let state: DeletionState | undefined; ; ) {
      const read = await this.read(tenantId, id);
      if (!read || read.state === state) return;
      const deletion: Held = { ...read, token };
      // Who was overtaken may have closed what the other had opened again.
      if (deletion.state === 'BLOCKED' && state === 'CLOSING') await this.reopen(deletion);
      // The others have hardly heard of it.
      if (deletion.state === 'CASCADING' && state === 'CLOSING' && deletion.waitingFor.length > 0) return;
      state = deletion.state;
      if (state === 'CLOSING') await this.close(deletion);
      else if (state === 'REOPENING') await this.reopen(deletion);
      else if (state === 'CASCADING') await this.await(deletion);
      else return;
    }
  }

  private async close(deletion: Held): Promise<void> {
    const { id, tenantId, type, key } = deletion;
    const visited = new Set([...deletion.visited, this.self]);
    const closed = new Set<string>();
    const close = async ({ subgraph, keys }: Visit) => {
      const open = keys.filter(one => !closed.has(`${subgraph} ${one.type} ${one.id}`));
      for (let n = 0; n < open.length; n += keysAtOnce) {
        const some = open.slice(n, n + keysAtOnce);
        await this.answerOf(
          this.peer(subgraph).close({ tenantId, deletion: id, owner: this.self, keys: some }),
        );
      }
      for (const one of open) closed.add(`${subgraph} ${one.type} ${one.id}`);
      return this.answerOf(this.peer(subgraph).impact({ tenantId, of: { deletion: id } }));
    };
    const participants = await systemTransaction(this.options.dataSource, tenantId, participantsOf);
    const exploring = explore(this.self, { type, id: key }, participants[type] ?? [], async wave => {
      for (const { subgraph } of wave) visited.add(subgraph);
      // Written down first: whoever opens again must know whom to ask. A try begins here; who was waited for still is.
      const others = wave.map(({ subgraph }) => subgraph).filter(subgraph => subgraph !== this.self);
      const waitingFor = others.length > 0 && deletion.waitingFor.length === 0 ? others : undefined;
      const mine = await this.write(deletion, { visited: [...visited], waitingFor }, 'CLOSING');
      if (!mine) throw new Overtaken();
      const waiting = new Set(wave.map(({ subgraph }) => subgraph));
      const note = () => this.write(deletion, { waitingFor: [...waiting] }, 'CLOSING');
      // Whoever looks meanwhile is to know who has not answered.
      const noting = setInterval(() => note().catch(() => {}), notedEveryMs);
      try {
        return await sideBySide(wave, askedAtOnce, async visit => {
          const impact = await close(visit);
          waiting.delete(visit.subgraph);
          return impact;
        });
      } catch (error) {
        await note();
        throw error;
      } finally {
        clearInterval(noting);
      }
    });
    const rows = await exploring.catch(error => {
      if (error instanceof Overtaken) return undefined;
      throw error;
    });
    if (!rows) return;
    const blockers = rows.filter(({ action }) => action === 'RESTRICT');
    if (blockers.length === 0) await this.commit(deletion);
    else await this.write(deletion, { state: 'REOPENING', blockers }, 'CLOSING');
  }

  /** Deletes the object. Where more would go along than was closed, the closing begins anew. */
  private async commit({ id, tenantId, type, key, token }: Held): Promise<void> {
    const { definition, dataSource } = this.options;
    try {
      const remove = async (manager: EntityManager) => {
        const [moved] = await manager.query(
          `UPDATE joinery_deletions SET state = 'CASCADING', waiting_for = array_remove(visited, $3), updated_at = now()
            WHERE id = $1 AND runner = $2 AND state = 'CLOSING' RETURNING id`,
          [id, token, this.self],
        );
        if (moved.length === 0) return;
        await manager.query(
          `SELECT set_config('joinery.deletion', id::text, true), set_config('joinery.by', coalesce(by::text, ''), true)
             FROM joinery_deletions WHERE id = $1`,
          [id],
        );
        await removeKeys(definition, dataSource, manager, [{ type, id: key }]);
        await manager.query('DELETE FROM joinery_closing WHERE deletion = $1', [id]);
      };
      await systemTransaction(dataSource, tenantId, remove, deletionTimeoutMs, lockPatienceMs);
      this.options.notify?.();
    } catch (error) {
      // JN002: a key that was not closed. 23503, 23001: a row that came between.
      if (!['JN002', '23503', '23001'].includes(databaseError(error)?.code ?? '')) throw error;
    }
  }

  private async reopen(deletion: Held): Promise<void> {
    const { id, tenantId } = deletion;
    const waiting = new Set(deletion.visited);
    await this.write(deletion, { waitingFor: [...waiting] }, 'REOPENING');
    try {
      await sideBySide(deletion.visited, askedAtOnce, async subgraph => {
        await this.answerOf(this.peer(subgraph).reopen({ tenantId, deletion: id }));
        waiting.delete(subgraph);
      });
    } catch (error) {
      await this.write(deletion, { waitingFor: [...waiting] }, 'REOPENING');
      throw error;
    }
    await this.write(deletion, { state: 'BLOCKED', waitingFor: [] }, 'REOPENING');
  }

  private async await(deletion: Held): Promise<void> {
    const { id, tenantId } = deletion;
    const closing = await sideBySide(deletion.waitingFor, askedAtOnce, subgraph =>
      this.peer(subgraph)
        .isClosing({ tenantId, deletion: id })
        .catch(() => true),
    );
    const waitingFor = deletion.waitingFor.filter((_, place) => closing[place]);
    const done = waitingFor.length === 0 && { state: 'DONE' as const };
    await this.write(deletion, { waitingFor, ...done }, 'CASCADING');
  }

  private entityOf(type: string): EntityClass {
    return publishedEntity(this.publishes, type);
  }

  private async answerOf<Answer>(asked: Promise<Answer>): Promise<Answer> {
    const { signal } = this.stopping;
    let leave = () => {};
    const stopped = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave);
    });
    if (signal.aborted) leave();
    return Promise.race([asked, stopped]).finally(() => signal.removeEventListener('abort', leave));
  }

  private peer(subgraph: string) {
    return peerNamed(this.options.peers, subgraph);
  }

  private async read(tenantId: string, id: string): Promise<Deletion | undefined> {
    const [deletion]: Deletion[] = await systemTransaction(this.options.dataSource, tenantId, manager =>
      manager.query(`SELECT ${columns} FROM joinery_deletions WHERE id = $1`, [id]),
    );
    return deletion;
  }

  /** False where another process has taken the deletion over, or out of the state `from`. */
  private async write(
    { id, tenantId, token }: Held,
    {
      state,
      visited,
      waitingFor,
      blockers,
    }: Partial<Pick<Deletion, 'state' | 'visited' | 'waitingFor' | 'blockers'>>,
    from: DeletionState,
  ): Promise<boolean> {
    const [written] = await systemTransaction(this.options.dataSource, tenantId, manager =>
      manager.query(
        `UPDATE joinery_deletions SET state = coalesce($2, state), visited = ARRAY(SELECT DISTINCT unnest(visited || $3::text[]) ORDER BY 1),
                waiting_for = coalesce($4, waiting_for), blockers = coalesce($5, blockers), updated_at = now()
          WHERE id = $1 AND state = $6 AND runner = $7 RETURNING id`,
        [id, state, visited ?? [], waitingFor, blockers && JSON.stringify(blockers), from, token],
      ),
    );
    return written.length > 0;
  }
}

/** A lease ends with its time; who held it notices at the next step. */
class Overtaken extends Error {}
