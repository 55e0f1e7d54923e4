/**
 * Writes the keys of other domains' demo data into a domain's replicas, with the fields of those rows, whether or not
 * they are loaded yet. So domains can be loaded in any order, even if they refer to each other. `copyReplicas` copies
 * the owners' revisions once all are loaded.
 */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { systemTransaction } from '../references/database/system-transaction';
import { publicationOf } from '../references/declare/publish';
import { type ReplicaTable, replicasOf } from '../references/declare/replica';
import type { Demo } from './demo';
import { type DemoRows, demoTablesOf } from './load-demo';

const rowsAtOnce = 2_000;

/** `all` are the domains of the estate, among them the owners. */
export async function knowDemoKeys(
  dataSource: DataSource,
  demo: Demo,
  all: readonly SubgraphDefinition[],
  onRows: (count: number) => void = () => {},
): Promise<void> {
  for (const replica of replicasOf(dataSource).values()) {
    const table = demoTableOf(replica, demo, all);
    if (table) await write(dataSource, demo.tenantId, replica, table, onRows);
  }
}

/** How many rows `knowDemoKeys` deals with. */
export const countDemoKeys = (
  dataSource: DataSource,
  demo: Demo,
  all: readonly SubgraphDefinition[],
): number =>
  [...replicasOf(dataSource).values()].reduce(
    (sum, replica) => sum + (demoTableOf(replica, demo, all)?.rows ?? 0),
    0,
  );

function demoTableOf(
  { type, owner }: ReplicaTable,
  demo: Demo,
  all: readonly SubgraphDefinition[],
): DemoRows | undefined {
  const definition = all.find(({ name }) => name === owner);
  const entity = definition?.entities.find(({ name }) => name === type);
  // No demo data refer to these, so that their keys can wait for `copyReplicas`: of likes, the owner has fewer rows than its
  // demo makes, since one user likes a thing once.
  if (!entity || publicationOf(entity)?.referable === false) return undefined;
  return demoTablesOf(definition!, demo, type)[0];
}

async function write(
  dataSource: DataSource,
  tenantId: string,
  { metadata, fields }: ReplicaTable,
  { rows, row }: DemoRows,
  onRows: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - start);
    const batch = Array.from({ length: count }, (_, offset) => row(start + offset));
    const given = fields.filter(({ column }) => column in batch[0]!).map(({ column }) => column);
    const columns = ['id', ...given].map(column => `"${column}"`).join(', ');
    const sql = `INSERT INTO "${metadata.tableName}" (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${metadata.tableName}", $1::jsonb) ON CONFLICT DO NOTHING`;
    await systemTransaction(dataSource, tenantId, manager => manager.query(sql, [JSON.stringify(batch)]));
    onRows(count);
  }
}
