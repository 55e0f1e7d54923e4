/**
 * Reads what a domain's tables are out of its migrated database: columns, keys, checks, indexes, the domain's own
 * functions and triggers. Left out is what the runtime adds to hold references: replicas, and the triggers and functions
 * that its migrations make. Of its own tables, which the domain's functions may read, the columns are all.
 */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { SubgraphDefinition } from '../../../subgraphs/runtime/declare/define-subgraph';
import { replicasOf } from '../../../subgraphs/runtime/references/declare/replica';

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `character varying(50)`. */
  readonly type: string;
  /** `varchar`, of an array that of its elements. */
  readonly base: string;
  readonly isArray: boolean;
  readonly maxLength: number | null;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly isGenerated: boolean;
  readonly collation: string | null;
}

export interface Constraint {
  readonly name: string;
  /** As pg_constraint: primary, unique, check, foreign. */
  readonly kind: 'p' | 'u' | 'c' | 'f';
  readonly columns: readonly string[];
  readonly definition: string;
  /** Of a foreign key. */
  readonly to: { readonly table: string; readonly columns: readonly string[] } | null;
}

export interface Table {
  readonly domain: string;
  readonly name: string;
  /** Of a table that no entity has, its name. */
  readonly type: string;
  readonly metadata: EntityMetadata | undefined;
  readonly columns: readonly Column[];
  /** Foreign keys to replicas are not among them: those are on the map. */
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly key: readonly string[];
}

export interface DomainTables {
  readonly domain: string;
  readonly tables: readonly Table[];
  readonly ofRuntime: readonly Pick<Table, 'name' | 'columns'>[];
  readonly functions: readonly { readonly definition: string; readonly signature: string }[];
}

type Sql = (text: string, values?: unknown[]) => Promise<any[]>;

/** Of the runtime, as far as references go; the tenant's setting is `joinery.tenant`, with a point. */
const prefix = 'joinery_';
/** Functions that the runtime's migrations make beside a domain's tables (references/database/migration.ts). */
const madeByRuntime = `(starts_with(proname, '${prefix}') OR proname LIKE '%\\_revise'
  OR coalesce(obj_description(p.oid), '') ~ '^joinery (guard|publish) ' OR prosrc LIKE '%INTO joinery_outbox%')`;

export async function readTables(
  { name: domain }: SubgraphDefinition,
  dataSource: DataSource,
  sql: Sql,
): Promise<DomainTables> {
  const replicas = [...replicasOf(dataSource).values()].map(({ metadata }) => metadata.tableName);
  const named: { name: string; oid: number }[] = await sql(
    `SELECT relname AS name, oid::int FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
        AND relname <> ALL ($1) ORDER BY oid`,
    [replicas],
  );
  const oids = [named.map(({ oid }) => oid)];
  const columns = await sql(
    `SELECT a.attrelid::int AS oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            coalesce(e.typname, t.typname) AS base, e.oid IS NOT NULL AS "isArray",
            CASE WHEN t.typname IN ('varchar', 'bpchar') AND a.atttypmod > 4 THEN a.atttypmod - 4 END AS "maxLength",
            a.attnotnull AS "notNull", pg_get_expr(d.adbin, d.adrelid) AS "default",
            a.attgenerated <> '' OR a.attidentity <> '' AS "isGenerated",
            CASE WHEN c.collname <> 'default' THEN c.collname END AS collation
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
       LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
       LEFT JOIN pg_collation c ON c.oid = a.attcollation
      WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`,
    oids,
  );
  const names = (table: string, keys: string) =>
    `ARRAY(SELECT a.attname::text FROM unnest(${keys}) WITH ORDINALITY k(n, place)
       JOIN pg_attribute a ON (a.attrelid, a.attnum) = (${table}, k.n) ORDER BY place)`;
  const constraints = await sql(
    `SELECT conrelid::int AS oid, conname AS name, contype AS kind, pg_get_constraintdef(c.oid) AS definition,
            ${names('conrelid', 'conkey')} AS columns, t.relname AS "toTable", ${names('confrelid', 'confkey')} AS "toColumns"
       FROM pg_constraint c LEFT JOIN pg_class t ON t.oid = confrelid
      WHERE conrelid = ANY ($1::oid[]) AND contype IN ('p', 'u', 'c', 'f') AND (t.relname IS NULL OR t.relname <> ALL ($2))
      ORDER BY c.oid`,
    [...oids, replicas],
  );
  const indexes = await sql(
    `SELECT indrelid::int AS oid, pg_get_indexdef(indexrelid, 0, true) AS definition FROM pg_index
      WHERE indrelid = ANY ($1::oid[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))`,
    oids,
  );
  const triggers = await sql(
    `SELECT tgrelid::int AS oid, pg_get_triggerdef(t.oid, true) AS definition FROM pg_trigger t JOIN pg_proc p ON p.oid = tgfoid
      WHERE tgrelid = ANY ($1::oid[]) AND NOT tgisinternal AND NOT ${madeByRuntime} ORDER BY t.oid`,
    oids,
  );
  const functions = await sql(
    `SELECT pg_get_functiondef(oid) AS definition, format('%I(%s)', proname, pg_get_function_identity_arguments(oid)) AS signature
       FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND NOT ${madeByRuntime}`,
  );
  const ofTable = <Row extends { oid: number }>(rows: Row[], oid: number) =>
    rows.filter(row => row.oid === oid);
  const isOfRuntime = ({ name }: { name: string }) => name.startsWith(prefix);
  const columnsOf = (oid: number) => ofTable(columns, oid) as unknown as Column[];
  return {
    domain,
    functions,
    ofRuntime: named.filter(isOfRuntime).map(({ name, oid }) => ({ name, columns: columnsOf(oid) })),
    tables: named
      .filter(one => !isOfRuntime(one))
      .map(({ name, oid }) => {
        const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === name);
        const held: Constraint[] = ofTable(constraints, oid).map(
          ({ toTable, toColumns, ...constraint }: any) => ({
            ...constraint,
            to: toTable === null ? null : { table: toTable, columns: toColumns },
          }),
        );
        return {
          domain,
          name,
          type: metadata?.name ?? name,
          metadata,
          // The revision is of what is published.
          columns: columnsOf(oid).filter(one => !one.default?.includes(prefix)),
          constraints: held,
          indexes: ofTable(indexes, oid).map((one: any) => one.definition as string),
          triggers: ofTable(triggers, oid).map((one: any) => one.definition as string),
          key: held.find(({ kind }) => kind === 'p')!.columns,
        };
      }),
  };
}

/** In SQL, wherever the tables of all domains are in one database. */
export const inOneDatabase = ({ domain, name }: Pick<Table, 'domain' | 'name'>) => `"${domain}"."${name}"`;
