/**
 * Opens the whole graph for a test: copies of the databases, every subgraph in this process, the gateway's graph
 * over them; counts the SQL statements that an operation causes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, graphOver } from '../../gateway/graph';
import { type Apollo, loadApollo } from '../../gateway/supergraph/planner';
import { transportsOf } from '../../gateway/transport/transports-of';
import { manifest } from '../../subgraphs/manifest';
import { loadDomain } from '../../subgraphs/runtime/declare/define-project';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { openSubgraph, type Subgraph, type SubgraphOptions } from '../../subgraphs/runtime/open-subgraph';
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import { demoTenantId, type Role, type Viewer } from '../../wire/contract/viewer';
import { defaultLimits, type Limits } from '../../wire/limits';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { type Answer, answerOf } from './answer';
import { copyDatabase, type TestDatabase } from './databases';
import { demoDatabases } from './demo-databases';
import { firstDomains } from './first-domains';

export const testSecret = 'a secret for tests and long enough to sign';

export interface Estate {
  readonly graph: Graph;
  readonly subgraphs: Subgraph[];
  readonly databases: Record<string, TestDatabase>;
  query(source: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
  /** Runs SQL as the owner of a domain's tables: sees every tenant. */
  sql(domain: string, text: string, values?: unknown[]): Promise<any[]>;
  close(): Promise<void>;
}

export const anonymous: Viewer = { tenantId: demoTenantId, userId: null, roles: [] };

/** The index-th demo user, with these roles. */
export function demoViewer(index = 0, ...roles: Role[]): Viewer {
  const [demo] = demoTenants(1);
  return { tenantId: demoTenantId, userId: demo!.id('User', index), roles: ['USER', ...roles] };
}

/**
 * `posts`: how many the demo data have; the other rows grow with them. `hears`: services take each other's events and
 * compare what they know of each other; without, a test may make them know what does not exist. `names`: the domains
 * that take part; the fields of the others fail.
 */
export async function openEstate({
  posts = 40,
  hears = true,
  repairMaxRows = 100,
  poolSize = 4,
  limits,
  events = inProcessEvents(openLog('silent')),
  names = firstDomains.map(({ name }) => name),
  settings,
  execute,
}: {
  posts?: number;
  hears?: boolean;
  /** As REPAIR_MAX_ROWS. */
  repairMaxRows?: number;
  /** Connections of each subgraph. */
  poolSize?: number;
  limits?: Limits;
  events?: EventTransport;
  names?: readonly string[];
  settings?: SubgraphOptions['settings'];
  execute?: SubgraphOptions['execute'];
} = {}): Promise<Estate> {
  const databases: Record<string, TestDatabase> = {};
  const log = openLog('silent');
  const subgraphs: Subgraph[] = [];
  // The code of the others is not loaded: that takes longer than most tests.
  const opened = manifest.filter(({ name }) => names.includes(name)).map(loadDomain);
  const demo = await demoDatabases(opened, posts);
  await Promise.all(
    opened.map(async ({ name }) => {
      databases[name] = await copyDatabase(name, demo(name));
    }),
  );
  const peerDirectory = { peers: {}, owners: ownersOf(manifest), events, repairMaxRows };
  for (const domain of opened) {
    const options = { url: databases[domain.name]!.url, poolSize };
    const secrets = [testSecret];
    subgraphs.push(
      await openSubgraph(domain, {
        database: options,
        secrets,
        peerDirectory,
        log,
        limits,
        settings,
        execute,
      }),
    );
  }
  if (hears) for (const { references } of subgraphs) references.begin();
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const inProcess = Object.fromEntries(subgraphs.map(subgraph => [subgraph.name, subgraph]));
  const graph = graphOver(await sharedApollo(supergraphSdl), {
    supergraphSdl,
    transports: transportsOf(supergraphSdl, { inProcess: { ...absentSubgraphs(), ...inProcess } }),
    log,
    limits,
  });

  return {
    graph,
    subgraphs,
    databases,
    query: (source, variables = {}, viewer = anonymous) =>
      answerOf(graph.schema, source, document => graph.execute({ document, variables, viewer })),
    sql: (domain, text, values) => databases[domain]!.sql(text, values),
    close: async () => {
      await graph.close();
      await Promise.all(subgraphs.map(subgraph => subgraph.close()));
      await events.close();
      await Promise.all(Object.values(databases).map(database => database.drop()));
    },
  };
}

/** Loading the supergraph takes longer than most tests: the test files of a worker do it once. */
async function sharedApollo(supergraphSdl: string): Promise<Apollo> {
  const shared = globalThis as { testApollo?: Promise<Apollo> };
  shared.testApollo ??= loadApollo(supergraphSdl, defaultLimits);
  return { ...(await shared.testApollo), stop: async () => {} };
}

/** Those that do not take part: whoever asks them is told so. */
export function absentSubgraphs(): Record<string, InProcessSubgraph> {
  const absent = async () => {
    throw new Error('This domain does not take part: name it in `names`.');
  };
  return Object.fromEntries(
    manifest.map(({ name }) => [
      name,
      { execute: absent, subscribe: absent, ready: async () => {}, close: async () => {} },
    ]),
  );
}
