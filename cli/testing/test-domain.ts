/**
 * Opens one domain for its tests: its subgraph over a database of its own, and the databases of the domains that it refers
 * to, which answer what it asks of them. Nothing else of the project runs.
 */
import { randomBytes } from 'node:crypto';
import { parse, validate } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { listDomain } from '../../subgraphs/runtime/declare/define-project';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { openSubgraph, type Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import type { Viewer } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { ownDatabaseUrl, provisionDatabase } from '../provision/provision';
import { borrowTestServer } from './test-server';

export interface TestAnswer {
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly code: string;
    readonly path?: readonly (string | number)[] | undefined;
  }[];
}

export interface TestDomain {
  /** Throws for a document that does not fit the schema. */
  query(source: string, variables: Record<string, unknown>, viewer: Viewer): Promise<TestAnswer>;
  /** Runs SQL as the owner of the tables, who sees every tenant; of another domain where one is named. */
  sql(text: string, values?: readonly unknown[], domain?: string): Promise<any[]>;
  close(): Promise<void>;
}

export interface TestDomainOptions {
  /** The domains that own what it refers to. */
  readonly owners?: readonly SubgraphDefinition[];
  /** The complete SDL; that of schema/<name>.graphql unless given. */
  readonly sdl?: string;
}

interface Database {
  readonly url: string;
  readonly ownerUrl: string;
}

export async function openTestDomain(
  definition: SubgraphDefinition,
  { owners = [], sdl }: TestDomainOptions = {},
): Promise<TestDomain> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    const server = await borrowTestServer();
    closers.push(server.giveBack);
    const databases: Record<string, Database> = {};
    const make = async (domain: SubgraphDefinition): Promise<Database> => {
      const made = await makeDatabase(server.url, domain);
      closers.push(() => runSql(server.url, `DROP DATABASE IF EXISTS "${nameOf(made)}" WITH (FORCE)`));
      databases[domain.name] = made;
      return made;
    };
    const peers: Record<string, Peer> = {};
    for (const owner of owners) {
      const dataSource = await connected(owner, await make(owner));
      closers.push(() => dataSource.destroy());
      peers[owner.name] = ownerPeer(owner, dataSource);
    }
    const { url } = await make(definition);
    const log = openLog('silent');
    const subgraph = await openSubgraph(definition, {
      database: { url, poolSize: 4 },
      secrets: ['signs the cursors of a test, and is long enough to'],
      peerDirectory: {
        peers,
        owners: ownersOf([definition, ...owners].map(listDomain)),
        events: inProcessEvents(log),
        repairMaxRows: 100,
      },
      log,
      sdl,
    });
    closers.push(() => subgraph.close());
    return {
      query: (source, variables, viewer) => answer(subgraph, source, variables, viewer),
      sql: (text, values, domain = definition.name) => runSql(databases[domain]!.ownerUrl, text, values),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function answer(
  subgraph: Subgraph,
  source: string,
  variables: Record<string, unknown>,
  viewer: Viewer,
): Promise<TestAnswer> {
  const document = parse(source);
  const invalid = validate(subgraph.schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join('\n'));
  const { data, errors = [] } = await subgraph.execute({ document, variables, viewer });
  return {
    // As a client reads it: plain objects, which assertions compare.
    data: data && JSON.parse(JSON.stringify(data)),
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      path,
      code: String(extensions?.code),
    })),
  };
}

async function makeDatabase(adminUrl: string, definition: SubgraphDefinition): Promise<Database> {
  const own = new URL(ownDatabaseUrl({ adminUrl, name: definition.name }));
  own.pathname += `_${randomBytes(4).toString('hex')}`;
  const made = await provisionDatabase({ adminUrl, name: definition.name, ownUrl: own.href });
  await migrate(definition, made.adminUrl);
  return { url: made.ownUrl, ownerUrl: made.adminUrl };
}

const nameOf = ({ url }: Database): string => new URL(url).pathname.slice(1);

const connected = (definition: SubgraphDefinition, { url }: Database): Promise<DataSource> =>
  createDataSource(definition, { url, poolSize: 1 }).initialize();

async function runSql(url: string, text: string, values: readonly unknown[] = []): Promise<any[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
