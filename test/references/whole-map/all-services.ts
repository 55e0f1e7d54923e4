/**
 * Opens the references of every domain over a database of its own, and nothing else of it: what a domain does of itself
 * when it hears of others (effects) and from time to time (tasks) is none of what the map says, and left out.
 */

import { manifest } from '../../../subgraphs/manifest';
import { createDataSource } from '../../../subgraphs/runtime/database/data-source';
import { databaseError } from '../../../subgraphs/runtime/database/database-error';
import { managerOfTenant } from '../../../subgraphs/runtime/database/tenant-scope';
import { loadDomain } from '../../../subgraphs/runtime/declare/define-project';
import type { SubgraphDefinition } from '../../../subgraphs/runtime/declare/define-subgraph';
import { ownersOf } from '../../../subgraphs/runtime/references/declare/owners';
import { referencesOf } from '../../../subgraphs/runtime/references/declare/references';
import { inProcessEvents } from '../../../subgraphs/runtime/references/events/in-process';
import { openReferences, type References } from '../../../subgraphs/runtime/references/open-references';
import { OwnerKeys } from '../../../subgraphs/runtime/references/write/owner-keys';
import type { ReferredKeys } from '../../../subgraphs/runtime/references/write/referred-keys';
import { Writing } from '../../../subgraphs/runtime/references/write/write-with-fill';
import { sideBySide } from '../../../subgraphs/runtime/side-by-side';
import { openLog } from '../../../wire/log';
import { copyDatabase, type TestDatabase } from '../../support/databases';
import { allDomains } from '../../support/first-domains';
import { type Outcome, outcomeOf } from '../joinery';
import { quiescence } from '../quiescence';
import { openReaders, type Readers } from '../readers';
import type { Domain } from './one-database';
import { readTables, type Table } from './tables';

export interface AllServices extends Readers {
  readonly domains: readonly Domain[];
  readonly references: ReadonlyMap<string, References>;
  /**
   * Runs SQL of the domain's own role in this tenant. Keys that `row` has in the table's columns are brought in where the
   * replicas lack them; without, it is what a script does.
   */
  change(
    tenantId: string,
    table: Pick<Table, 'domain' | 'type'>,
    row: Record<string, unknown>,
    sql: string,
    values: unknown[],
  ): Promise<Outcome>;
  /** Waits until nothing is under way between the services. */
  settle(): Promise<void>;
  /** The last event of a service, in words. */
  lastEvent(domain: string): Promise<string>;
  close(): Promise<void>;
}

/** Of what Joinery or its PostgreSQL refuses; throws whatever else failed. */
export function outcomeOfError(error: unknown): Outcome {
  const code = (error as { extensions?: { code: string } }).extensions?.code ?? databaseError(error)?.code;
  if (code === undefined) throw error;
  return outcomeOf(code);
}

const openedAtOnce = 4;
const patienceMs = 60_000;
const nobody = '00000000-0000-4000-8000-000000000000';

export async function openAllServices(names: readonly string[] = allDomains): Promise<AllServices> {
  const log = openLog('silent');
  const events = inProcessEvents(log);
  const peerDirectory = { peers: {}, owners: ownersOf(manifest), events, repairMaxRows: 100 };
  const databases: Record<string, TestDatabase> = {};
  const domains: Domain[] = [];
  const references = new Map<string, References>();
  const taking = manifest.filter(({ name }) => names.includes(name));
  await sideBySide(taking, openedAtOnce, async listed => {
    const { effects, tasks, resolvers, readable, ...rest } = loadDomain(listed);
    const definition: SubgraphDefinition = { ...rest, resolvers: {} };
    const { name } = definition;
    const database = await copyDatabase(name);
    databases[name] = database;
    const dataSource = createDataSource(definition, { url: database.url, poolSize: 3 });
    // A busy machine is no reason to refuse.
    Object.assign(dataSource.options.extra, { connectionTimeoutMillis: patienceMs });
    await dataSource.initialize();
    domains.push({ ...(await readTables(definition, dataSource, database.sql)), definition, dataSource });
    references.set(name, openReferences(definition, dataSource, database.url, peerDirectory, log));
  });
  domains.sort((a, b) => allDomains.indexOf(a.domain) - allDomains.indexOf(b.domain));
  for (const one of references.values()) one.begin();
  const writers = new Map(
    domains.map(({ domain, definition, dataSource }) => {
      const all = referencesOf(dataSource, definition);
      const keys = new OwnerKeys(definition, dataSource, peerDirectory.peers);
      return [domain, { all, dataSource, writing: new Writing(dataSource, all, keys) }];
    }),
  );
  const readers = openReaders(databases, nobody);
  return {
    ...readers,
    domains,
    references,
    change: async (tenantId, { domain, type }, row, sql, values) => {
      const { all, dataSource, writing } = writers.get(domain)!;
      const write = async (keys: ReferredKeys) => {
        for (const reference of all) {
          const id = row[reference.column];
          if (reference.metadata.name === type && typeof id === 'string') keys.set(reference, new Set([id]));
        }
        return managerOfTenant(dataSource, domain, tenantId).query(sql, values);
      };
      try {
        const answer = await writing.run(tenantId, write);
        // Of an UPDATE and a DELETE, TypeORM says the rows and their number.
        const rows: unknown[] = sql.startsWith('INSERT') ? answer : answer[0];
        return rows.length === 0 ? 'absent' : 'done';
      } catch (error) {
        return outcomeOfError(error);
      }
    },
    settle: () => {
      // What was written since wakes its readers now and not when they look next.
      for (const one of references.values()) one.notify();
      return quiescence(readers.read, patienceMs, allDomains);
    },
    lastEvent: async domain => {
      const [last] = await readers.read(
        domain,
        'SELECT xid::text, seq::text FROM joinery_outbox o ORDER BY o.xid DESC, o.seq DESC LIMIT 1',
      );
      return JSON.stringify(last);
    },
    close: async () => {
      await readers.close();
      await Promise.all([...references.values()].map(one => one.stop()));
      await Promise.all(domains.map(({ dataSource }) => dataSource.destroy()));
      await events.close();
      await Promise.all(Object.values(databases).map(database => database.drop()));
    },
  };
}
