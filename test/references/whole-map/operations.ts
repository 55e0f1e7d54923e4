/**
 * Makes random operations of the map alone: rows in any table, references that come to lead elsewhere, deletions of any
 * row. Each is done on both sides, and says what became of it there.
 */
import { countsOf } from '../../../subgraphs/runtime/declare/count-of';
import { publicationOf } from '../../../subgraphs/runtime/references/declare/publish';
import type {
  MappedLocalReference,
  ReferenceMap,
} from '../../../subgraphs/runtime/references/declare/reference-map';
import { type Outcome, outcomeOf } from '../joinery';
import type { Monolith } from '../monolith';
import { type AllServices, outcomeOfError } from './all-services';
import { totalsOf } from './compared';
import { type Deleted, deleteFromOne } from './deleted';
import { Ids } from './ids';
import { allTables, type Domain, tableOf } from './one-database';
import { RandomRows, type Referring, type Row, referringColumns } from './random-rows';
import { inOneDatabase, type Table } from './tables';

export interface Operation {
  /** With its values, for whoever has to understand a failure. */
  readonly name: string;
  readonly kind: 'insert' | 'update' | 'delete' | 'raw insert' | 'raw delete';
  readonly table: Table;
  joinery(): Promise<Outcome>;
  /** Of a deletion, with all that it changed. */
  oneDatabase(): Promise<Outcome | Deleted>;
  /** What is deleted where others are asked. */
  readonly deletes?: string;
  /** Of a row that a script deletes, its subgraph: what that tells others takes effect there later. */
  readonly tells?: string;
  /** The row that it makes. */
  readonly makes?: Row;
}

/** A reference of the map, and how often it was written and acted. */
export interface Exercised {
  readonly name: string;
  readonly onDelete: MappedLocalReference['onDelete'];
  readonly table: Table;
  readonly column: string;
  readonly to: Table;
  written: number;
  /** What it refers to went, or was kept for it. */
  acted: number;
}

/** Rows that are tried before one is asked of both sides although it is refused. */
const triesAtOnce = 20;
/** Of tables that are known; most are accepted. */
const firstTries = 3;
const triesWithoutGood = 40;
/** References among which one is sought that never acted. */
const soughtAtOnce = 12;

export class Operations {
  readonly ids: Ids;
  readonly references: readonly Exercised[];
  private readonly rows = new Map<Table, RandomRows>();
  private readonly referring = new Map<Table, readonly Referring[]>();
  /** Columns by which numbers are counted elsewhere: they stay as they are. */
  private readonly countedBy = new Set<string>();
  /** In the order in which the one database notes them. */
  private readonly tables: readonly Table[];
  tenantId = '';

  constructor(
    private readonly services: AllServices,
    private readonly monolith: Monolith,
    map: ReferenceMap,
    seed: number,
  ) {
    const { domains } = services;
    this.tables = allTables(domains);
    const tables = this.tables.filter(({ metadata }) => metadata);
    this.ids = new Ids(
      seed,
      tables.filter(({ key }) => key.join() === 'id'),
    );
    this.references = [...map.references, ...map.local].map(({ from, to, onDelete }) => ({
      name: `${from.subgraph} ${from.type}.${from.column} → ${to.type} ${onDelete}`,
      onDelete,
      table: tableOf(domains, from.subgraph, from.type),
      column: from.column,
      to: tableOf(domains, to.subgraph, to.type),
      written: 0,
      acted: 0,
    }));
    for (const { definition } of domains) {
      for (const { of, type, field } of definition.totals ?? []) {
        const table = tableOf(domains, of, type);
        this.countedBy.add(
          `${of} ${type} ${table.metadata!.findColumnWithPropertyName(field)!.databaseName}`,
        );
      }
    }
    for (const table of tables) {
      if (table.type === 'Tenant' || isOfCounts(table)) continue;
      const referring = referringColumns(domains, map, table).filter(({ column }) => column !== 'tenant_id');
      this.referring.set(table, referring);
      const kept = new Set(totalsOf(domains, table).keys());
      this.rows.set(table, new RandomRows(this.ids, table, referring, domains, kept));
    }
  }

  /** Tables of which no row was ever accepted. */
  get unlearned(): string[] {
    return [...this.rows]
      .filter(([, rows]) => !rows.learned)
      .map(([{ domain, type }]) => `${domain} ${type}`);
  }

  async begin(tenantId: string): Promise<void> {
    this.tenantId = tenantId;
    this.ids.forget();
    await this.monolith.query(`SELECT set_config('joinery.tenant', $1, false)`, [tenantId]);
    const sql = (table: string) => `INSERT INTO ${table} (id, slug, name) VALUES ($1, $2, $2)`;
    await this.services.read('cortex', sql('tenants'), [tenantId, tenantId]);
    await this.monolith.query(sql('cortex.tenants'), [tenantId, tenantId]);
  }

  async next(): Promise<Operation> {
    const { ids } = this;
    const drawn = ids.fraction();
    if (drawn < 0.6) {
      const goal = ids.chance(0.6) ? this.unknown() : undefined;
      return this.insert(goal ?? ids.one([...this.rows.keys()]), ids.chance(0.05));
    }
    const operation = drawn < 0.76 ? await this.update() : await this.delete(ids.chance(0.7));
    return operation ?? this.insert(ids.one([...this.rows.keys()]), false);
  }

  /** A table of which no row was accepted yet, or whose reference was written least. */
  private unknown(): Table | undefined {
    const unlearned = [...this.rows].filter(([, rows]) => !rows.learned).map(([table]) => table);
    return unlearned.length > 0 ? this.ids.one(unlearned) : this.leastWritten();
  }

  private leastWritten(): Table | undefined {
    // Others are written by triggers.
    const others = this.references.filter(
      ({ table, column }) => column !== 'tenant_id' && this.rows.has(table),
    );
    const least = Math.min(...others.map(({ written }) => written));
    return this.ids.one(others.filter(({ written }) => written === least)).table;
  }

  private async insert(table: Table, raw: boolean): Promise<Operation> {
    const rows = this.rows.get(table)!;
    const lacking = this.referring
      .get(table)!
      .find(({ to, nullable }) => !nullable && to !== table && this.ids.living(to).length < 3);
    if (lacking) return this.insert(lacking.to, false);
    const row = await this.acceptable(rows);
    const keys = raw ? {} : row;
    return {
      kind: raw ? 'raw insert' : 'insert',
      name: `${table.domain} ${table.type} ${JSON.stringify(row)}`,
      table,
      makes: row,
      ...this.same(table, keys, row, to => insertInto(to, table, row), [JSON.stringify(row)], raw),
    };
  }

  /** A row that one database accepts, as it would be there; or at times one that it refuses. */
  private async acceptable(rows: RandomRows): Promise<Row> {
    const { table } = rows;
    const draw = (length: number) => Array.from({ length }, () => rows.random());
    const isRandom = rows.learned && this.ids.chance(0.06);
    let some = draw(isRandom ? 1 : rows.learned ? firstTries : triesAtOnce);
    for (let tries = 1; ; tries += 1) {
      for (const { row } of some) await this.share(table, row);
      const [{ accepted }] = await this.monolith.query('SELECT public.first_accepted($1, $2) AS accepted', [
        insertInto(inOneDatabase(table), table, some[0]!.row),
        JSON.stringify(some.map(({ row }) => row)),
      ]);
      if (accepted) {
        const { row, choice } = some[accepted.place]!;
        rows.learn(choice);
        // A trigger may have changed what it refers to.
        return Object.fromEntries(Object.keys(row).map(column => [column, accepted.row[column]]));
      }
      if (isRandom || tries >= (rows.learned ? 2 : triesWithoutGood)) return some[0]!.row;
      some = draw(triesAtOnce);
    }
  }

  /** What a row has in common with one that it refers to: an answer is of the same post as what it answers. */
  private async share(table: Table, row: Row): Promise<void> {
    for (const { kind, columns, to } of table.constraints) {
      const id = kind === 'f' ? to!.columns.indexOf('id') : -1;
      const shared = columns.filter((column, place) => place !== id && column !== 'tenant_id');
      if (id < 0 || shared.length === 0 || typeof row[columns[id]!] !== 'string') continue;
      const [other] = await this.monolith.query(
        `SELECT * FROM ${inOneDatabase({ domain: table.domain, name: to!.table })} WHERE id = $1`,
        [row[columns[id]!]],
      );
      for (const column of shared) if (other) row[column] = other[to!.columns[columns.indexOf(column)]!];
    }
  }

  private async update(): Promise<Operation | undefined> {
    const { ids } = this;
    const [table, referring] = ids.one([...this.referring].filter(([, columns]) => columns.length > 0));
    const changed = ids.one(referring);
    if (this.countedBy.has(`${table.domain} ${table.type} ${changed.column}`)) return undefined;
    const [row] = await this.randomRow(table);
    if (!row) return undefined;
    const value = this.rows.get(table)!.reference(changed);
    return {
      kind: 'update',
      name: `${table.domain} ${table.type} ${JSON.stringify(row)} ${changed.column} = ${value}`,
      table,
      ...this.same(
        table,
        { [changed.column]: value },
        {},
        to => `UPDATE ${to} SET "${changed.column}" = $1 WHERE ${whereKey(table, 2)} RETURNING 1`,
        [value, ...table.key.map(column => row[column])],
      ),
    };
  }

  private async delete(guided: boolean): Promise<Operation | undefined> {
    const { ids } = this;
    const goal = guided ? await this.neverActed() : undefined;
    const table = goal?.table ?? ids.one([...this.rows.keys()]);
    const [row] = goal ? [{ id: goal.id }] : await this.randomRow(table);
    if (!row) return undefined;
    return isReferable(this.services.domains, table)
      ? this.deletion(table, row.id as string)
      : this.deleteRow(table, row);
  }

  /** A row that a reference leads to which never acted. */
  private async neverActed(): Promise<{ table: Table; id: string } | undefined> {
    const all = this.references.filter(
      ({ acted, to }) => acted === 0 && to.type !== 'Tenant' && to.key.join() === 'id',
    );
    const from = Math.floor(this.ids.fraction() * all.length);
    const left = [...all.slice(from), ...all.slice(0, from)].slice(0, soughtAtOnce);
    if (left.length === 0) return undefined;
    const keeps = ({ onDelete }: Exercised) => onDelete === 'RESTRICT' || onDelete === 'NO_ACTION';
    const word = this.ids.hex(8);
    const held = await this.monolith.query(
      left
        .map((reference, place) => {
          const { table, column, to } = reference;
          // What something else keeps does not go, and nothing with it.
          const kept = this.references
            .filter(one => one.to === to && keeps(one) && !keeps(reference))
            .map(
              one =>
                `AND NOT EXISTS (SELECT FROM ${inOneDatabase(one.table)} k WHERE k."${one.column}" = t."${column}")`,
            );
          return `(SELECT ${place} AS place, "${column}"::text AS id FROM ${inOneDatabase(table)} t
            WHERE tenant_id = '${this.tenantId}' AND "${column}" IS NOT NULL ${kept.join(' ')}
            ORDER BY md5("${column}" || '${word}') LIMIT 1)`;
        })
        .join(' UNION ALL '),
    );
    const known = held.filter(({ id }) => this.ids.isKnown(id));
    if (known.length === 0) return undefined;
    const { place, id } = this.ids.one(known);
    return { table: left[place]!.to, id };
  }

  /** By the owner, who asks all others first. */
  deletion(table: Table, id: string): Operation {
    const { deletions } = this.services.references.get(table.domain)!;
    return {
      kind: 'delete',
      name: `deletion of ${table.domain} ${table.type} ${id}`,
      table,
      deletes: id,
      joinery: async () => {
        try {
          const begun = await deletions.begin(this.tenantId, { type: table.type, id });
          const { state } = await deletions.run(begun, 60_000);
          return state === 'DONE' ? 'done' : state === 'BLOCKED' ? 'restricted' : state;
        } catch (error) {
          return outcomeOfError(error);
        }
      },
      oneDatabase: () => deleteFromOne(this.monolith, this.tables, table, { id }),
    };
  }

  private deleteRow(table: Table, row: Row): Operation {
    const values = table.key.map(column => row[column]);
    const sql = `DELETE FROM "${table.name}" WHERE ${whereKey(table, 1)} RETURNING 1`;
    return {
      kind: 'raw delete',
      name: `row of ${table.domain} ${table.type} ${JSON.stringify(row)}`,
      table,
      tells: table.domain,
      joinery: async () => {
        const outcome = await this.services.change(this.tenantId, table, {}, sql, values);
        return outcome === 'missing' ? 'restricted' : outcome;
      },
      oneDatabase: () => deleteFromOne(this.monolith, this.tables, table, row),
    };
  }

  private async randomRow(table: Table): Promise<Row[]> {
    if (table.key.join() === 'id') {
      const living = this.ids.living(table);
      return living.length > 0 ? [{ id: this.ids.one(living) }] : [];
    }
    const key = table.key.map(column => `"${column}"`).join(', ');
    return this.monolith.query(
      `SELECT ${key} FROM ${inOneDatabase(table)} WHERE tenant_id = $2 ORDER BY ${key}
       OFFSET (SELECT floor(count(*) * $1::float8) FROM ${inOneDatabase(table)} WHERE tenant_id = $2) LIMIT 1`,
      [this.ids.fraction(), this.tenantId],
    );
  }

  /** The same SQL on both sides. */
  private same(
    table: Table,
    keys: Row,
    row: Row,
    sql: (table: string) => string,
    values: unknown[],
    raw = false,
  ): Pick<Operation, 'joinery' | 'oneDatabase'> {
    let lacks = false;
    return {
      joinery: async () => {
        // A script fills no replica: a key that the domain does not know is missing, wherever else it is.
        if (raw) lacks = await this.lacksKeys(table, row);
        return this.services.change(this.tenantId, table, keys, sql(`"${table.name}"`), values);
      },
      oneDatabase: async () => (lacks ? 'missing' : this.inOne(sql(inOneDatabase(table)), values)),
    };
  }

  private async lacksKeys({ domain, type }: Table, row: Row): Promise<boolean> {
    for (const { column, to } of this.referring.get(tableOf(this.services.domains, domain, type))!) {
      const id = row[column];
      if (typeof id !== 'string' || to.domain === domain) continue;
      const replica = `${to.metadata!.name.replaceAll(/(?<!^)([A-Z])/g, '_$1').toLowerCase()}_replica`;
      if ((await this.services.read(domain, `SELECT FROM ${replica} WHERE id = $1`, [id])).length === 0)
        return true;
    }
    return false;
  }

  private async inOne(sql: string, values: unknown[]): Promise<Outcome> {
    try {
      return (await this.monolith.query(sql, values)).length === 0 ? 'absent' : 'done';
    } catch (error) {
      return outcomeOf((error as { code: string }).code);
    }
  }
}

/** Tries rows, in the order of an array, and takes them back: the first that is accepted, and its place; or null. */
export const firstAccepted = `
  CREATE FUNCTION public.first_accepted(statement text, candidates jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE made jsonb;
  BEGIN
    FOR place IN 0 .. jsonb_array_length(candidates) - 1 LOOP
      BEGIN
        EXECUTE statement INTO made USING candidates -> place;
        SET CONSTRAINTS ALL IMMEDIATE;
        RAISE EXCEPTION USING ERRCODE = 'JN999';
      EXCEPTION
        WHEN SQLSTATE 'JN999' THEN RETURN jsonb_build_object('place', place, 'row', made);
        WHEN OTHERS THEN NULL;
      END;
    END LOOP;
    RETURN NULL;
  END $$`;

/** Its rows are made and kept by triggers alone (database/count.ts). */
const isOfCounts = ({ metadata }: Table): boolean =>
  countsOf(metadata!.target).length > 0 && !metadata!.findColumnWithPropertyName('id');

/** The one who owns it asks others before it goes. */
export function isReferable(domains: readonly Domain[], { domain, metadata }: Table): boolean {
  const { publishes = [] } = domains.find(one => one.domain === domain)!.definition;
  const entity = publishes.find(one => one === metadata?.target);
  return entity !== undefined && publicationOf(entity)!.referable !== false;
}

function insertInto(to: string, { name, domain }: Table, row: Row): string {
  const columns = Object.keys(row)
    .map(column => `"${column}"`)
    .join(', ');
  const type = to.includes('.') ? inOneDatabase({ domain, name }) : `"${name}"`;
  return `INSERT INTO ${to} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${type}, $1::jsonb)
    RETURNING to_jsonb("${name}")`;
}

const whereKey = ({ key }: Table, from: number): string =>
  key.map((column, place) => `"${column}" = $${from + place}`).join(' AND ');
