/**
 * Loads demo rows of many users past the triggers, as the tables' owner, and does set-wise what those of the runtime would
 * have done row by row: counts, totals, replicas, the look at foreign keys. A domain's own triggers run. No events are
 * written, so that nobody's effects happen: docs/how-to/testing-a-domain.md says what is missing then.
 */
import type { Client, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { type Count, recountSql } from '../database/count';
import { descriptionsIn, functionComments } from '../database/describe-function';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { replicasOf } from '../references/declare/replica';
import { placeOf } from '../references/declare/total';
import type { Demo } from './demo';
import { loadDemo } from './load-demo';

export interface BulkDomain {
  readonly definition: SubgraphDefinition;
  /** Knows the entities; it is not connected. */
  readonly dataSource: DataSource;
  /** Of the tables' owner, who may set session_replication_role. */
  readonly owner: Client;
  /** Other sessions of the same, for other domains to read by. */
  readonly readers: Pool;
}

type OnRows = (count: number) => void;

/** Keys a page: 8 MB of JSON at most. */
const keysAtOnce = 20_000;

const published = (trigger: string) =>
  `${trigger} LIKE ANY ('{%\\_publish\\_created,%\\_publish\\_updated,%\\_publish\\_deleted,%\\_revise}')`;

/** Those whose effect is not made up for here. */
const domainTriggers = `
  SELECT t.tgrelid::regclass::text AS table, quote_ident(t.tgname) AS trigger
    FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND f.proname NOT LIKE 'joinery\\_%'
     AND NOT ${published('f.proname')} AND coalesce(obj_description(f.oid, 'pg_proc'), '') NOT LIKE 'joinery %'`;

/** All rows of these tenants, in one transaction; rows that are there already stay as they are. */
export async function loadPastTriggers(
  { definition, owner }: BulkDomain,
  demos: readonly Demo[],
  onRows: OnRows,
): Promise<void> {
  await transaction(owner, async () => {
    const { rows: triggers } = await owner.query(domainTriggers);
    const alter = async (how: string) => {
      for (const one of triggers) await owner.query(`ALTER TABLE ${one.table} ${how} TRIGGER ${one.trigger}`);
    };
    await alter('ENABLE ALWAYS');
    for (const demo of demos) {
      await owner.query(`SELECT set_config('joinery.tenant', $1, true)`, [demo.tenantId]);
      await loadDemo({ query: (sql, values) => owner.query(sql, values) }, definition, demo, onRows);
    }
    await alter('ENABLE');
    const { rows } = await owner.query(functionComments);
    for (const { call, args } of descriptionsIn(rows)) {
      if (call === 'count') await owner.query(recountSql(args as Count));
      if (call === 'publish') await refuseGone(owner, args as { table: string; type: string });
    }
  });
}

/** What `joinery_check_created` would have refused. */
async function refuseGone(owner: Client, { table, type }: { table: string; type: string }): Promise<void> {
  const { rows } = await owner.query(
    `SELECT g.id FROM joinery_gone g JOIN "${table}" made USING (id) WHERE g.type = $1 LIMIT 1`,
    [type],
  );
  if (rows.length > 0)
    throw new Error(
      `The ${type} ${rows[0].id} of the demo data was deleted here: load them into new databases.`,
    );
}

/** Of others' objects, as their owners have them. Before replicas are copied: a total may be published. */
export async function loadTotals(
  { definition, dataSource, owner }: BulkDomain,
  ownerOf: (subgraph: string) => BulkDomain,
): Promise<void> {
  for (const total of definition.totals ?? []) {
    const of = ownerOf(total.of);
    const { table, columnOf } = tableOf(of, total.type);
    const { table: kept, column } = placeOf(total, { connection: dataSource });
    const where = Object.keys(total.where ?? {}).map(
      (field, at) => `AND "${columnOf(field)}"::text = $${at + 1}`,
    );
    const field = `"${columnOf(total.field)}"`;
    const source = `SELECT ${field} AS id, count(*) AS count FROM "${table}"
      WHERE ${field} IS NOT NULL ${where.join(' ')} GROUP BY 1`;
    await copyPages(of.readers, source, Object.values(total.where ?? {}), async rows => {
      await transaction(owner, () =>
        owner.query(
          `UPDATE "${kept}" kept SET "${column}" = counted.count
             FROM jsonb_to_recordset($1::jsonb) AS counted(id uuid, count integer) WHERE kept.id = counted.id`,
          [rows],
        ),
      );
    });
  }
}

/** All keys that the owners have, with what they publish. */
export async function loadReplicas(
  { dataSource, owner }: BulkDomain,
  ownerOf: (subgraph: string) => BulkDomain,
  onRows: OnRows,
): Promise<void> {
  for (const { type, owner: subgraph, metadata, fields } of replicasOf(dataSource).values()) {
    const of = ownerOf(subgraph);
    const { table, tenant } = tableOf(of, type);
    const said = fields.map(({ property, column }) => `data->'${property}' AS "${column}"`);
    const source = `SELECT ${[`"${tenant}" AS tenant_id`, 'id', 'revision', ...said].join(', ')}
      FROM (SELECT *, joinery_data(row_) AS data FROM "${table}" row_) known`;
    const columns = ['tenant_id', 'id', 'revision', ...fields.map(({ column }) => column)].map(
      name => `"${name}"`,
    );
    const sets = columns.slice(2).map(name => `${name} = excluded.${name}`);
    await copyPages(of.readers, source, [], async (rows, count) => {
      await transaction(owner, () =>
        owner.query(
          `INSERT INTO "${metadata.tableName}" AS known (${columns})
             SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${metadata.tableName}", $1::jsonb)
             ON CONFLICT (id) DO UPDATE SET ${sets} WHERE known.revision < excluded.revision`,
          [rows],
        ),
      );
      onRows(count);
    });
  }
}

/** Once everything is there: each foreign key as a whole. Throws for the first that does not hold. */
export async function checkForeignKeys({ owner }: Pick<BulkDomain, 'owner'>): Promise<void> {
  const { rows } = await owner.query(
    `SELECT conname AS name, conrelid::regclass::text AS table, confrelid::regclass::text AS target,
            (SELECT array_agg(attname::text ORDER BY place) FROM unnest(conkey) WITH ORDINALITY k(n, place)
               JOIN pg_attribute ON attrelid = conrelid AND attnum = n) AS columns,
            (SELECT array_agg(attname::text ORDER BY place) FROM unnest(confkey) WITH ORDINALITY k(n, place)
               JOIN pg_attribute ON attrelid = confrelid AND attnum = n) AS keys
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  for (const { name, table, target, columns, keys } of rows) {
    const given = columns.map((column: string) => `r."${column}" IS NOT NULL`).join(' AND ');
    const same = columns.map((column: string, at: number) => `t."${keys[at]}" = r."${column}"`).join(' AND ');
    const { rows: dangling } = await owner.query(
      `SELECT FROM ${table} r WHERE ${given} AND NOT EXISTS (SELECT FROM ${target} t WHERE ${same}) LIMIT 1`,
    );
    if (dangling.length > 0) throw new Error(`Demo rows of ${table} refer to what is not there: ${name}.`);
  }
}

/** How many rows `loadReplicas` deals with, at the most. */
export const countReplicaRows = (
  { dataSource }: Pick<BulkDomain, 'dataSource'>,
  rowsOf: (subgraph: string, type: string) => number,
): number =>
  [...replicasOf(dataSource).values()].reduce((sum, { owner, type }) => sum + rowsOf(owner, type), 0);

function tableOf({ definition, dataSource }: BulkDomain, type: string) {
  const entity = definition.entities.find(({ name }) => name === type) as EntityClass;
  const metadata = dataSource.getMetadata(entity);
  const columnOf = (property: string) => metadata.findColumnWithPropertyName(property)!.databaseName;
  const tenant = metadata.findColumnWithPropertyName('tenantId') ? 'tenant_id' : 'id';
  return { table: metadata.tableName, columnOf, tenant };
}

/** As text from one database into the other: nothing here reads it. */
async function copyPages(
  from: Pool,
  source: string,
  values: readonly unknown[],
  write: (rows: string, count: number) => Promise<void>,
): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await from.query(
      `SELECT jsonb_agg(to_jsonb(page))::text AS rows, count(*)::int AS count, (array_agg(id ORDER BY id DESC))[1] AS last
         FROM (SELECT * FROM (${source}) source WHERE id > $${values.length + 1} ORDER BY id LIMIT ${keysAtOnce}) page`,
      [...values, after],
    );
    const [page] = rows;
    if (page.count > 0) await write(page.rows, page.count);
    if (page.count < keysAtOnce) return;
    after = page.last;
  }
}

async function transaction(owner: Client, run: () => Promise<unknown>): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query('SET LOCAL session_replication_role = replica');
    await run();
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
