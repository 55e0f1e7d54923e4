/**
 * Makes one PostgreSQL database of the tables of all domains, a schema for each, in which every reference of the map is an
 * ordinary foreign key to the owner's table: what Joinery has to equal.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { anyCase } from '../../../subgraphs/runtime/database/collations';
import type { SubgraphDefinition } from '../../../subgraphs/runtime/declare/define-subgraph';
import type {
  MappedReference,
  ReferenceMap,
} from '../../../subgraphs/runtime/references/declare/reference-map';
import { replicasOf } from '../../../subgraphs/runtime/references/declare/replica';
import { serverUrl } from '../../support/databases';
import type { Monolith } from '../monolith';
import { noteChanges } from './deleted';
import { type DomainTables, inOneDatabase, type Table } from './tables';

export interface Domain extends DomainTables {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
}

/** Of all domains. */
export const allTables = (domains: readonly Domain[]): Table[] => domains.flatMap(({ tables }) => tables);

/** The table of a type. */
export const tableOf = (domains: readonly Domain[], subgraph: string, type: string): Table =>
  domains.find(({ domain }) => domain === subgraph)!.tables.find(table => table.type === type)!;

export async function openOneDatabase(
  domains: readonly Domain[],
  map: ReferenceMap,
  tenantId: string,
): Promise<Monolith> {
  const name = `one_database_${randomBytes(4).toString('hex')}`;
  const admin = new Client(serverUrl());
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}" STRATEGY file_copy`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href, options: `-c joinery.tenant=${tenantId}` });
  await client.connect();
  const close = async () => {
    await client.end();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
  };
  try {
    await client.query(
      `CREATE COLLATION ${anyCase} (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
       SET check_function_bodies = off`,
    );
    for (const domain of domains) await client.query(tablesOf(domain));
    await client.query(domains.flatMap(domain => replicasAsViews(domains, domain)).join(';\n'));
    for (const domain of domains) await client.query(rulesOf(domain));
    for (const domain of domains) await client.query(await anonymizingOf(domains, domain));
    await client.query(map.references.map(one => foreignKey(domains, one)).join(';\n'));
    await client.query(noteChanges(allTables(domains)));
  } catch (error) {
    await close();
    throw error;
  }
  return { query: async (sql, values) => (await client.query(sql, values)).rows, close };
}

function tablesOf({ domain, tables, ofRuntime }: Domain): string {
  // Nothing is ever in them: no key is closing.
  const empty = ofRuntime.map(
    ({ name, columns }) =>
      `CREATE TABLE "${name}" (${columns.map(one => `"${one.name}" ${one.type}`).join(', ')})`,
  );
  const creating = tables.map(table => {
    const columns = table.columns.map(column => {
      const { name, type, collation, notNull } = column;
      const collated = collation ? ` COLLATE "${collation}"` : '';
      const filled =
        column.default === null
          ? ''
          : ` ${column.isGenerated ? 'GENERATED ALWAYS AS' : 'DEFAULT'} (${column.default})`;
      const stored = filled && column.isGenerated ? `${filled} STORED` : filled;
      return `"${name}" ${type}${collated}${stored}${notNull ? ' NOT NULL' : ''}`;
    });
    return `CREATE TABLE "${table.name}" (${columns.join(', ')})`;
  });
  return `CREATE SCHEMA "${domain}"; SET search_path = "${domain}", public; ${[...creating, ...empty].join(';\n')}`;
}

/** Keys, checks, indexes, functions and triggers, all as they are in the domain's own database. */
function rulesOf({ domain, tables, functions }: Domain): string {
  const local = (definition: string) => definition.replaceAll(/\bpublic\./g, '');
  const of = (kinds: string) =>
    tables.flatMap(({ name, constraints }) =>
      constraints
        .filter(({ kind }) => kinds.includes(kind))
        .map(one => `ALTER TABLE "${name}" ADD CONSTRAINT "${one.name}" ${local(one.definition)}`),
    );
  return [
    `SET search_path = "${domain}", public`,
    ...functions.flatMap(({ definition, signature }) => [
      local(definition),
      `ALTER FUNCTION ${signature} SET search_path = "${domain}", public`,
    ]),
    ...of('puc'),
    ...of('f'),
    ...tables.flatMap(({ indexes }) => indexes.map(local)),
    ...tables.flatMap(({ triggers }) => triggers.map(local)),
  ].join(';\n');
}

/** What a domain's own triggers read of other services: here it is the owner's table itself. */
function replicasAsViews(domains: readonly Domain[], { domain, dataSource }: Domain): string[] {
  return [...replicasOf(dataSource).values()].map(({ owner, type, metadata, fields }) => {
    const table = tableOf(domains, owner, type);
    const columnOf = (property: string) => table.metadata!.findColumnWithPropertyName(property)!.databaseName;
    const columns = fields.map(({ property, column }) => `"${columnOf(property)}" AS "${column}"`);
    const tenant = table.columns.some(({ name }) => name === 'tenant_id') ? 'tenant_id' : 'id AS tenant_id';
    return `CREATE VIEW "${domain}"."${metadata.tableName}" AS SELECT ${[tenant, 'id', ...columns].join(', ')} FROM ${inOneDatabase(table)}`;
  });
}

/**
 * What restricts is looked at when all else is done: what goes along keeps nothing. (PostgreSQL's RESTRICT within a service
 * stays as it is.)
 */
function foreignKey(domains: readonly Domain[], { from, to, onDelete }: MappedReference): string {
  const actions = {
    CASCADE: 'CASCADE',
    SET_NULL: 'SET NULL',
    RESTRICT: 'NO ACTION DEFERRABLE INITIALLY DEFERRED',
    // The rows refer to nobody any more when it is checked.
    ANONYMIZE: 'NO ACTION',
  };
  return `ALTER TABLE ${inOneDatabase(tableOf(domains, from.subgraph, from.type))} ADD FOREIGN KEY ("${from.column}")
    REFERENCES ${inOneDatabase(tableOf(domains, to.subgraph, to.type))} (id) ON DELETE ${actions[onDelete]}`;
}

/** The statements with which the domain anonymizes, before the key goes. */
async function anonymizingOf(
  domains: readonly Domain[],
  { domain, definition, dataSource }: Domain,
): Promise<string> {
  const made: string[] = [];
  for (const [place, { entity, property, apply }] of (definition.anonymize ?? []).entries()) {
    const foreignKey = dataSource
      .getMetadata(entity)
      .foreignKeys.find(({ columns }) => columns.some(({ propertyName }) => propertyName === property))!;
    const replica = [...replicasOf(dataSource).values()].find(
      ({ metadata }) => metadata === foreignKey.referencedEntityMetadata,
    )!;
    const statements: string[] = [];
    const query = async (sql: string) => void statements.push(sql);
    await apply({ query } as any, []);
    const executing = statements.map(sql => `EXECUTE $sql$${sql}$sql$ USING ARRAY[OLD.id];`);
    const name = `"${domain}".anonymize_${place}`;
    made.push(
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = "${domain}", public AS
         $$ BEGIN ${executing.join('\n')} RETURN OLD; END $$;
       CREATE TRIGGER anonymize_${place} BEFORE DELETE ON ${inOneDatabase(tableOf(domains, replica.owner, replica.type))}
         FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    );
  }
  return made.join(';\n');
}
