/** Loads demo rows into a database in bulk statements, as the subgraph's own role, within the tenant. */
import { type EntityManager, getMetadataArgsStorage } from 'typeorm';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import type { Demo, DemoTable } from './demo';

/** Rows a statement: large enough that the round trip does not count, small enough for its JSON. */
const rowsAtOnce = 2_000;

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
  { table, rows, row }: DemoTable,
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

/** Whether the domain has rows of the manager's tenant, so that a start does not bring back what somebody deleted. */
export async function hasDemo(
  manager: EntityManager,
  definition: SubgraphDefinition,
  demo: Demo,
): Promise<boolean> {
  const [first] = demoOf(definition, demo);
  if (!first) return true;
  const [row] = await manager.query(`SELECT EXISTS (SELECT FROM "${first.table}") AS found`);
  return row.found;
}

/** How many rows `loadDemo` deals with. */
export const countDemoRows = (definition: SubgraphDefinition, demo: Demo): number =>
  rowsOf(demoOf(definition, demo));

/** Of one type. */
export const rowsOfType = (definition: SubgraphDefinition, demo: Demo, type: string): number =>
  rowsOf(demoTablesOf(definition, demo, type));

const rowsOf = (tables: readonly DemoTable[]): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Of one type. */
export function demoTablesOf(definition: SubgraphDefinition, demo: Demo, type: string): DemoTable[] {
  const entity = definition.entities.find(({ name }) => name === type);
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  return demoOf(definition, demo).filter(({ table }) => table === name);
}

const made = new WeakMap<Demo, Map<SubgraphDefinition, readonly DemoTable[]>>();

/** Made once: most domains refer to the same few. */
function demoOf(definition: SubgraphDefinition, demo: Demo): readonly DemoTable[] {
  const ofDemo = made.get(demo) ?? new Map<SubgraphDefinition, readonly DemoTable[]>();
  made.set(demo, ofDemo);
  const tables = ofDemo.get(definition) ?? definition.demo?.(demo) ?? [];
  ofDemo.set(definition, tables);
  return tables;
}
