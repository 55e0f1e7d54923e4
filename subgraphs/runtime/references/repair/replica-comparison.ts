/** Compares one replica in one tenant with its owner (integrity.ts), and repairs it on request. */

import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { exactJson } from '../database/exact-json';
import type { Incarnation } from '../database/incarnation';
import { systemTransaction } from '../database/system-transaction';
import { referencesOf } from '../declare/references';
import type { ReplicaTable } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import { allIds, boundsOf, idBefore } from '../peers/id-range';
import { type KeyState, type Keys, type Peers, peerNamed } from '../peers/peer';
import { fillKeys, participantOf } from '../write/fill';
import { updateRows } from '../write/replica-rows';
import type { Comparing, Finding, Problem } from './integrity';
import { countOrphans, type FewRemovals, removeOrphans } from './removal';

const pageSize = 1_000;
const idsKept = 10;

interface Options {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly peers: Peers;
  readonly replica: ReplicaTable;
  readonly tenantId: string;
  readonly comparing: Comparing;
  /** Where keys go all together or not at all. */
  readonly few: FewRemovals | undefined;
}

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Found {
  count: number;
  readonly ids: string[];
  /** What was not mended. */
  left: number;
  rows: number;
}

export class ReplicaComparison {
  private readonly found = new Map<Problem, Found>();
  private readonly table: string;
  private readonly select: string;

  constructor(private readonly options: Options) {
    const { fields, metadata } = options.replica;
    this.table = metadata.tableName;
    const data = fields.map(
      ({ property, column, type }) => `'${property}', ${exactJson(`known."${column}"`, type)}`,
    );
    this.select = `SELECT id, revision::text, jsonb_build_object(${data.join(', ')}) AS data FROM "${this.table}" known`;
  }

  /** Of keys in these ranges of ids; and whatever rows refer to without a key. */
  async run(ranges: readonly string[] = [allIds]): Promise<void> {
    const { replica, comparing } = this.options;
    for (const range of ranges) await this.compareRange(range);
    await this.findMissing();
    if (!replica.complete || comparing.asIfAccepted !== undefined) return;
    for (const range of ranges) await this.findUnknown(range);
  }

  private async compareRange(range: string): Promise<void> {
    const { replica, comparing } = this.options;
    const [, last] = boundsOf(range);
    for (let after = idBefore(range); ; ) {
      const rows: Row[] = await this.query(
        `${this.select} WHERE ($1::uuid IS NULL OR id > $1::uuid) AND id <= $2 ORDER BY id LIMIT $3`,
        [after, last, pageSize],
      );
      if (rows.length > 0) await this.comparePage(rows);
      comparing.onPage?.(replica.type, rows.length);
      if (rows.length < pageSize) return;
      after = rows[rows.length - 1]!.id;
    }
  }

  findings(): Finding[] {
    const { definition, replica, tenantId, comparing } = this.options;
    return [...this.found].map(([problem, { count, ids, left, rows }]) => ({
      ...{ subgraph: definition.name, type: replica.type, tenantId, problem, count, ids },
      ...(rows > 0 && { rows }),
      ...(comparing.repair && { repaired: left === 0 }),
    }));
  }

  private async comparePage(rows: readonly Row[]): Promise<void> {
    const { replica, comparing } = this.options;
    const { repair, settle } = comparing;
    const { incarnation, states } = await this.ask(rows.map(({ id }) => id));
    let different = rows.filter(row => problemOf(row, states));
    if (different.length === 0) return;
    if (settle) {
      const settled = await settle(replica.owner);
      const now: Row[] = await this.query(`${this.select} WHERE id = ANY ($1::uuid[]) ORDER BY id`, [
        different.map(({ id }) => id),
      ]);
      // With what the owner said before: what it did since then may still be on its way. Of what came since, it is asked again.
      const newer = new Map(now.filter(row => isAhead(row, states)).map(row => [row.id, row]));
      for (const [id, state] of newer.size > 0 ? (await this.ask([...newer.keys()])).states : []) {
        if (BigInt(state.revision) <= BigInt(newer.get(id)!.revision)) newer.delete(id);
        states.set(id, state);
      }
      different = now.filter(row => !newer.has(row.id) && problemOf(row, states));
      if (!settled) {
        this.note('UNSETTLED', different);
        return;
      }
    }
    const orphans = different.filter(row => problemOf(row, states) === 'ORPHAN');
    await this.takeAway('ORPHAN', orphans, incarnation);
    const stale = different.filter(row => problemOf(row, states) === 'STALE');
    if (repair && stale.length > 0) {
      await this.rewrite(
        stale,
        stale.map(({ id }) => states.get(id)!),
        incarnation,
      );
    }
    this.note('STALE', stale, repair ? 0 : stale.length);
  }

  /** Whatever revision the rows have; one that an event has changed since they were read keeps what it has. */
  private rewrite(
    rows: readonly Row[],
    states: readonly KeyState[],
    incarnation: Incarnation,
  ): Promise<void> {
    const { replica } = this.options;
    return this.transaction(async manager => {
      await holdKnownIncarnation(manager, replica.owner, incarnation);
      await manager.query(
        `UPDATE "${this.table}" known SET revision = 0 FROM jsonb_to_recordset($1::jsonb) AS seen(id uuid, revision bigint)
          WHERE known.id = seen.id AND known.revision = seen.revision`,
        [JSON.stringify(rows)],
      );
      await updateRows(manager, replica, states);
    });
  }

  /** Keys that rows refer to past the foreign key. */
  private async findMissing(): Promise<void> {
    const { definition, dataSource, replica, comparing } = this.options;
    const columns = referencesOf(dataSource, definition)
      .filter(one => one.replica.type === replica.type)
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
      if (comparing.repair) await this.takeIn(rows);
      else this.note('MISSING', rows);
      if (rows.length < pageSize) return;
      after = rows[rows.length - 1]!.id;
    }
  }

  /** Keys that the owner has and a complete replica lacks. */
  private async findUnknown(range: string): Promise<void> {
    const { dataSource, tenantId, replica, comparing } = this.options;
    const [, last] = boundsOf(range);
    for (let after = idBefore(range); ; ) {
      const page = await this.keys(undefined, after);
      await this.transaction(manager => holdKnownIncarnation(manager, replica.owner, page.incarnation));
      const keys = page.keys.filter(({ id }) => id <= last);
      const ids = keys.filter(({ closing }) => !closing).map(({ id }) => id);
      let unknown = await this.withoutRow(ids);
      if (unknown.length > 0 && comparing.settle) {
        const settled = await comparing.settle(replica.owner);
        unknown = await this.withoutRow(unknown.map(({ id }) => id));
        if (!settled) {
          this.note('UNSETTLED', unknown);
          return;
        }
      }
      const wanted = unknown.map(({ id }) => id);
      if (comparing.repair) await fillKeys(dataSource, tenantId, replica, wanted, some => this.keys(some));
      this.note('MISSING', unknown, comparing.repair ? 0 : unknown.length);
      if (keys.length < pageSize) return;
      after = keys.at(-1)!.id;
    }
  }

  /** Those of the keys that are neither in the replica nor gone. */
  private withoutRow(ids: readonly string[]): Promise<{ id: string }[]> {
    return this.query(
      `SELECT id FROM unnest($1::uuid[]) AS one(id)
        WHERE NOT EXISTS (SELECT FROM "${this.table}" known WHERE known.id = one.id)
          AND NOT EXISTS (SELECT FROM joinery_gone gone WHERE gone.type = $2 AND gone.id = one.id)`,
      [ids, this.options.replica.type],
    );
  }

  /** Rows of a key that is nowhere are taken away as the key's deletion would. */
  private async takeIn(rows: readonly { id: string }[]): Promise<void> {
    const { dataSource, tenantId, replica } = this.options;
    const ids = rows.map(({ id }) => id);
    let incarnation: Incarnation | undefined;
    const ask = async (asked: readonly string[]) => {
      const answer = await this.keys(asked);
      incarnation = answer.incarnation;
      return answer;
    };
    const states = await fillKeys(dataSource, tenantId, replica, ids, ask);
    const there = rows.filter(({ id }) => states.has(id));
    this.note('MISSING', there, 0);
    const unknown = rows.filter(({ id }) => !states.has(id));
    await this.takeAway('MISSING', unknown, incarnation!, { takeIn: true });
  }

  /** Now, with the few of other replicas, or never: then what would go along is counted where that is asked for. */
  private async takeAway(
    problem: Problem,
    rows: readonly { id: string }[],
    incarnation: Incarnation,
    { takeIn } = { takeIn: false },
  ): Promise<void> {
    if (rows.length === 0) return;
    const { definition, dataSource, replica, tenantId, comparing, few } = this.options;
    const removal = { replica, tenantId, ids: rows.map(({ id }) => id), takeIn };
    const found = this.note(problem, rows);
    const done = (kept: number) => {
      found.left -= rows.length - kept;
    };
    if (comparing.asIfAccepted !== undefined) {
      found.rows += await countOrphans(definition, dataSource, removal);
    } else if (few) few.add(removal, incarnation, done);
    else if (comparing.repair) {
      done((await removeOrphans(definition, dataSource, removal, incarnation)).length);
    }
  }

  private async ask(
    ids: readonly string[],
  ): Promise<{ incarnation: Incarnation; states: Map<string, KeyState> }> {
    const { replica, comparing } = this.options;
    const { incarnation, keys } = await this.keys(ids);
    if (comparing.asIfAccepted === undefined) {
      await this.transaction(manager => holdKnownIncarnation(manager, replica.owner, incarnation));
    }
    return { incarnation, states: new Map(keys.map(state => [state.id, state])) };
  }

  /** These, or a page of all. */
  private keys(ids: readonly string[] | undefined, after: string | null = null): Promise<Keys> {
    const { definition, dataSource, peers, replica, tenantId } = this.options;
    const participant = participantOf(definition, dataSource, replica);
    const which = ids ? { ids } : { after, limit: pageSize };
    return peerNamed(peers, replica.owner).keys({ tenantId, type: replica.type, ...which, participant });
  }

  /** `left` are those that are not mended: all, unless given. */
  private note(problem: Problem, rows: readonly { id: string }[], left = rows.length): Found {
    const known = this.found.get(problem) ?? { count: 0, ids: [], left: 0, rows: 0 };
    if (rows.length === 0) return known;
    known.count += rows.length;
    known.ids.push(...rows.slice(0, idsKept - known.ids.length).map(({ id }) => id));
    known.left += left;
    this.found.set(problem, known);
    return known;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.transaction(manager => manager.query(sql, values));
  }

  private transaction<Value>(run: (manager: EntityManager) => Promise<Value>): Promise<Value> {
    return systemTransaction(this.options.dataSource, this.options.tenantId, run);
  }
}

function problemOf({ id, revision, data }: Row, states: ReadonlyMap<string, KeyState>): Problem | undefined {
  const state = states.get(id);
  if (!state) return 'ORPHAN';
  if (state.revision !== revision) return 'STALE';
  // Somebody else than an event has written it. A field that the owner does not say cannot differ.
  const differs = Object.keys(data).some(
    field => state.data[field] !== undefined && !isDeepStrictEqual(data[field], state.data[field]),
  );
  return differs ? 'STALE' : undefined;
}

/** Of a revision that the owner had not when it was asked: since then, or before it was restored to an older state. */
function isAhead({ id, revision }: Row, states: ReadonlyMap<string, KeyState>): boolean {
  const state = states.get(id);
  return state !== undefined && BigInt(revision) > BigInt(state.revision);
}
