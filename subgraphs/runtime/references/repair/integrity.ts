/**
 * Owns the comparison of replicas with their owners: keys that the owner no longer has (orphans), other fields (stale),
 * and keys that rows refer to and the replica lacks (missing, where somebody switched the constraints off). What events
 * are still to bring is no finding: a difference counts when it is still there after all that the owner had done by
 * then was taken. Page by page, so that a replica of any size fits into memory.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { referencesOf } from '../declare/references';
import { type ReplicaTable, replicasOf } from '../declare/replica';
import { removeKeys } from '../deletion/remove';
import { markGone } from '../events/apply';
import { type KeyState, type Peers, peerNamed } from '../peers/peer';
import { participantOf, writeKeys } from '../write/fill';

/** UNSETTLED: they differ, and the owner's events have not all come, so that nothing can be said of them yet. */
export type Problem = 'ORPHAN' | 'STALE' | 'MISSING' | 'UNSETTLED';

export interface Finding {
  readonly subgraph: string;
  readonly type: string;
  readonly tenantId: string;
  readonly problem: Problem;
  readonly count: number;
  /** The first few. */
  readonly ids: readonly string[];
  /** Undefined unless it was asked for; false where some are left: a row that restricts, for example. */
  readonly repaired?: boolean;
}

export interface Comparing {
  readonly repair: boolean;
  /** Takes what the owner has done by now; false where that takes too long. Left out where nothing can come. */
  readonly settle?: (owner: string) => Promise<boolean>;
  /** Hears of every page: whose keys, and how many. */
  readonly onPage?: (type: string, keys: number) => void;
}

/** How long a comparison waits for events that are held back by a transaction of their owner. */
export const settleMs = 10_000;

const pageSize = 1_000;
const idsKept = 10;

/** Every replica, tenant by tenant. Rejects when an owner does not answer. */
export async function compareReplicas(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  comparing: Comparing,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const replicas = [...replicasOf(dataSource).values()];
  for (const tenantId of await tenantsOf(replicas, dataSource, peers)) {
    for (const replica of replicas) {
      const comparison = new Comparison(definition, dataSource, peers, replica, tenantId, comparing);
      findings.push(...(await comparison.run()));
    }
  }
  return findings;
}

/** How many keys a comparison will look at. */
export async function countKeys(dataSource: DataSource): Promise<number> {
  let keys = 0;
  for (const { metadata } of replicasOf(dataSource).values()) {
    const [row] = await systemTransaction(dataSource, null, manager =>
      manager.query(`SELECT count(*)::int AS count FROM "${metadata.tableName}"`),
    );
    keys += row.count;
  }
  return keys;
}

/** Those whose owner has them, and those that somebody here still knows. */
async function tenantsOf(
  replicas: readonly ReplicaTable[],
  dataSource: DataSource,
  peers: Peers,
): Promise<string[]> {
  const tenants = new Set<string>();
  const owner = replicas.find(({ type }) => type === 'Tenant')?.owner;
  if (owner) for (const id of await peerNamed(peers, owner).tenants()) tenants.add(id);
  for (const { metadata } of replicas) {
    const rows: { id: string }[] = await systemTransaction(dataSource, null, manager =>
      manager.query(`SELECT DISTINCT tenant_id AS id FROM "${metadata.tableName}"`),
    );
    for (const { id } of rows) tenants.add(id);
  }
  return [...tenants].sort();
}

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One replica in one tenant. */
class Comparison {
  private readonly found = new Map<Problem, { count: number; ids: string[]; left: boolean }>();
  private readonly table: string;
  private readonly select: string;

  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly dataSource: DataSource,
    private readonly peers: Peers,
    private readonly replica: ReplicaTable,
    private readonly tenantId: string,
    private readonly comparing: Comparing,
  ) {
    this.table = replica.metadata.tableName;
    const fields = replica.fields.map(({ property, column }) => `'${property}', known."${column}"`);
    this.select = `SELECT id, revision::text, jsonb_build_object(${fields.join(', ')}) AS data FROM "${this.table}" known`;
  }

  async run(): Promise<Finding[]> {
    const { onPage } = this.comparing;
    for (let after: string | null = null; ; ) {
      const rows: Row[] = await this.query(
        `${this.select} WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2`,
        [after, pageSize],
      );
      if (rows.length > 0) await this.comparePage(rows);
      onPage?.(this.replica.type, rows.length);
      if (rows.length < pageSize) break;
      after = rows[rows.length - 1]!.id;
    }
    await this.findMissing();
    return [...this.found].map(([problem, { count, ids, left }]) => ({
      subgraph: this.definition.name,
      type: this.replica.type,
      tenantId: this.tenantId,
      problem,
      count,
      ids,
      ...(this.comparing.repair && { repaired: !left }),
    }));
  }

  private async comparePage(rows: readonly Row[]): Promise<void> {
    const { repair, settle } = this.comparing;
    const states = await this.ask(rows.map(({ id }) => id));
    let different = rows.filter(row => problemOf(row, states));
    if (different.length === 0) return;
    if (settle) {
      const settled = await settle(this.replica.owner);
      const now: Row[] = await this.query(`${this.select} WHERE id = ANY ($1::uuid[]) ORDER BY id`, [
        different.map(({ id }) => id),
      ]);
      // With what the owner said before: what it did since then may still be on its way. Of what came since, it is asked again.
      const newer = new Map(now.filter(row => isAhead(row, states)).map(row => [row.id, row]));
      for (const [id, state] of newer.size > 0 ? await this.ask([...newer.keys()]) : []) {
        if (BigInt(state.revision) <= BigInt(newer.get(id)!.revision)) newer.delete(id);
        states.set(id, state);
      }
      different = now.filter(row => !newer.has(row.id) && problemOf(row, states));
      if (!settled) {
        this.note('UNSETTLED', different, different);
        return;
      }
    }
    const orphans = different.filter(row => problemOf(row, states) === 'ORPHAN');
    const stale = different.filter(row => problemOf(row, states) === 'STALE');
    let kept: readonly { id: string }[] = orphans;
    if (repair && different.length > 0) {
      kept = await this.transaction(async manager => {
        await this.rewrite(
          manager,
          stale,
          stale.map(({ id }) => states.get(id)!),
        );
        return this.remove(manager, orphans);
      });
    }
    this.note('ORPHAN', orphans, kept);
    this.note('STALE', stale, repair ? [] : stale);
  }

  /** Whatever revision the rows have; one that an event has changed since they were read keeps what it has. */
  private async rewrite(
    manager: EntityManager,
    rows: readonly Row[],
    states: readonly KeyState[],
  ): Promise<void> {
    await manager.query(
      `UPDATE "${this.table}" known SET revision = 0 FROM jsonb_to_recordset($1::jsonb) AS seen(id uuid, revision bigint)
        WHERE known.id = seen.id AND known.revision = seen.revision`,
      [JSON.stringify(rows)],
    );
    await writeKeys(manager, this.replica, states);
  }

  /** Keys that rows refer to past the foreign key. */
  private async findMissing(): Promise<void> {
    const columns = referencesOf(this.dataSource, this.definition)
      .filter(({ replica }) => replica.type === this.replica.type)
      .map(({ metadata, column }) => `SELECT "${column}" AS id FROM "${metadata.tableName}"`);
    if (columns.length === 0) return;
    for (let after: string | null = null; ; ) {
      const rows: { id: string }[] = await this.query(
        `SELECT DISTINCT id FROM (${columns.join(' UNION ALL ')}) one
          WHERE id IS NOT NULL AND ($1::uuid IS NULL OR id > $1::uuid)
            AND NOT EXISTS (SELECT FROM "${this.table}" known WHERE known.id = one.id)
          ORDER BY id LIMIT ${pageSize}`,
        [after],
      );
      if (rows.length === 0) return;
      this.note('MISSING', rows, this.comparing.repair ? await this.takeIn(rows) : rows);
      if (rows.length < pageSize) return;
      after = rows[rows.length - 1]!.id;
    }
  }

  /** Those that could not be mended: the owner has no such key, and a row that restricts its deletion keeps it. */
  private async takeIn(rows: readonly { id: string }[]): Promise<{ id: string }[]> {
    const states = await this.ask(rows.map(({ id }) => id));
    const unknown = rows.filter(({ id }) => !states.has(id));
    return this.transaction(async manager => {
      await writeKeys(manager, this.replica, [...states.values()]);
      // Rows of a key that is nowhere: it is taken in for as long as it takes to delete it properly.
      const gone = unknown.map(({ id }) => id);
      await manager.query('DELETE FROM joinery_gone WHERE type = $1 AND id = ANY ($2::uuid[])', [
        this.replica.type,
        gone,
      ]);
      await manager.query(
        `INSERT INTO "${this.table}" (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
        [gone],
      );
      return this.remove(manager, unknown);
    });
  }

  /** Those that a row keeps. */
  private async remove(manager: EntityManager, rows: readonly { id: string }[]): Promise<{ id: string }[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const keys = ids.map(id => ({ type: this.replica.type, id }));
    await markGone(manager, this.tenantId, keys);
    await removeKeys(this.definition, this.dataSource, manager, keys);
    return manager.query(`SELECT id FROM "${this.table}" WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  private async ask(ids: string[]): Promise<Map<string, KeyState>> {
    const { owner, type } = this.replica;
    const participant = participantOf(this.definition, this.dataSource, this.replica);
    const states = await peerNamed(this.peers, owner).keys({
      tenantId: this.tenantId,
      type,
      ids,
      participant,
    });
    return new Map(states.map(state => [state.id, state]));
  }

  private note(problem: Problem, rows: readonly { id: string }[], left: readonly unknown[]): void {
    if (rows.length === 0) return;
    const known = this.found.get(problem) ?? { count: 0, ids: [], left: false };
    known.count += rows.length;
    known.ids.push(...rows.slice(0, idsKept - known.ids.length).map(({ id }) => id));
    known.left ||= left.length > 0;
    this.found.set(problem, known);
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.transaction(manager => manager.query(sql, values));
  }

  private transaction<Value>(run: (manager: EntityManager) => Promise<Value>): Promise<Value> {
    return systemTransaction(this.dataSource, this.tenantId, run);
  }
}

function problemOf({ id, revision, data }: Row, states: ReadonlyMap<string, KeyState>): Problem | undefined {
  const state = states.get(id);
  if (!state) return 'ORPHAN';
  if (state.revision !== revision) return 'STALE';
  // Somebody else than an event has written it.
  const differs = Object.keys(data).some(field => !isDeepStrictEqual(data[field], state.data[field]));
  return differs ? 'STALE' : undefined;
}

/** Of a revision that the owner had not when it was asked: since then, or before it was restored to an older state. */
function isAhead({ id, revision }: Row, states: ReadonlyMap<string, KeyState>): boolean {
  const state = states.get(id);
  return state !== undefined && BigInt(revision) > BigInt(state.revision);
}
