/**
 * Finds the ranges of ids in which a replica differs from its owner, by checksums: a range that is equal costs one
 * number, and one that is not is divided until it is small.
 *
 * A complete replica has all that its owner has, hence the same checksum. Any other has some of it. Whether the owner
 * says the same of these is found by naming them, and then the checksum of the owner's *others* in the range is
 * remembered. As long as the owner's checksum less the replica's is that one, what was equal is equal: an event of a
 * key that the replica has changes both alike.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { exactJson } from '../database/exact-json';
import { systemTransaction } from '../database/system-transaction';
import type { ReplicaTable } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import { hashOf } from '../peers/checksums';
import { allDigits, allIds, boundsOf, partsOf } from '../peers/id-range';
import { type IdRange, type Peers, peerNamed, type RangeChecksums } from '../peers/peer';
import { participantOf } from '../write/fill';
import { type Others, RememberedRanges } from './remembered-ranges';

/** Keys that are named for one checksum, at the most. */
const fewKeys = 4_000;
/** Objects that are summed for one question, at the most: a few seconds of both databases. */
const summedAtOnce = 1_000_000;
const rangesAtOnce = 250;
/** Where the owner has more others than that for each key here, naming the keys costs less than summing all. */
const sparse = 8;
const othersOfNone = 10_000;

interface Options {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly peers: Peers;
  readonly replica: ReplicaTable;
}

/** What the replica has there. */
interface Range {
  readonly tenantId: string;
  readonly range: string;
  readonly objects: number;
  readonly sum: bigint;
}

interface Question {
  readonly of: Range;
  /** With ids: the keys that the replica has there. */
  readonly asked: IdRange;
  /** The checksum that would say that nothing differs. */
  readonly expected: bigint;
  /** About how many objects are read for the answer. */
  readonly weight: number;
}

export class RangeComparison {
  /** By tenant, what differs. */
  readonly differing = new Map<string, string[]>();
  private readonly remembered: RememberedRanges;
  private readonly table: string;
  private readonly select: string;

  constructor(private readonly options: Options) {
    const { metadata, fields, type } = options.replica;
    this.remembered = new RememberedRanges(options.dataSource, type);
    this.table = metadata.tableName;
    const values = fields.map(({ column, type }) => exactJson(`known."${column}"`, type));
    const hash = hashOf('known.id', 'known.revision', values);
    this.select = `count(*)::int AS objects, coalesce(sum(${hash}), 0)::text AS sum`;
  }

  async run(tenants: readonly string[]): Promise<void> {
    const rows: (Row & { tenantId: string })[] = await this.query(
      `SELECT tenant_id AS "tenantId", ${this.select} FROM "${this.table}" known GROUP BY tenant_id`,
    );
    const found = new Map(rows.map(row => [row.tenantId, row]));
    await this.remembered.recall([...found.keys()]);
    const compared = this.options.replica.complete
      ? tenants
      : tenants.filter(tenantId => found.has(tenantId));
    await this.compare(compared.map(tenantId => rangeOf(tenantId, allIds, found.get(tenantId))));
  }

  private async compare(ranges: readonly Range[]): Promise<void> {
    const questions: Question[] = [];
    const divided: Range[] = [];
    for (const range of ranges) {
      const question = await this.questionOf(range);
      if (question === 'divide') divided.push(range);
      else questions.push(question);
    }
    for (const { of, asked } of await this.unequal(questions)) {
      if (!isSmall(of)) divided.push(of);
      // Perhaps only the others are not as they were.
      else if (!asked.ids && !this.options.replica.complete && (await this.isEqual(of))) continue;
      else this.differing.set(of.tenantId, [...(this.differing.get(of.tenantId) ?? []), of.range]);
    }
    for (const range of divided) await this.compare(await this.parts(range));
  }

  private async isEqual(range: Range): Promise<boolean> {
    return (await this.unequal([await this.naming(range)])).length === 0;
  }

  private async questionOf(of: Range): Promise<Question | 'divide'> {
    const { tenantId, range, objects, sum } = of;
    const others = this.options.replica.complete ? { objects: 0, sum: 0n } : this.remembered.othersIn(of);
    if (others?.sum === undefined || others.sum === null) {
      return isSmall(of) ? this.naming(of, others) : 'divide';
    }
    const weight = objects + others.objects;
    if (weight > summedAtOnce && !isSmall(of)) return 'divide';
    // Whoever has twice as many is not equal, whatever they are.
    const asked = { tenantId, range, atMost: 2 * weight + othersOfNone };
    return { of, asked, expected: sum + others.sum, weight };
  }

  /** Keys and checksum are of one statement, and so of the same rows. */
  private async naming({ tenantId, range }: Range, others?: Others): Promise<Question> {
    const [row]: (Row & { ids: string[] })[] = await this.query(
      `SELECT ${this.select}, coalesce(array_agg(id), '{}') AS ids
         FROM "${this.table}" known WHERE tenant_id = $1 AND id BETWEEN $2 AND $3`,
      [tenantId, ...boundsOf(range)],
    );
    const of = rangeOf(tenantId, range, row);
    const atMost = others ? 0 : Math.max(sparse * of.objects, othersOfNone);
    const asked = { tenantId, range, ids: row!.ids, atMost };
    return { of, asked, expected: of.sum, weight: of.objects + atMost };
  }

  /** Those that are not answered as expected. Of the keys that were named, the owner's others are remembered. */
  private async unequal(questions: readonly Question[]): Promise<Question[]> {
    const { definition, dataSource, peers, replica } = this.options;
    const { type, owner } = replica;
    const fields = replica.fields.map(({ property }) => property);
    const participant = participantOf(definition, dataSource, replica);
    const unequal: Question[] = [];
    for (const some of inPortions(questions)) {
      const ranges = some.map(({ asked }) => asked);
      const answer = await peerNamed(peers, owner).checksums({ type, fields, ranges, participant });
      await this.system(manager => holdKnownIncarnation(manager, owner, answer.incarnation));
      for (const [n, question] of some.entries()) {
        const { these, others }: RangeChecksums = answer.checksums[n]!;
        if (these.sum === null || BigInt(these.sum) !== question.expected) unequal.push(question);
        else if (others && question.asked.atMost > 0) await this.remembered.remember(question.of, others);
      }
    }
    return unequal;
  }

  private async parts({ tenantId, range }: Range): Promise<Range[]> {
    const rows: (Row & { range: string })[] = await this.query(
      `SELECT left(replace(id::text, '-', ''), $2) AS range, ${this.select}
         FROM "${this.table}" known WHERE tenant_id = $1 AND id BETWEEN $3 AND $4 GROUP BY 1`,
      [tenantId, range.length + 1, ...boundsOf(range)],
    );
    const found = new Map(rows.map(row => [row.range, row]));
    return partsOf(range).map(part => rangeOf(tenantId, part, found.get(part)));
  }

  private query<Found>(sql: string, values: unknown[] = []): Promise<Found[]> {
    return this.system(manager => manager.query(sql, values));
  }

  private system<Value>(run: (manager: EntityManager) => Promise<Value>): Promise<Value> {
    return systemTransaction(this.options.dataSource, null, run);
  }
}

interface Row {
  readonly objects: number;
  readonly sum: string;
}

const rangeOf = (tenantId: string, range: string, row?: Row): Range => ({
  ...{ tenantId, range, objects: row?.objects ?? 0 },
  sum: BigInt(row?.sum ?? 0),
});

const isSmall = ({ range, objects }: Range): boolean => objects <= fewKeys || range.length === allDigits;

/** What is asked at once. */
function* inPortions(questions: readonly Question[]): Generator<Question[]> {
  let some: Question[] = [];
  let weight = 0;
  for (const question of questions) {
    const isFull = some.length === rangesAtOnce || weight + question.weight > summedAtOnce;
    if (some.length > 0 && isFull) {
      yield some;
      some = [];
      weight = 0;
    }
    some.push(question);
    weight += question.weight;
  }
  if (some.length > 0) yield some;
}
