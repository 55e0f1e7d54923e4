/**
 * Decides the steps that turn one schema into another, in an order that works: calls of the runtime are undone before
 * their tables change, and made again after.
 */
import { callsBetween } from './call-steps';
import { columnChanges, columnSql, decide, definitionOf } from './column-changes';
import { typesBetween } from './own-types';
import type { CallName, Part, Schema, Table } from './schema';
import { cyclic, inOrder } from './table-order';
import { quoted } from './written';

export type Step =
  | { readonly sql: string }
  | { readonly call: RuntimeCall; readonly args: readonly unknown[] };

/** What a migration may call of the runtime. */
export type RuntimeCall =
  | 'createReplica'
  | 'scopeToTenant'
  | 'scopeToTenantById'
  | 'silence'
  | 'announce'
  | CallName
  | `un${CallName}`;

export function stepsBetween(from: Schema, to: Schema): Step[] {
  const gone = [...from.tables.values()].filter(table => isOther(table, to.tables.get(table.name)));
  const made = [...to.tables.values()].filter(table => isOther(table, from.tables.get(table.name)));
  const kept = [...to.tables.values()].flatMap(table => {
    const before = from.tables.get(table.name);
    return before && !made.includes(table) ? [{ before, after: table }] : [];
  });
  const calls = callsBetween(from, to);
  const types = typesBetween(from, to);
  const [replicas, tables] = split(made, ({ replicaOf }) => replicaOf !== undefined);
  const late = cyclic(tables);
  const constraints = kept.map(({ before, after }) => ({
    after,
    ...parted(before.constraints, after.constraints),
  }));
  const drop = (is: (part: Part) => boolean) =>
    alter(constraints, ({ gone }) => gone.filter(is).map(({ name }) => `DROP CONSTRAINT ${name}`));
  const add = (is: (part: Part) => boolean) =>
    alter(constraints, ({ made }) => made.filter(is).map(addConstraint));
  return [
    ...types.made.map(({ sql }) => ({ sql })),
    ...calls.undone,
    ...drop(isForeignKey),
    ...drop(one => !isForeignKey(one)),
    ...kept.flatMap(({ before, after }) =>
      parted(before.indexes, after.indexes).gone.map(({ name }) => ({
        sql: `DROP INDEX ${name}`,
      })),
    ),
    ...dropTables(gone),
    ...alter(kept, ({ before, after }) => columnChanges(before, after)),
    ...add(one => !isForeignKey(one)),
    ...replicas.flatMap(createReplica),
    ...inOrder(tables).map(table => createTable(table, late)),
    ...add(isForeignKey),
    ...alter(
      tables.map(after => ({ after })),
      ({ after }) => after.constraints.filter(one => late.has(one)).map(addConstraint),
    ),
    ...[...made.map(after => ({ before: undefined, after })), ...kept].flatMap(({ before, after }) =>
      parted(before?.indexes ?? [], after.indexes).made.map(({ sql }) => ({ sql })),
    ),
    ...scoped(tables, kept),
    ...calls.made,
    ...types.gone.map(({ kind, name }) => ({ sql: `DROP ${kind} ${quoted(name)}` })),
  ];
}

const isForeignKey = ({ to }: Part): boolean => to !== undefined;

/** Whether the table has to be made anew: a table does not become a replica. */
const isOther = (table: Table, other: Table | undefined): boolean =>
  table.replicaOf !== other?.replicaOf || !other;

function createTable(table: Table, late: ReadonlySet<Part>): Step {
  const lines = [
    ...table.columns.map(columnSql),
    ...table.constraints.filter(one => !late.has(one)).map(constraintSql),
  ];
  return { sql: `CREATE TABLE ${table.name} (\n${indented(lines.join(',\n'))}\n)` };
}

const bookkeeping = ['tenant_id', 'id', 'revision'];

/** Its key and its revision are the runtime's; the rest is as any table's. */
function createReplica({ name, replicaOf, columns, constraints }: Table): Step[] {
  const fields = columns.filter(column => !bookkeeping.includes(column.name));
  const args = {
    type: replicaOf,
    table: name,
    ...(fields.length > 0 && {
      fields: Object.fromEntries(fields.map(column => [column.name, definitionOf(column)])),
    }),
  };
  const own = constraints.filter(one => ![`${name}_pkey`, `${name}_id_key`].includes(one.name));
  return [
    { call: 'createReplica', args: [args] },
    ...own.map(one => ({ sql: `ALTER TABLE ${name} ${addConstraint(one)}` })),
  ];
}

function scoped(made: readonly Table[], kept: readonly { before: Table; after: Table }[]): Step[] {
  const tables = [
    ...made,
    ...kept.filter(({ before, after }) => before.tenant !== after.tenant).map(({ after }) => after),
  ];
  const [byTenant, byId] = split(tables, ({ tenant }) => tenant === 'tenant_id');
  return [
    ...byId.map(({ name }): Step => ({ call: 'scopeToTenantById', args: [name] })),
    ...(byTenant.length > 0
      ? [{ call: 'scopeToTenant' as const, args: byTenant.map(({ name }) => name) }]
      : []),
  ];
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

/** In two lines where one would be long. */
function constraintSql({ name, sql }: Part): string {
  const line = `CONSTRAINT ${name} ${sql}`;
  if (line.length <= 100) return line;
  return sql.startsWith('FOREIGN KEY')
    ? line.replace(' REFERENCES ', '\n  REFERENCES ')
    : `CONSTRAINT ${name}\n  ${sql}`;
}

const addConstraint = (part: Part): string => `ADD ${constraintSql(part)}`;

/** One ALTER TABLE a table. */
function alter<Each extends { after: Table }>(
  tables: readonly Each[],
  clausesOf: (each: Each) => readonly string[],
): Step[] {
  return tables.flatMap(each => {
    const clauses = clausesOf(each);
    if (clauses.length === 0) return [];
    const only = clauses.length === 1 && !clauses[0]!.includes('\n');
    const { name } = each.after;
    const sql = only
      ? `ALTER TABLE ${name} ${clauses[0]}`
      : `ALTER TABLE ${name}\n${indented(clauses.join(',\n'))}`;
    return [{ sql }];
  });
}

function parted(before: readonly Part[], after: readonly Part[]) {
  const same = (a: Part, b: Part) => a.name === b.name && a.stored === b.stored;
  return {
    gone: before.filter(one => !after.some(other => same(one, other))),
    made: after.filter(one => !before.some(other => same(one, other))),
  };
}

function dropTables(gone: readonly Table[]): Step[] {
  if (gone.length === 0) return [];
  const names = inOrder(gone)
    .reverse()
    .map(({ name }) => name);
  return [{ sql: decide('the rows go with their tables', `DROP TABLE ${names.join(', ')}`) }];
}

function split<Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(is), all.filter(each => !is(each))];
}

/** For a terminal. */
export const drawStep = (step: Step): string =>
  'sql' in step ? step.sql : `${step.call}(${step.args.map(one => JSON.stringify(one)).join(', ')})`;
