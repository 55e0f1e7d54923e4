/**
 * Remembers, of ranges in which a replica was found equal to its owner, what the owner has there beside what the replica
 * has (range-comparison.ts), in the table joinery_compared: whichever process compares next goes on from it.
 */
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';
import type { Checksum } from '../peers/peer';

/** The owner's objects in a range that the replica has not. Their checksum is null where they are too many to sum. */
export interface Others {
  readonly objects: number;
  readonly sum: bigint | null;
}

interface Place {
  readonly tenantId: string;
  readonly range: string;
}

export class RememberedRanges {
  /** By tenant and range; no range is a part of another. */
  private ranges = new Map<string, Map<string, Others>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly type: string,
  ) {}

  /** Of these tenants; what is remembered of others is forgotten. */
  async recall(tenants: readonly string[]): Promise<void> {
    type Row = Place & { objects: string; sum: string | null };
    const rows: Row[] = await systemTransaction(this.dataSource, null, async manager => {
      const known = [this.type, tenants];
      await manager.query('DELETE FROM joinery_compared WHERE type = $1 AND tenant_id <> ALL ($2)', known);
      return manager.query(
        `SELECT tenant_id AS "tenantId", range, others AS objects, others_sum::text AS sum
           FROM joinery_compared WHERE type = $1`,
        [this.type],
      );
    });
    this.ranges = new Map();
    for (const { tenantId, range, objects, sum } of rows) {
      this.of(tenantId).set(range, { objects: Number(objects), sum: sum === null ? null : BigInt(sum) });
    }
  }

  /** Undefined where nothing of the range is remembered. What is missing of it makes the checksum another than the owner's. */
  othersIn({ tenantId, range }: Place): Others | undefined {
    let others: Others | undefined;
    for (const [part, { objects, sum }] of this.of(tenantId)) {
      if (!part.startsWith(range)) continue;
      const known = others ?? { objects: 0, sum: 0n };
      others = {
        objects: known.objects + objects,
        sum: sum === null || known.sum === null ? null : known.sum + sum,
      };
    }
    return others;
  }

  /** In place of the range that this is a part of, or of its own parts. */
  async remember({ tenantId, range }: Place, { objects, sum }: Checksum): Promise<void> {
    const known = this.of(tenantId);
    for (const other of [...known.keys()]) {
      if (other.startsWith(range) || range.startsWith(other)) known.delete(other);
    }
    known.set(range, { objects, sum: sum === null ? null : BigInt(sum) });
    await systemTransaction(this.dataSource, null, async manager => {
      const place = [this.type, tenantId, range];
      await manager.query(
        `DELETE FROM joinery_compared
          WHERE type = $1 AND tenant_id = $2 AND (starts_with(range, $3) OR starts_with($3, range))`,
        place,
      );
      await manager.query(
        `INSERT INTO joinery_compared (type, tenant_id, range, others, others_sum) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [...place, objects, sum],
      );
    });
  }

  private of(tenantId: string): Map<string, Others> {
    const ranges = this.ranges.get(tenantId) ?? new Map<string, Others>();
    this.ranges.set(tenantId, ranges);
    return ranges;
  }
}
