/**
 * Compares replicas with their owners and repairs them: every ten minutes, once after each process has started, and
 * soon after events were lost. One process of the subgraph does so at a time, under a lease (lease.ts); what it found
 * is known to all.
 */
import type { DataSource } from 'typeorm';
import type { Log } from '../../../../wire/log';
import { systemTransaction } from '../database/system-transaction';
import { loop } from '../events/loop';
import type { Running } from '../events/transport';
import { withLease } from '../lease';
import { forgetFills } from '../write/fill';
import type { Comparing, Finding } from './integrity';

/** Between two comparisons. */
const every = '10 minutes';
/** Between two looks at whether it is time, and whoever compared has died. */
const lookMs = 60_000;
/** Until one has ended since this process began: whoever held the lease before it may have died with it. */
const firstLookMs = 2_000;
const id = 'replicas';

/** What a comparison is to settle with, and whether it recounts totals. */
export type Settling = Pick<Comparing, 'settle' | 'totals'>;

export interface Comparison {
  readonly at: Date;
  readonly findings: readonly Finding[];
}

interface Options {
  readonly dataSource: DataSource;
  readonly settle: NonNullable<Comparing['settle']>;
  readonly compare: (settling: Settling) => Promise<Finding[]>;
  readonly log: Log;
}

export class RegularComparison {
  private running: Running | undefined;
  /** Of the database's clock. */
  private startedAt: string | undefined;

  constructor(private readonly options: Options) {}

  begin(): Running {
    let isCompared = false;
    const look = async () => {
      await this.compareIfDue();
      isCompared ||= (await this.last()) !== undefined;
    };
    const pauseMs = () => (isCompared ? lookMs : firstLookMs);
    this.running = loop(pauseMs, look, this.options.log, 'Replicas could not be compared with their owners');
    return this.running;
  }

  /** The last one since this process began, whichever process compared. */
  async last(): Promise<Comparison | undefined> {
    if (this.startedAt === undefined) return undefined;
    const [last] = await this.query<Comparison>(
      'SELECT ended_at AS at, findings FROM joinery_comparison WHERE id = $1 AND ended_at >= $2',
      [id, this.startedAt],
    );
    return last;
  }

  /** Where events are lost, they cannot be waited for; what they would have added up is counted after that. */
  async afterLoss(): Promise<void> {
    const findings = await this.options.compare({});
    await this.query(
      `UPDATE joinery_comparison SET ended_at = clock_timestamp(), findings = $2, lost_at = clock_timestamp() WHERE id = $1`,
      [id, JSON.stringify(findings)],
    );
    this.running?.wake();
  }

  async compareIfDue(): Promise<void> {
    const { dataSource } = this.options;
    this.startedAt ??= (await this.query<{ now: string }>('SELECT clock_timestamp()::text AS now'))[0]!.now;
    const when = `lost_at IS NOT NULL OR ended_at IS NULL
      OR ended_at < greatest(clock_timestamp() - interval '${every}', '${this.startedAt}')`;
    const leased = { table: 'joinery_comparison', id, tenantId: null, when } as const;
    await withLease(dataSource, leased, token => this.compare(token));
  }

  private async compare(token: string): Promise<void> {
    const { dataSource, settle, compare } = this.options;
    await forgetFills(dataSource);
    const [before] = await this.query<{ lostAt: string | null }>(
      'SELECT lost_at::text AS "lostAt" FROM joinery_comparison WHERE id = $1',
      [id],
    );
    const { lostAt } = before!;
    const findings = await compare({ settle, totals: lostAt !== null });
    const recounted = lostAt !== null && !findings.some(({ problem }) => problem === 'UNSETTLED');
    await this.query(
      `UPDATE joinery_comparison SET ended_at = clock_timestamp(), findings = $2,
              lost_at = CASE WHEN lost_at = $3 THEN NULL ELSE lost_at END
        WHERE id = $1 AND runner = $4`,
      [id, JSON.stringify(findings), recounted ? lostAt : null, token],
    );
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return systemTransaction(this.options.dataSource, null, manager => manager.query(sql, values));
  }
}
