/**
 * Makes rows that a table may accept, of its columns' types and of the literals in its checks. Which kind of value each
 * column takes is drawn at random until a row is accepted; later rows are drawn near those.
 */
import { countsOf } from '../../../subgraphs/runtime/declare/count-of';
import type { ReferenceMap } from '../../../subgraphs/runtime/references/declare/reference-map';
import type { Ids } from './ids';
import { type Domain, tableOf } from './one-database';
import type { Column, Table } from './tables';

export type Row = Record<string, unknown>;

/** Column → which of its kinds of value. */
type Choice = Readonly<Record<string, number>>;
type Make = (row: Row) => unknown;

interface Maker {
  readonly column: string;
  readonly kinds: readonly Make[];
}

export interface Referring {
  readonly column: string;
  readonly to: Table;
  readonly nullable: boolean;
}

/** Every column of a table that holds the id of another row, on the map. */
export function referringColumns(
  domains: readonly Domain[],
  { references, local }: ReferenceMap,
  table: Table,
): Referring[] {
  return [...references, ...local]
    .filter(({ from }) => from.subgraph === table.domain && from.type === table.type)
    .map(({ from, to }) => ({
      column: from.column,
      to: tableOf(domains, to.subgraph, to.type),
      nullable: from.nullable,
    }));
}

export class RandomRows {
  private readonly makers: readonly Maker[];
  /** Of rows that were accepted. */
  private readonly good: Choice[] = [];

  constructor(
    private readonly ids: Ids,
    readonly table: Table,
    private readonly referring: readonly Referring[],
    domains: readonly Domain[],
    /** Kept by other things than who writes the row. */
    kept: ReadonlySet<string>,
  ) {
    const { metadata, columns } = table;
    const counted = new Set(
      countsOf(metadata!.target).map(
        ({ property }) => metadata!.findColumnWithPropertyName(property)!.databaseName,
      ),
    );
    const isTenant = ({ name }: Column) => name === 'tenant_id';
    const free = columns.filter(
      one => !one.isGenerated && !isTenant(one) && !counted.has(one.name) && !kept.has(one.name),
    );
    const makers = free.map(column => ({ column: column.name, kinds: this.kindsOf(column, domains) }));
    // Ids last: which type one is of may stand in another column.
    const isId = ({ column }: Maker) => free.some(({ name, base }) => name === column && base === 'uuid');
    this.makers = [...makers.filter(one => !isId(one)), ...makers.filter(isId)];
  }

  get learned(): boolean {
    return this.good.length > 0;
  }

  random(): { row: Row; choice: Choice } {
    const near = this.good.length > 0 && this.ids.chance(0.9) ? this.ids.one(this.good) : undefined;
    const row: Row = {};
    const choice: Record<string, number> = {};
    for (const { column, kinds } of this.makers) {
      const drawn = Math.floor(this.ids.fraction() * kinds.length);
      choice[column] = near && this.ids.chance(0.93) ? near[column]! : drawn;
      row[column] = kinds[choice[column]!]!(row);
    }
    return { row, choice };
  }

  learn(choice: Choice): void {
    if (this.good.length < 20) this.good.push(choice);
    else this.good[Math.floor(this.ids.fraction() * 20)] = choice;
  }

  /** Another value of a column that refers. */
  reference({ to, nullable }: Referring): string | null {
    return nullable && this.ids.chance(0.25) ? null : this.ids.id(to);
  }

  private kindsOf(column: Column, domains: readonly Domain[]): Make[] {
    const { ids, table } = this;
    const { name, base, isArray, notNull } = column;
    if (name === 'id') return [() => ids.newId()];
    const referred = this.referring.find(one => one.column === name);
    if (referred) {
      const id = () => ids.id(referred.to);
      return referred.nullable ? [id, id, () => null] : [id];
    }
    const literals = literalsOf(table, name);
    const single: Make[] =
      literals.length > 0 && !/json|numeric|int|float/.test(base)
        ? literals.map(one => () => one)
        : this.ofType(column, domains);
    const some = (count: number) => (row: Row) => Array.from({ length: count }, () => ids.one(single)(row));
    const made = isArray ? [some(0), some(1), some(2)] : single;
    // As often as any other, or one of many literals would hardly ever stand beside nothing.
    return notNull ? made : [...made, ...made.map(() => () => null)];
  }

  private ofType({ name, base, maxLength }: Column, domains: readonly Domain[]): Make[] {
    const { ids } = this;
    const number = (...values: number[]) => values.map(value => () => value);
    const int = (from: number, to: number) => () => from + Math.floor(ids.fraction() * (to - from + 1));
    const day = 86_400_000;
    const instant = (from: number, to: number) => () =>
      new Date(Date.UTC(2026, 5, 1) + Math.floor((from + ids.fraction() * (to - from)) * day)).toISOString();
    switch (base) {
      case 'uuid': {
        const typed = (row: Row) => ids.ofType(domains, String(row[name.replace(/_id$/, '_type')] ?? ''));
        return [typed, typed, () => ids.newId()];
      }
      case 'int2':
      case 'int4':
      case 'int8':
        return [...number(0, 1), int(2, 5), int(6, 90), int(1_000, 30_000)];
      case 'numeric':
      case 'float4':
      case 'float8':
        return [...number(0, 1), () => Math.round(ids.fraction() * 100) / 100, int(2, 5), int(6, 90)];
      case 'bool':
        return [() => true, () => false];
      case 'timestamptz':
        return [instant(-400, -300), instant(-100, 0), instant(-1, 1), instant(10, 100), instant(300, 400)];
      case 'date':
        return [instant(-100, 0), instant(10, 100)].map(make => () => make().slice(0, 10));
      case 'time':
        return [() => '09:30:00', () => '17:45:00'];
      case 'json':
      case 'jsonb':
        return [() => ({}), () => [], () => ({ key: 'value' }), () => ['word'], () => [ids.newId()]];
      case 'bytea':
        return [() => '\\x0123456789abcdef', () => `\\x${ids.hex(64)}`];
      case 'inet':
        return [() => '192.0.2.1'];
      default: {
        const n = () => ids.number();
        const texts = [
          () => `w-${n()}`,
          () => `w_${n()}`,
          () => `w.w${n()}`,
          () => `Words ${n()}`,
          () => `https://example.org/${n()}`,
          () => `/path/${n()}`,
          () => `w${n()}@example.org`,
          () => `#${ids.hex(6)}`,
          () => ids.hex(64),
          () => ids.hex(32),
          () => ids.one(['en', 'de', 'fr']),
          () => ids.one(['EUR', 'USD']),
          () => `1.0.${n()}`,
          () => ids.one(['Europe/Berlin', 'UTC']),
          () => ids.one(['image/png', 'text/plain']),
          () => '',
        ];
        return texts.map(make => () => (maxLength === null ? make() : make().slice(-maxLength)));
      }
    }
  }
}

/** What the checks of a column compare it with. */
function literalsOf({ constraints }: Table, column: string): string[] {
  const expressions = constraints.filter(({ kind, columns }) => kind === 'c' && columns.includes(column));
  const compared = expressions.flatMap(({ definition }) =>
    // (status)::text = ANY ((ARRAY['DRAFT'::character varying, …])::text[]), status = 'DRAFT'::text, <@ ARRAY[…]
    [
      ...definition.matchAll(
        new RegExp(
          `\\b"?${column}"?\\)?(?:::[a-z ]+(?:\\[\\])?)?\\)?\\s*(?:=|<>|<@)\\s*(?:ANY\\s*)?\\(*(?:ARRAY\\[([^\\]]*)\\]|('[^']*'))`,
          'g',
        ),
      ),
    ].map(([, list, one]) => list ?? one!),
  );
  return [...new Set(compared.flatMap(text => [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word!)))];
}
