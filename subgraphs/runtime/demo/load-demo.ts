/** Loads demo rows into a database in bulk statements, as the subgraph's own role, within the tenant. */
import { type EntityManager, getMetadataArgsStorage } from 'typeorm';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { isDeclared } from '../declare/is-declared';
import { snakeCase } from '../declare/naming';
import { replicaDeclaration } from '../references/declare/replica';
import type { Demo, DemoTable } from './demo';

/** Rows a statement: large enough that the round trip does not count, small enough for its JSON. */
const rowsAtOnce = 2_000;

/** What a domain declares, with the table's name, and rows that are complete. */
export interface DemoRows {
  readonly type: string;
  readonly table: string;
  readonly rows: number;
  readonly row: (index: number) => Record<string, unknown>;
}

/** Of one tenant. */
interface Statements {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/**
 * Loads a domain's demo rows of one tenant; rows that are there already stay as they are. The caller decides whether
 * it is one transaction (all or nothing) or one a statement (fast at scale: rows that are counted again and again
 * leave versions that only a commit lets PostgreSQL clear away). `onRows` hears how many rows a statement dealt with.
 */
export async function loadDemo(
  manager: Statements,
  definition: SubgraphDefinition,
  demo: Demo,
  onRows: (count: number) => void = () => {},
): Promise<void> {
  for (const table of demoOf(definition, demo)) await loadTable(manager, table, onRows);
}

async function loadTable(
  manager: Statements,
  { table, rows, row }: DemoRows,
  onRows: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const batch = Array.from({ length: Math.min(rowsAtOnce, rows - start) }, (_, offset) =>
      row(start + offset),
    );
    const columns = Object.keys(batch[0]!)
      .map(column => `"${column}"`)
      .join(', ');
    await manager.query(
      `INSERT INTO "${table}" (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) ON CONFLICT DO NOTHING`,
      [JSON.stringify(batch)],
    );
    onRows(batch.length);
  }
}

/**
 * Whether the domain has rows of the manager's tenant, so that a start does not bring back what somebody deleted. Its demo
 * data are not made for it: that takes longer than to look at every table.
 */
export async function hasDemo(
  manager: EntityManager,
  { demo, entities }: SubgraphDefinition,
): Promise<boolean> {
  const own = entities.filter(entity => !replicaDeclaration(entity));
  if (!demo || own.length === 0) return true;
  const anyRow = own.map(entity => `EXISTS (SELECT FROM "${tableOf(entity)}")`).join(' OR ');
  const [row] = await manager.query(`SELECT ${anyRow} AS found`);
  return row.found;
}

/** How many rows `loadDemo` deals with. */
export const countDemoRows = (definition: SubgraphDefinition, demo: Demo): number =>
  rowsOf(demoOf(definition, demo));

/** Of one type. */
export const rowsOfType = (definition: SubgraphDefinition, demo: Demo, type: string): number =>
  rowsOf(demoTablesOf(definition, demo, type));

const rowsOf = (tables: readonly DemoRows[]): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Of one type. */
export const demoTablesOf = (definition: SubgraphDefinition, demo: Demo, type: string): DemoRows[] =>
  demoOf(definition, demo).filter(table => table.type === type);

const made = new WeakMap<Demo, Map<SubgraphDefinition, readonly DemoRows[]>>();

/** Made once: most domains refer to the same few. */
function demoOf(definition: SubgraphDefinition, demo: Demo): readonly DemoRows[] {
  const ofDemo = made.get(demo) ?? new Map<SubgraphDefinition, readonly DemoRows[]>();
  made.set(demo, ofDemo);
  const declared = () => definition.demo?.(demo).map(table => completed(definition, demo, table));
  const tables = ofDemo.get(definition) ?? declared() ?? [];
  ofDemo.set(definition, tables);
  return tables;
}

function completed(
  { name, entities }: SubgraphDefinition,
  demo: Demo,
  { type, rows, row }: DemoTable,
): DemoRows {
  const entity = entities.find(one => one.name === type);
  if (!entity) throw new Error(`The demo data of ${name} have rows of ${type}, but it has no such entity.`);
  const hasId = isDeclared(entity.prototype, 'id');
  const changes = isDeclared(entity.prototype, 'updatedAt');
  const complete = (index: number) => {
    const said = row(index, demo.random(type, index));
    const unchanged = changes && 'created_at' in said && { updated_at: said.created_at };
    return { ...(hasId && { id: demo.id(type, index) }), ...unchanged, ...said };
  };
  return { type, table: tableOf(entity), rows, row: complete };
}

const tableOf = (entity: EntityClass): string =>
  getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name ?? snakeCase(entity.name);
