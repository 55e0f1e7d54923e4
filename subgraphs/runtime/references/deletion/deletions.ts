/**
 * Owns the deletion of an object that other services refer to, in its owner: every subgraph that would be touched
 * closes the keys and says what would go; then the object is deleted, or, where a row restricts it, everything is
 * opened again. Each step is written down before it is taken and safe to repeat, so whoever finds a deletion under way
 * takes it up where it was left.
 */
import { bulkhead } from 'cockatiel';
import type { DataSource, EntityManager } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import type { SignedInViewer } from '../../../../wire/contract/viewer';
import type { Log } from '../../../../wire/log';
import { databaseError } from '../../database/database-error';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import { deletionTimeoutMs, systemTransaction } from '../database/system-transaction';
import { type AffectedRows, type Impact, type Key, maxKeys, type Peers, peerNamed } from '../peers/peer';
import { publishedEntity } from '../peers/published';
import { within } from '../within';
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
/** Each holds a connection while it asks others, and needs another for its own steps: the pool must not run dry. */
const deletionsAtOnce = 2;
/** Between two looks at a deletion that waits for others: doubled from look to look. Most wait for some milliseconds. */
const firstPauseMs = 10;
const maxPauseMs = 100;

const columns = `id, tenant_id AS "tenantId", type, key, state, visited, waiting_for AS "waitingFor", blockers`;
const underWay = `state IN ('CLOSING', 'REOPENING', 'CASCADING')`;

export interface DeletionOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  /** This subgraph among them. */
  readonly peers: Peers;
  readonly log: Log;
}

export class Deletions {
  private readonly publishes: readonly EntityClass[];
  private readonly self: string;
  private readonly stopping = new AbortController();
  private readonly few = bulkhead(deletionsAtOnce, Number.POSITIVE_INFINITY);

  constructor(private readonly options: DeletionOptions) {
    this.publishes = options.definition.publishes ?? [];
    this.self = options.definition.name;
  }

  /**
   * What deleting this object would do, everywhere, down the whole chain. Throws NOT_FOUND and FORBIDDEN as its deletion;
   * rejects where a subgraph does not answer.
   */
  async preview(viewer: SignedInViewer, key: Key): Promise<AffectedRows[]> {
    const { definition, dataSource } = this.options;
    const { tenantId } = viewer;
    const mayDelete = mayDeleteOf(definition, this.entityOf(key.type));
    await systemTransaction(dataSource, tenantId, manager => mayDelete(manager, viewer, key.id));
    const { rows } = await this.explore(key, async (subgraph, keys) => {
      if (keys.length > maxKeys) throw tooLarge(key, subgraph);
      return this.peer(subgraph).impact({ tenantId, of: keys });
    });
    return rows;
  }

  /** Begins the deletion, or finds the one under way. Throws NOT_FOUND. */
  async begin(tenantId: string, { type, id }: Key): Promise<Deletion> {
    const table = this.options.dataSource.getMetadata(this.entityOf(type)).tableName;
    const begun = await systemTransaction(this.options.dataSource, tenantId, async manager => {
      const [row] = await manager.query(`SELECT FROM "${table}" WHERE id = $1`, [id]);
      if (!row) throw new JoineryError('NOT_FOUND', `There is no ${type} with the id ${id}.`, { type, id });
      await manager.query(
        `INSERT INTO joinery_deletions (type, key) VALUES ($1, $2)
         ON CONFLICT (type, key) WHERE ${underWay} DO NOTHING`,
        [type, id],
      );
      const [deletion]: (Deletion | undefined)[] = await manager.query(
        `SELECT ${columns} FROM joinery_deletions WHERE type = $1 AND key = $2 AND ${underWay}`,
        [type, id],
      );
      return deletion;
    });
    // The one under way may have ended between the two statements.
    return begun ?? this.begin(tenantId, { type, id });
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
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
      // It goes on by itself where a subgraph takes longer to answer than there is time.
      const advancing = this.few.execute(() => this.advance(deletion));
      await within(deadline - Date.now(), advancing, undefined);
      const now = (await this.find(deletion.tenantId, { type: deletion.type, id: deletion.key }))!;
      if (now.state === 'DONE' || now.state === 'BLOCKED' || Date.now() >= deadline) return now;
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }

  /** Takes up every deletion that is under way. */
  async resume(): Promise<void> {
    const all: Deletion[] = await systemTransaction(this.options.dataSource, null, manager =>
      manager.query(`SELECT ${columns} FROM joinery_deletions WHERE ${underWay} ORDER BY created_at`),
    );
    for (const deletion of all) await this.few.execute(() => this.advance(deletion));
  }

  /** Whoever stops waits for no answer: what is under way is taken up by another process, or at the next start. */
  stop(): void {
    this.stopping.abort(new Error('This process is stopping.'));
  }

  /** As far as it goes without waiting. What a subgraph that does not answer leaves undone is tried again later. */
  private async advance({ id, tenantId }: Deletion): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const runner = this.options.dataSource.createQueryRunner();
    try {
      // One process at a time; the lock ends with the connection of a process that dies.
      const [{ mine }] = await runner.query('SELECT pg_try_advisory_lock(7405003, hashtext($1)) AS mine', [
        id,
      ]);
      if (!mine) return;
      try {
        for (let state: DeletionState | undefined; ; ) {
          const deletion = await this.read(tenantId, id);
          if (deletion.state === state) return;
          // Who was overtaken may have closed what the other had opened again.
          if (deletion.state === 'BLOCKED' && state === 'CLOSING') await this.reopen(deletion);
          state = deletion.state;
          if (state === 'CLOSING') await this.close(deletion);
          else if (state === 'REOPENING') await this.reopen(deletion);
          else if (state === 'CASCADING') await this.await(deletion);
          else return;
        }
      } finally {
        await runner.query('SELECT pg_advisory_unlock(7405003, hashtext($1))', [id]);
      }
    } catch (error) {
      this.options.log.warn({ err: error, deletion: id }, 'A deletion could not go on; it is tried again');
    } finally {
      await runner.release();
    }
  }

  private async close(deletion: Deletion): Promise<void> {
    const { id, tenantId, type, key } = deletion;
    const visited = new Set([...deletion.visited, this.self]);
    const closed = new Set<string>();
    const exploring = this.explore({ type, id: key }, async (subgraph, keys) => {
      visited.add(subgraph);
      // Written down first: whoever opens again must know whom to ask.
      const mine = await this.write(
        tenantId,
        id,
        { visited: [...visited], waitingFor: [subgraph] },
        'CLOSING',
      );
      if (!mine) throw new Overtaken();
      const open = keys.filter(one => !closed.has(`${subgraph} ${one.type} ${one.id}`));
      for (let n = 0; n < open.length; n += keysAtOnce) {
        const some = open.slice(n, n + keysAtOnce);
        await this.answerOf(this.peer(subgraph).close({ tenantId, deletion: id, keys: some }));
      }
      for (const one of open) closed.add(`${subgraph} ${one.type} ${one.id}`);
      return this.answerOf(this.peer(subgraph).impact({ tenantId, of: { deletion: id } }));
    });
    const explored = await exploring.catch(error => {
      if (error instanceof Overtaken) return undefined;
      throw error;
    });
    if (!explored) return;
    const blockers = explored.rows.filter(({ action }) => action === 'RESTRICT');
    if (blockers.length === 0) await this.commit(deletion);
    else await this.write(tenantId, id, { state: 'REOPENING', blockers }, 'CLOSING');
  }

  /** Deletes the object. Where more would go along than was closed, the closing begins anew. */
  private async commit({ id, tenantId, type, key }: Deletion): Promise<void> {
    const { definition, dataSource } = this.options;
    try {
      const remove = async (manager: EntityManager) => {
        const [moved] = await manager.query(
          `UPDATE joinery_deletions SET state = 'CASCADING', updated_at = now()
            WHERE id = $1 AND state = 'CLOSING' RETURNING id`,
          [id],
        );
        if (moved.length === 0) return;
        await manager.query(`SELECT set_config('joinery.deletion', $1, true)`, [id]);
        await removeKeys(definition, dataSource, manager, [{ type, id: key }], { applying: false });
        await manager.query('DELETE FROM joinery_closing WHERE deletion = $1', [id]);
      };
      await systemTransaction(dataSource, tenantId, remove, deletionTimeoutMs);
    } catch (error) {
      // JN002: a key that was not closed. 23503, 23001: a row that came between.
      if (!['JN002', '23503', '23001'].includes(databaseError(error)?.code ?? '')) throw error;
    }
  }

  private async reopen({ id, tenantId, visited }: Deletion): Promise<void> {
    for (const subgraph of visited) {
      await this.write(tenantId, id, { waitingFor: [subgraph] }, 'REOPENING');
      await this.answerOf(this.peer(subgraph).reopen({ tenantId, deletion: id }));
    }
    await this.write(tenantId, id, { state: 'BLOCKED', waitingFor: [] }, 'REOPENING');
  }

  private async await({ id, tenantId, visited }: Deletion): Promise<void> {
    const waitingFor: string[] = [];
    for (const subgraph of visited) {
      if (subgraph === this.self) continue;
      const closing = await this.peer(subgraph)
        .isClosing({ tenantId, deletion: id })
        .catch(() => true);
      if (closing) waitingFor.push(subgraph);
    }
    const done = waitingFor.length === 0 && { state: 'DONE' as const };
    await this.write(tenantId, id, { waitingFor, ...done }, 'CASCADING');
  }

  /**
   * From the object on, every subgraph whose keys would go: what would go there, whose keys that takes along, and who
   * refers to those, until nobody has more to say.
   */
  private async explore(
    root: Key,
    visit: (subgraph: string, keys: readonly Key[]) => Promise<Impact>,
  ): Promise<{ rows: AffectedRows[] }> {
    const keysOf = new Map<string, Map<string, Key>>([
      [this.self, new Map([[`${root.type} ${root.id}`, root]])],
    ]);
    const rowsOf = new Map<string, readonly AffectedRows[]>();
    const waiting = new Set([this.self]);
    const add = (subgraph: string, key: Key) => {
      const keys = keysOf.get(subgraph) ?? new Map<string, Key>();
      keysOf.set(subgraph, keys);
      if (keys.has(`${key.type} ${key.id}`)) return;
      keys.set(`${key.type} ${key.id}`, key);
      waiting.add(subgraph);
    };
    for (const subgraph of waiting) {
      waiting.delete(subgraph);
      const { rows, keys, participants } = await visit(subgraph, [...keysOf.get(subgraph)!.values()]);
      rowsOf.set(subgraph, rows);
      for (const { type, ids } of keys) {
        for (const id of ids) {
          // Its own, so that nothing there comes to refer to them either.
          add(subgraph, { type, id });
          for (const participant of participants[type] ?? []) add(participant, { type, id });
        }
      }
    }
    return { rows: [...rowsOf.values()].flat() };
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

  private async read(tenantId: string, id: string): Promise<Deletion> {
    const [deletion] = await systemTransaction(this.options.dataSource, tenantId, manager =>
      manager.query(`SELECT ${columns} FROM joinery_deletions WHERE id = $1`, [id]),
    );
    return deletion;
  }

  /** False where another process has taken the deletion out of the state `from`. */
  private async write(
    tenantId: string,
    id: string,
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
          WHERE id = $1 AND state = $6 RETURNING id`,
        [id, state, visited ?? [], waitingFor, blockers && JSON.stringify(blockers), from],
      ),
    );
    return written.length > 0;
  }
}

function tooLarge({ type, id }: Key, subgraph: string): JoineryError {
  const message = `More than ${maxKeys} objects in ${subgraph} would be touched by the deletion of the ${type} with the id ${id}: too many to look at beforehand. The deletion itself has no such limit.`;
  return new JoineryError('QUERY_TOO_COSTLY', message);
}

/** A lock ends with its connection; who held it notices at the next step. */
class Overtaken extends Error {}
