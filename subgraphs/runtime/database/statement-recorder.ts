/**
 * Records the SQL of one explained request: each statement with its rows, time and issuer, and on demand PostgreSQL's
 * plan. Other requests have no recorder.
 */
import type { EntityManager } from 'typeorm';
import type { StatementAsk, StatementReport } from '../../../wire/contract/statement-report';
import { databaseError } from './database-error';

/** Sends the statement, and keeps what there is to know of it. */
export type Observe = <Result>(
  sql: string,
  values: unknown[] | undefined,
  send: () => Promise<Result>,
) => Promise<Result>;

/** As many statements, each with another text, are asked of PostgreSQL at the most. */
const maxPlans = 25;

interface Recorded {
  readonly report: StatementReport;
  readonly values: unknown[];
}

export class StatementRecorder {
  private readonly start = performance.now();
  private readonly recorded: Recorded[] = [];

  constructor(private readonly ask: StatementAsk) {}

  /** `keys` is how many were batched; null outside of batches. */
  observer(issuer: string, keys: number | null): Observe {
    return async (sql, values = [], send) => {
      const began = performance.now();
      const report: StatementReport = {
        sql,
        values: this.ask.values ? values : null,
        issuer,
        keys,
        rows: null,
        startMs: began - this.start,
        durationMs: 0,
        error: null,
        scans: [],
        plan: null,
      };
      this.recorded.push({ report, values });
      try {
        const result = await send();
        report.rows = rowsOf(sql, result);
        return result;
      } catch (error) {
        report.error = databaseError(error)?.code ?? 'unknown';
        throw error;
      } finally {
        report.durationMs = performance.now() - began;
      }
    };
  }

  /** The statements so far; `manager` is of the same viewer's tenant, and asks PostgreSQL for plans. */
  async report(manager: EntityManager): Promise<StatementReport[]> {
    if (this.ask.plans) await this.addPlans(manager);
    return this.recorded.map(({ report }) => report);
  }

  private async addPlans(manager: EntityManager): Promise<void> {
    const plans = new Map<string, Pick<StatementReport, 'plan' | 'scans'>>();
    const selects = this.recorded.filter(({ report }) => /^\s*select\b/i.test(report.sql) && !report.error);
    for (const { report, values } of selects) {
      if (!plans.has(report.sql)) {
        if (plans.size === maxPlans) continue;
        plans.set(report.sql, await planOf(manager, report.sql, values));
      }
      Object.assign(report, plans.get(report.sql));
      if (!this.ask.values) report.plan = withoutValues(report.plan);
    }
  }
}

/** EXPLAIN alone executes nothing; and whatever the text holds, the transaction changes nothing. */
async function planOf(
  manager: EntityManager,
  sql: string,
  values: unknown[],
): Promise<Pick<StatementReport, 'plan' | 'scans'>> {
  try {
    return await manager.transaction(async transaction => {
      await transaction.query('SET TRANSACTION READ ONLY');
      const [row] = await transaction.query(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      const plan = row['QUERY PLAN'];
      const scanned = scansOf(plan[0]?.Plan);
      const tables: { name: string; rows: number }[] = await transaction.query(
        `SELECT relname AS name, reltuples::float8 AS rows FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relname = ANY($1)`,
        [scanned.map(({ table }) => table)],
      );
      const rows = new Map(tables.map(table => [table.name, Math.max(0, table.rows)]));
      return { plan, scans: scanned.map(scan => ({ ...scan, rows: rows.get(scan.table) ?? 0 })) };
    });
  } catch {
    // A plan is a courtesy: without one, the statement itself is explained all the same.
    return { plan: null, scans: [] };
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** Tables that are read from end to end. */
function scansOf(node: PlanNode | undefined): { table: string; returned: number }[] {
  if (!node) return [];
  const table = node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : undefined;
  return [
    ...(table === undefined ? [] : [{ table, returned: node['Plan Rows'] }]),
    ...(node.Plans ?? []).flatMap(scansOf),
  ];
}

/** What in a plan is a name; all other texts are conditions, in which PostgreSQL writes the values. */
const names = /(?: Name|Type|Alias|Strategy|Direction|Relationship|Mode|Command|Operation)$/;

function withoutValues(plan: unknown): unknown {
  if (Array.isArray(plan)) return plan.map(withoutValues);
  if (typeof plan === 'string')
    return plan.replaceAll(/'(?:[^']|'')*'/g, "'…'").replaceAll(/\b\d[\d.]*\b/g, '…');
  if (typeof plan !== 'object' || plan === null) return plan;
  return Object.fromEntries(
    Object.entries(plan).map(([key, value]) => [
      key,
      typeof value === 'string' && names.test(key) ? value : withoutValues(value),
    ]),
  );
}

/** TypeORM gives rows, or [rows, how many] of UPDATE and DELETE, or all in a structure. */
function rowsOf(sql: string, result: unknown): number | null {
  if (Array.isArray(result)) {
    return /^\s*(?:update|delete)\b/i.test(sql) && typeof result[1] === 'number' ? result[1] : result.length;
  }
  const { affected, records } = Object(result) as { affected?: number; records?: unknown[] };
  return affected ?? records?.length ?? null;
}
