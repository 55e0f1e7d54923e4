/** Performs operations on both sides and compares what they say, what they leave, and what previews said before. */
import type { Monolith } from '../monolith';
import type { AllServices } from './all-services';
import { differences } from './compared';
import { type Deleted, gone } from './deleted';
import { tableOf } from './one-database';
import type { Operation, Operations } from './operations';
import { done, previewed } from './previewed';
import { inOneDatabase, type Table } from './tables';

/** The two sides differ. */
export class Difference extends Error {}

export class Run {
  readonly history: string[] = [];
  /** By kind and outcome. */
  readonly seen = new Map<string, number>();
  previews = 0;
  private performed = 0;

  constructor(
    private readonly services: AllServices,
    private readonly monolith: Monolith,
    private readonly operations: Operations,
  ) {}

  async perform(operation: Operation): Promise<void> {
    const { kind, table, deletes, makes, tells } = operation;
    const { services, operations } = this;
    this.performed += 1;
    this.history.splice(0, this.history.length - shown);
    this.history.push(`#${this.performed} ${kind} ${operation.name}`);
    const said = deletes && (await previewed(services, operations.tenantId, table, deletes));
    const lastEvent = tells && (await services.lastEvent(tells));
    const outcome = await operation.joinery();
    const answer = await operation.oneDatabase();
    const deleted = typeof answer === 'string' ? undefined : answer;
    const expected = deleted?.outcome ?? answer;
    this.history.push(`${this.history.pop()} → ${outcome}`);
    if (said && deleted) {
      const did = done(deleted, operations.references);
      if (String(said) !== String(did))
        this.fail(`The preview says   ${said.join(', ')},\none database does ${did.join(', ')}.`);
      this.previews += 1;
    }
    if (outcome !== expected) this.fail(`Joinery says ${outcome}, one database says ${expected}.`);
    const what = `${kind} ${outcome}`;
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
    if (outcome === 'done' && makes) this.noteWritten(table, makes);
    // Without waiting, the next operations may be answered otherwise.
    if (tells && lastEvent !== (await services.lastEvent(tells))) await services.settle();
    if (deleted) await this.noteActed(table, deleted, deletes);
  }

  /** The tenant goes, and all that is its own. */
  async endTenant(): Promise<void> {
    const tenants = tableOf(this.services.domains, 'cortex', 'Tenant');
    await this.compare();
    await this.perform(this.operations.deletion(tenants, this.operations.tenantId));
    await this.compare();
  }

  async compare(): Promise<void> {
    await this.services.settle();
    const lines = await differences(this.services, this.monolith, this.operations);
    if (lines.length > 0) this.fail(`The states differ:\n${lines.slice(0, 20).join('\n')}`);
    await this.noteWrittenByTriggers();
  }

  private fail(what: string): never {
    throw new Difference(`${what}\nLast operations:\n${this.history.join('\n')}`);
  }

  private noteWritten(table: Table, row: Record<string, unknown>): void {
    if (typeof row.id === 'string') this.operations.ids.born(table, row.id);
    for (const one of this.operations.references) {
      if (one.table !== table) continue;
      if (one.column === 'tenant_id' || typeof row[one.column] === 'string') one.written += 1;
    }
  }

  private async noteWrittenByTriggers(): Promise<void> {
    const { references, tenantId } = this.operations;
    const never = references.filter(({ written }) => written === 0);
    if (never.length === 0) return;
    const rows = await this.monolith.query(
      never
        .map(
          ({ table, column }, place) =>
            `SELECT ${place} AS place, count("${column}")::int AS count FROM ${inOneDatabase(table)} WHERE tenant_id = '${tenantId}'`,
        )
        .join(' UNION ALL '),
    );
    for (const { place, count } of rows) never[place]!.written += count;
  }

  /** What a row held has gone with or without it; or was kept, where it restricts. */
  private async noteActed(
    table: Table,
    { outcome, changed }: Deleted,
    id: string | undefined,
  ): Promise<void> {
    const { references, ids } = this.operations;
    const went = gone(changed);
    if (id && outcome === 'done') went.set(table, (went.get(table) ?? new Set()).add(id));
    ids.bury(went);
    for (const one of references) {
      const keeps = one.onDelete === 'RESTRICT' || one.onDelete === 'NO_ACTION';
      if (!keeps && outcome === 'done') {
        const held = changed.filter(({ table, before }) => {
          const value = table === one.table && before?.[one.column];
          return typeof value === 'string' && went.get(one.to)?.has(value);
        });
        one.acted += held.length;
      }
      if (keeps && outcome === 'restricted' && one.to === table && id) {
        const [{ count }] = await this.monolith.query(
          `SELECT count(*)::int AS count FROM ${inOneDatabase(one.table)} WHERE "${one.column}" = $1`,
          [id],
        );
        one.acted += count;
      }
    }
  }
}

/** Of the last operations, where one fails. */
const shown = 12;
