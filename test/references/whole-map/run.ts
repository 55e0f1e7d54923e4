/** Performs operations on both sides and compares what they say, what they leave, and what previews said before. */
import { allDomains } from '../../support/first-domains';
import type { Monolith } from '../monolith';
import { quiescence } from '../quiescence';
import type { AllServices } from './all-services';
import { differences } from './compared';
import { tableOf } from './one-database';
import type { Exercised, Operation, Operations } from './operations';
import { previewed, rehearsed } from './rehearsed';
import { inOneDatabase, type Table } from './tables';

const patienceMs = 60_000;

/** The two sides differ. */
export class Difference extends Error {}

/** How many rows refer to which id, by which reference. */
type Held = readonly { readonly place: number; readonly id: string; readonly count: number }[];

export class Run {
  readonly history: string[] = [];
  /** By kind and outcome. */
  readonly seen = new Map<string, number>();
  previews = 0;
  private readonly tables: readonly Table[];

  constructor(
    private readonly services: AllServices,
    private readonly monolith: Monolith,
    private readonly operations: Operations,
  ) {
    this.tables = services.domains.flatMap(domain => domain.tables);
  }

  async perform(operation: Operation): Promise<void> {
    const { kind, table, deletes, makes } = operation;
    this.history.push(`#${this.history.length + 1} ${kind} ${operation.name}`);
    if (deletes) await this.preview(table, deletes);
    const isDelete = kind === 'delete' || kind === 'raw delete';
    const before = isDelete ? await this.held() : [];
    const outcome = await operation.joinery();
    const expected = await operation.oneDatabase();
    this.history.push(`${this.history.pop()} → ${outcome}`);
    if (outcome !== expected) this.fail(`Joinery says ${outcome}, one database says ${expected}.`);
    const what = `${kind} ${outcome}`;
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
    if (outcome === 'done' && makes) this.noteWritten(table, makes);
    if (outcome === 'done' && operation.takesTime) await this.settle();
    if (isDelete) await this.noteActed(before, outcome, deletes);
  }

  /** The tenant goes, and all that is its own. */
  async endTenant(): Promise<void> {
    const tenants = tableOf(this.services.domains, 'cortex', 'Tenant');
    await this.compare();
    await this.perform(this.operations.deletion(tenants, this.operations.tenantId));
    await this.compare();
  }

  async compare(): Promise<void> {
    await this.settle();
    const lines = await differences(this.services, this.monolith, this.operations);
    if (lines.length > 0) this.fail(`The states differ:\n${lines.slice(0, 20).join('\n')}`);
  }

  private settle = (): Promise<void> => quiescence(this.services.read, patienceMs, allDomains);

  private async preview(table: Table, id: string): Promise<void> {
    const { references, tenantId } = this.operations;
    const said = await previewed(this.services, tenantId, table, id);
    const done = await rehearsed(this.monolith, this.tables, references, table, id);
    if (String(said) !== String(done))
      this.fail(`The preview says   ${said.join(', ')},\none database does ${done.join(', ')}.`);
    this.previews += 1;
  }

  private fail(what: string): never {
    throw new Difference(`${what}\nLast operations:\n${this.history.slice(-12).join('\n')}`);
  }

  private async held(): Promise<Held> {
    const each = this.operations.references.map(
      ({ table, column }, place) =>
        `SELECT ${place} AS place, "${column}" AS id, count(*)::int AS count FROM ${inOneDatabase(table)}
          WHERE "${column}" IS NOT NULL GROUP BY 2`,
    );
    return (await this.monolith.query(each.join(' UNION ALL '))) as Held;
  }

  private noteWritten(table: Table, row: Record<string, unknown>): void {
    if (typeof row.id === 'string') this.operations.ids.born(table, row.id);
    for (const one of this.operations.references) {
      if (one.table !== table) continue;
      if (one.column === 'tenant_id' || typeof row[one.column] === 'string') one.written += 1;
    }
  }

  /** What a row held has gone with or without it; or was kept, where it restricts. */
  private async noteActed(before: Held, outcome: string, id: string | undefined): Promise<void> {
    const { references, ids } = this.operations;
    const went = outcome === 'done' ? await ids.bury(this.monolith) : undefined;
    const acted = ({ onDelete, to }: Exercised, held: string) => {
      if (onDelete === 'RESTRICT' || onDelete === 'NO_ACTION') return outcome === 'restricted' && held === id;
      return outcome === 'done' && (held === id || went!.get(to)?.has(held));
    };
    for (const { place, id: held, count } of before) {
      const reference = references[place]!;
      if (acted(reference, held)) reference.acted += count;
      // Triggers write as well.
      reference.written = Math.max(reference.written, count);
    }
  }
}
