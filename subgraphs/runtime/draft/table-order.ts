/** Orders tables so that each comes after the tables that it refers to. */
import type { Part, Table } from './schema';

/** What is referred to before what refers to it. */
export function inOrder(tables: readonly Table[]): Table[] {
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
export function cyclic(tables: readonly Table[]): ReadonlySet<Part> {
  const sorted = inOrder(tables).map(({ name }) => name);
  return new Set(
    tables.flatMap(({ name, constraints }) =>
      constraints.filter(({ to }) => to !== undefined && sorted.indexOf(to) > sorted.indexOf(name)),
    ),
  );
}
