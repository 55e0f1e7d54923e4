/** Reads the schema of a subgraph's database from PostgreSQL, without the runtime's own tables. */
import type { QueryRunner } from 'typeorm';
import { storedName } from '../references/database/stored-name';
import { type CatalogRow as Row, readCalls } from './catalog-calls';
import { readTypes } from './own-types';
import type { Call, Column, Guard, Part, Schema, Table } from './schema';
import { writtenConstraint, writtenExpression, writtenType } from './written';

const ofDomain = `c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  AND c.relname NOT LIKE 'joinery\\_%' AND c.relname NOT IN ('migrations', 'typeorm_metadata')`;

/** https://www.postgresql.org/docs/current/catalogs.html */
const readColumns = `
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull",
         coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS "default", a.attgenerated AS generated, a.attidentity AS identity,
         (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
   WHERE ${ofDomain} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum`;

// NOT NULL is the column's, also where PostgreSQL has a constraint for it.
const readConstraints = `
  SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid, true) AS sql, k.confrelid::regclass AS "to"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE ${ofDomain} AND k.contype IN ('p', 'u', 'f', 'c', 'x')
   ORDER BY c.relname, array_position('{p,u,f,c,x}', k.contype::text), k.conname`;

const readIndexes = `
  SELECT c.relname AS "table", i.relname AS name, pg_get_indexdef(i.oid) AS sql
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
   WHERE ${ofDomain} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
   ORDER BY c.relname, i.relname`;

const readPolicies = `
  SELECT c.relname AS "table", pg_get_expr(p.polqual, p.polrelid) AS condition
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE ${ofDomain} AND c.relrowsecurity AND p.polname = 'tenant'`;

const readTriggers = `
  SELECT c.relname AS "table", t.tgname AS name, pg_get_triggerdef(t.oid) AS sql, f.oid::text AS function, f.prosrc AS body,
         coalesce(obj_description(f.oid, 'pg_proc'), '') AS comment
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid
   WHERE ${ofDomain} AND NOT t.tgisinternal ORDER BY c.relname, t.tgname`;

const readData = `
  SELECT c.relname AS "table", f.prosrc AS body FROM pg_proc f JOIN pg_class c ON c.reltype = f.proargtypes[0]
   WHERE ${ofDomain} AND f.proname = 'joinery_data'`;

export async function readCatalog(queryRunner: QueryRunner): Promise<Schema> {
  const columns: (Row & { notNull: boolean })[] = await queryRunner.query(readColumns);
  const constraints: Row[] = await queryRunner.query(readConstraints);
  const indexes: Row[] = await queryRunner.query(readIndexes);
  const policies: Row[] = await queryRunner.query(readPolicies);
  const triggers: Row[] = await queryRunner.query(readTriggers);
  const data: Row[] = await queryRunner.query(readData);
  const of = <Each extends Row>(rows: readonly Each[], name: string) =>
    rows.filter(row => row.table === name);

  const replicas = new Map(
    triggers.flatMap(({ table, sql }) => {
      const type = /joinery_admit\('(.*)'\)/.exec(sql!)?.[1];
      return type ? [[table, type] as const] : [];
    }),
  );
  const calls = readCalls(triggers, data, constraints, replicas);
  const made = (call: Call['name'], table: string) =>
    calls.filter(({ name, args }) => name === call && args.table === table);
  const tables = [...new Set(columns.map(({ table }) => table))].map((name): Table => {
    const referring = made('refer', name).map(({ args }) =>
      storedName(`${name}_${(args as Guard).column}_fkey`),
    );
    const policy = of(policies, name)[0]?.condition;
    return {
      name,
      ...(replicas.has(name) && { replicaOf: replicas.get(name) }),
      ...(policy && { tenant: policy.includes('tenant_id =') ? 'tenant_id' : 'id' }),
      columns: of(columns, name)
        .filter(column => !(column.name === 'revision' && made('publish', name).length > 0))
        .map(readColumn),
      constraints: of(constraints, name)
        .filter(constraint => !referring.includes(constraint.name))
        .map(row => ({ ...partOf(row), sql: writtenConstraint(row.sql!) })),
      indexes: of(indexes, name).map(partOf),
      ownIndexes: [],
    };
  });
  const types = await readTypes(queryRunner);
  return { types, tables: new Map(tables.map(table => [table.name, table])), calls };
}

function readColumn({
  name,
  type,
  notNull,
  generated,
  identity,
  collation,
  ...row
}: Row & { notNull: boolean }): Column {
  const kind = generated
    ? `GENERATED ALWAYS AS (${row.default}) STORED`
    : identity === 'a'
      ? 'GENERATED ALWAYS AS IDENTITY'
      : identity
        ? 'GENERATED BY DEFAULT AS IDENTITY'
        : undefined;
  const full = collation ? `${type} COLLATE "${collation}"` : type!;
  return {
    name,
    type: writtenType(full),
    notNull,
    ...(kind ? { generated: kind } : row.default && { default: writtenExpression(row.default) }),
    stored: { type: full, default: kind ?? row.default! },
  };
}

const partOf = ({ name, sql, to }: Row): Part => ({
  name,
  sql: sql!,
  stored: sql!,
  ...(to && to !== '-' && { to }),
});
