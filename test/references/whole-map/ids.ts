/** Which rows there are and were, by table: random operations choose among them. The same seed chooses the same. */
import { random } from '../../support/random';
import type { Domain } from './one-database';
import type { Table } from './tables';

export class Ids {
  /** From 0 up to 1. */
  readonly fraction: () => number;
  private readonly alive = new Map<Table, string[]>();
  private readonly gone = new Map<Table, string[]>();
  /** Since the beginning of the tenant. */
  private readonly known = new Set<string>();
  private made = 0;

  constructor(
    seed: number,
    /** Those with an id. */
    readonly tables: readonly Table[],
  ) {
    this.fraction = random(seed);
    this.forget();
  }

  /** There is nothing, and there never was. */
  forget(): void {
    this.known.clear();
    for (const table of this.tables) {
      this.alive.set(table, []);
      this.gone.set(table, []);
    }
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.fraction() * values.length)]!;
  }

  number(): number {
    this.made += 1;
    return this.made;
  }

  hex(length: number): string {
    return Array.from({ length }, () => Math.floor(this.fraction() * 16).toString(16)).join('');
  }

  newId(): string {
    const hex = this.hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  living(table: Table): readonly string[] {
    return this.alive.get(table) ?? [];
  }

  /** Mostly of one that is there, at times of one that is gone or was never there. */
  id(table: Table): string {
    const from = this.chance(0.97) ? this.alive.get(table)! : this.gone.get(table)!;
    return from.length > 0 && this.chance(0.98) ? this.one(from) : this.newId();
  }

  /** Of the type that a column names, `CODE_REVIEW` or `post`; of any where none is so called. */
  ofType(domains: readonly Domain[], word: string): string {
    const plain = word.replaceAll(/\W|_/g, '').toLowerCase();
    const named = domains.flatMap(({ tables }) => tables).filter(({ type }) => type.toLowerCase() === plain);
    return this.id(
      this.one(named.filter(one => this.alive.has(one)).concat(named.length > 0 ? [] : this.tables)),
    );
  }

  born(table: Table, id: string): void {
    this.alive.get(table)?.push(id);
    this.known.add(id);
  }

  /** An operation gave it. What a trigger makes has an id of its own on each side. */
  isKnown(id: string): boolean {
    return this.known.has(id);
  }

  bury(went: ReadonlyMap<Table, ReadonlySet<string>>): void {
    for (const [table, dead] of went) {
      const known = this.alive.get(table);
      if (!known) continue;
      this.alive.set(
        table,
        known.filter(id => !dead.has(id)),
      );
      this.gone.set(table, [...this.gone.get(table)!, ...known.filter(id => dead.has(id))].slice(-200));
    }
  }
}
