/**
 * Decides the steps that turn one database into another, in an order that works: what was called for is undone before
 * the tables that it is about change, and is called for again after.
 */
import {
  type Call,
  type CallName,
  type Column,
  type Part,
  type Schema,
  sameCall,
  type Table,
} from './schema';

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

function columnChanges({ columns: before, name: table }: Table, { columns: after }: Table): string[] {
  const find = (columns: readonly Column[], name: string) => columns.find(column => column.name === name);
  const gone = before.filter(({ name }) => !find(after, name));
  const made = after.filter(({ name }) => !find(before, name));
  const drops = gone.map(column => {
    const renamed = made.find(
      ({ stored, type }) => (stored.type || type) === (column.stored.type || column.type),
    );
    const rename = renamed
      ? `, unless it is called otherwise now: ALTER TABLE ${table} RENAME COLUMN ${column.name} TO ${renamed.name}`
      : '';
    return decide(`what the rows hold in ${column.name} is lost${rename}`, `DROP COLUMN ${column.name}`);
  });
  const adds = made.map(column =>
    column.notNull && column.default === undefined && column.generated === undefined
      ? decide(
          `what do the rows that are there hold in ${column.name}? Without a default this fails where there are rows`,
          `ADD COLUMN ${columnSql(column)}`,
        )
      : `ADD COLUMN ${columnSql(column)}`,
  );
  const changes = after.flatMap(column => {
    const old = find(before, column.name);
    return old ? changesOf(old, column) : [];
  });
  return [...drops, ...adds, ...changes];
}

function changesOf(before: Column, after: Column): string[] {
  const { name } = after;
  if (before.generated !== after.generated && before.stored.default !== after.stored.default) {
    return [
      decide(`${name} is made anew, and what the rows hold in it is lost`, `DROP COLUMN ${name}`),
      `ADD COLUMN ${columnSql(after)}`,
    ];
  }
  const changes: string[] = [];
  if (before.stored.type !== after.stored.type) {
    changes.push(typeChange(name, before.type, after.type));
  }
  if (before.stored.default !== after.stored.default) {
    changes.push(
      after.default === undefined
        ? `ALTER COLUMN ${name} DROP DEFAULT`
        : `ALTER COLUMN ${name} SET DEFAULT ${after.default}`,
    );
  }
  if (before.notNull && !after.notNull) changes.push(`ALTER COLUMN ${name} DROP NOT NULL`);
  if (!before.notNull && after.notNull) {
    changes.push(
      decide(`rows that hold NULL in ${name} are to be filled before`, `ALTER COLUMN ${name} SET NOT NULL`),
    );
  }
  return changes;
}

function typeChange(name: string, before: string, after: string): string {
  const clause = `ALTER COLUMN ${name} TYPE ${after}`;
  if (widens(withoutCollation(before), withoutCollation(after))) return clause;
  // A cast that is written would cut the text.
  if (after.startsWith('varchar') && isText(withoutCollation(before)))
    return decide(`this fails where ${name} is longer`, clause);
  return decide(`does every ${before} in ${name} become a ${after} so?`, `${clause} USING ${name}::${after}`);
}

/** Whether every value stays as it is. */
function widens(before: string, after: string): boolean {
  if (before === after) return true;
  const numbers = ['smallint', 'integer', 'bigint'];
  if (numbers.includes(before)) return numbers.indexOf(after) > numbers.indexOf(before);
  return isText(before) && isText(after) && lengthOf(before) <= lengthOf(after);
}

const withoutCollation = (type: string): string => type.replace(/ COLLATE .*/, '');

const isText = (type: string): boolean => /^(varchar(\(\d+\))?|text)$/.test(type);

const lengthOf = (type: string): number => Number(/\d+/.exec(type)?.[0] ?? Infinity);

export const decisionMark = '-- DECIDE: ';

const decide = (question: string, clause: string): string => `${decisionMark}${question}\n${clause}`;

const indented = (text: string): string => text.replace(/^/gm, '  ');

const columnSql = (column: Column): string => `${column.name} ${definitionOf(column)}`;

function definitionOf({ type, notNull, default: value, generated }: Column): string {
  return [type, notNull && 'NOT NULL', generated, value !== undefined && `DEFAULT ${value}`]
    .filter(Boolean)
    .join(' ');
}

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

const order: readonly CallName[] = ['publish', 'refer', 'guard', 'count'];

function callsBetween(from: Schema, to: Schema): { undone: Step[]; made: Step[] } {
  const undone: Step[] = [];
  const made: Step[] = [];
  const ordered = (calls: readonly Call[]) =>
    [...calls].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const stays = (before: Call, after: Call) =>
    before.stored === after.stored && !isInTheWay(before, from, to);
  for (const call of ordered(from.calls).reverse()) {
    const next = sameCall(to.calls, call);
    if (next && stays(call, next)) continue;
    // What is published goes on being so: the rows keep their revisions.
    if (next && call.name === 'publish') undone.push({ call: 'silence', args: [{ table: call.args.table }] });
    else undone.push({ call: `un${call.name}`, args: [call.args] });
  }
  for (const call of ordered(to.calls)) {
    const before = sameCall(from.calls, call);
    if (before && stays(before, call)) continue;
    made.push({ call: before && call.name === 'publish' ? 'announce' : call.name, args: [call.args] });
  }
  return { undone, made };
}

/** PostgreSQL keeps a column that a trigger compares as it is. */
function isInTheWay({ name, args }: Call, from: Schema, to: Schema): boolean {
  if (name !== 'publish') return false;
  const typeOf = (schema: Schema, column: string) =>
    schema.tables.get(args.table)?.columns.find(one => one.name === column)?.stored.type;
  return Object.values(args.fields).some(column => typeOf(from, column) !== typeOf(to, column));
}

function dropTables(gone: readonly Table[]): Step[] {
  if (gone.length === 0) return [];
  const names = inOrder(gone)
    .reverse()
    .map(({ name }) => name);
  return [{ sql: decide('the rows go with their tables', `DROP TABLE ${names.join(', ')}`) }];
}

/** What is referred to before what refers to it. */
function inOrder(tables: readonly Table[]): Table[] {
  const sorted: Table[] = [];
  const visit = (table: Table, above: readonly Table[]): void => {
    if (sorted.includes(table) || above.includes(table)) return;
    for (const other of referredBy(table, tables)) visit(other, [...above, table]);
    sorted.push(table);
  };
  for (const table of tables) visit(table, []);
  return sorted;
}

const referredBy = ({ constraints }: Table, tables: readonly Table[]): Table[] =>
  tables.filter(({ name }) => constraints.some(({ to }) => to === name));

/** The foreign keys to tables that are made later, since each refers to the other. */
function cyclic(tables: readonly Table[]): ReadonlySet<Part> {
  const sorted = inOrder(tables).map(({ name }) => name);
  return new Set(
    tables.flatMap(({ name, constraints }) =>
      constraints.filter(({ to }) => to !== undefined && sorted.indexOf(to) > sorted.indexOf(name)),
    ),
  );
}

function split<Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(is), all.filter(each => !is(each))];
}

/** For a terminal. */
export const drawStep = (step: Step): string =>
  'sql' in step ? step.sql : `${step.call}(${step.args.map(one => JSON.stringify(one)).join(', ')})`;
