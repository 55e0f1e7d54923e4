/**
 * Computes checksums of the published objects in ranges of ids, so that a subgraph compares a whole range of its
 * replica by one number (repair/range-comparison.ts). A checksum is the sum of a hash of each object, so that the
 * checksums of parts add up to that of the whole.
 */
import type { EntityManager } from 'typeorm';
import { switchTenant } from '../database/system-transaction';
import { boundsOf } from './id-range';
import type { ChecksumsQuery, IdRange, RangeChecksums } from './peer';

/**
 * The hash of one object, in SQL, over the values as JSON. By bytes, so that no database's collation changes it; where
 * the encodings of two databases differ, hashes do too, and keys are compared one by one.
 */
export const hashOf = (id: string, revision: string, values: readonly string[]): string =>
  `hashtextextended(jsonb_build_array(${[id, revision, ...values].join(', ')})::text COLLATE "C", 0)`;

/** As long as nothing changes, a checksum is computed once for all who ask; what changes past the events is found after that. */
const keptMs = 10 * 60_000;
const keptAtMost = 10_000;

interface Kept {
  readonly checksums: RangeChecksums;
  /** Of every transaction below it, the checksum has what it did. */
  readonly horizon: string;
  readonly until: number;
}

export class Checksums {
  /** By what was asked. */
  private readonly kept = new Map<string, Kept>();

  /** One for each range, in their order. */
  async read(
    manager: EntityManager,
    table: string,
    { type, fields, ranges }: Pick<ChecksumsQuery, 'type' | 'fields' | 'ranges'>,
  ): Promise<RangeChecksums[]> {
    const checksums: RangeChecksums[] = [];
    for (const range of ranges) {
      await switchTenant(manager, range.tenantId);
      const asked = JSON.stringify([type, fields, range]);
      checksums.push(
        (await this.find(manager, type, asked)) ?? (await this.compute(manager, table, fields, range, asked)),
      );
    }
    return checksums;
  }

  private async find(
    manager: EntityManager,
    type: string,
    asked: string,
  ): Promise<RangeChecksums | undefined> {
    const kept = this.kept.get(asked);
    if (!kept) return undefined;
    if (kept.until > Date.now()) {
      const [{ changed }] = await manager.query(
        'SELECT EXISTS (SELECT FROM joinery_outbox WHERE xid >= $1::text::xid8 AND type = $2) AS changed',
        [kept.horizon, type],
      );
      if (!changed) return kept.checksums;
    }
    this.kept.delete(asked);
    return undefined;
  }

  private async compute(
    manager: EntityManager,
    table: string,
    fields: readonly string[],
    range: IdRange,
    asked: string,
  ): Promise<RangeChecksums> {
    const { horizon, ...checksums } = await readChecksum(manager, table, fields, range);
    // Keys are named once.
    if (!range.ids) {
      this.kept.set(asked, { checksums, horizon, until: Date.now() + keptMs });
      if (this.kept.size > keptAtMost) this.kept.delete(this.kept.keys().next().value!);
    }
    return checksums;
  }
}

/** Of one statement, so that all is as it was at one moment. */
async function readChecksum(
  manager: EntityManager,
  table: string,
  fields: readonly string[],
  { range, ids, atMost }: IdRange,
): Promise<RangeChecksums & { horizon: string }> {
  // A field that is not published here is null: then the checksums differ, and the keys are compared one by one.
  const values = fields.map((_, n) => `object.data -> $${n + 5}::text`);
  const checksum = (which: string, limit: string) => `(
    SELECT jsonb_build_object('objects', count(*), 'sum', CASE WHEN count(*) <= ${limit} THEN
             coalesce(sum(${hashOf('object.id', 'object.revision', values)}), 0)::text END)
      FROM (SELECT row_.id, row_.revision, joinery_data(row_) AS data FROM "${table}" row_
             WHERE row_.id BETWEEN $1 AND $2 AND ${which} LIMIT ${limit} + 1) object)`;
  const named = 'row_.id = ANY ($4::uuid[])';
  const sums = ids
    ? `${checksum(named, 'cardinality($4)')} AS these, ${checksum(`NOT (${named})`, '$3::int')} AS others`
    : `${checksum('$4::uuid[] IS NULL', '$3::int')} AS these`;
  const [answer] = await manager.query(
    `SELECT ${sums}, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`,
    [...boundsOf(range), atMost, ids ?? null, ...fields],
  );
  return answer;
}
