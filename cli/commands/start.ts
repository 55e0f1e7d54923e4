/** `joinery start`: the whole graph in one process, with databases and demo data where there are none yet. */
import colours from 'picocolors';
import { loadPage } from '../../gateway/http/page';
import { startGateway } from '../../gateway/http/server';
import type { TransportsOptions } from '../../gateway/transport/transports-of';
import { loadDomain, type Project } from '../../subgraphs/runtime/declare/define-project';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { watchRoutes } from '../../subgraphs/runtime/references/repair/metrics';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import type { Config } from '../../wire/config';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import type { MetricsText } from '../../wire/http/metrics-route';
import { openLog } from '../../wire/log';
import { openDatabases, prepareAll } from '../estate/databases';
import { openDomain, poolSizeBeside } from '../estate/open-domain';
import { openPeerDirectory } from '../estate/peers';
import { readProject, someDomains } from '../estate/project';
import { isStale, supergraphFile } from '../estate/schema-files';
import { openAdminListener } from '../process/admin-listener';
import { configFilePath } from '../process/environment';
import { followSettings } from '../process/follow-settings';
import { openHooks } from '../process/hooks';
import { openKnownDocuments } from '../process/known-documents';
import { openMediaFolder } from '../process/media-folder';
import { openObservers } from '../process/observers';
import { openOwnIdentity } from '../process/own-identity';
import { openRates } from '../process/rates';
import { type Close, untilStopped } from '../process/until-stopped';
import { watchedConfig } from '../process/watched-config';
import { openWatchedGraph } from '../process/watched-graph';
import { step } from '../terminal/steps';
import { seedFirstStart } from './seed';

/** Each takes connections and processor time while it starts. */
const openedAtOnce = 4;
const beginEveryMs = 100;

export function start(read: () => Config): Promise<void> {
  const config = read();
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    const project = readProject();
    const database = config.databaseUrl
      ? 'the PostgreSQL of DATABASE_URL'
      : 'the embedded PostgreSQL, data in .joinery/';
    const { urlOf, secretsOf, host, port } = config;
    const secretOf = (name: string) => secretsOf(name)[0];
    const names = someDomains()
      .map(({ name }) => name)
      .filter(name => !urlOf(name));
    const subgraphs = new Map<string, Subgraph>();
    const inProcess = Object.fromEntries(names.map(name => [name, openedLater(() => subgraphs.get(name)!)]));
    const transports: TransportsOptions = { inProcess, urlOf, secretOf };
    const hooks = openHooks(config, log);
    // The log of a start shows problems alone.
    const tell = (line: string) => console.log(`${colours.green('✔')} ${line}`);
    const settings = watchedConfig({ config, read, path: configFilePath() }, log, onClose, tell);
    if (!config.production && isStale()) {
      const { composeSchema } = await import('./compose.js');
      await step('schema/ composed anew', composeSchema);
    }
    // While the databases start: the planner is made in a thread of its own.
    const opening = openWatchedGraph(
      { place: supergraphFile, settings, transportsBy: () => transports, log, tell },
      onClose,
    );
    opening.catch(() => {}); // it is awaited below
    const here = someDomains()
      .filter(({ name }) => inProcess[name])
      .map(loadDomain);
    const databases = await step(database, () => openDatabases(config, here));
    onClose(() => databases.stop());
    await prepareAll(databases, here);
    const peerDirectory = openPeerDirectory(config, log, names);
    onClose(() => peerDirectory.close());
    onClose(() => Promise.all([...subgraphs.values()].map(subgraph => subgraph.close())));
    await step(`${here.length} subgraphs`, async () => {
      const poolSize = poolSizeBeside(here.length);
      await sideBySide(here, openedAtOnce, async domain => {
        const subgraph = await openDomain(domain, databases, config, peerDirectory, log, poolSize);
        subgraphs.set(domain.name, subgraph);
      });
    });
    if (!config.production) {
      const opened = here.map(domain => ({ domain, dataSource: subgraphs.get(domain.name)!.dataSource }));
      await seedFirstStart(databases, opened, peerDirectory);
    }
    let metrics: readonly MetricsText[] = [];
    const server = await step('the gateway', async () => {
      const graph = await opening;
      const observed = openObservers(config, graph, log, onClose);
      metrics = observed.metrics;
      return startGateway({
        graph,
        observers: observed.observers,
        rates: openRates(config, log, onClose),
        hooks,
        config,
        known: openKnownDocuments(config, log, onClose, tell),
        ...openOwnIdentity(config, transports, log, onClose),
        page: config.graphiql
          ? loadPage({ hasDemoUsers: project.hasDemoUsers && !config.production })
          : undefined,
        media: openMediaFolder(config),
        host,
        port,
        log,
        refusedSettings: settings.refused,
      });
    });
    followSettings(settings, server, log, onClose);
    onClose(() => server.close());
    beginInTurn([...subgraphs.values()], onClose);
    const routes = watchRoutes([...subgraphs.values()], metrics);
    const admin = await openAdminListener(config, routes, log, onClose);
    const more = [config.graphiql && 'which opens in a browser', admin && `for operators at ${admin}`];
    const where = [colours.cyan(server.url), ...more.filter(Boolean)].join(', ');

    console.log(
      `\n${colours.bold('Joinery is ready')} at ${where}. ${greeting(server.url, project, config)}Stop with Ctrl-C.`,
    );
  });
}

/** What to do first, as far as the project says. */
function greeting(url: string, { firstQuery, hasDemoUsers }: Project, { graphiql }: Config): string {
  const query = firstQuery
    ? `A query to try:

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: firstQuery })}'

`
    : '';
  const users = hasDemoUsers
    ? `Sign in ${graphiql ? 'on the page, or with' : 'with'} ${colours.dim('mutation { signIn(input: { login: "ada", password: "joinery-demo" }) { accessToken } }')}
or with a token: ${colours.dim('npm run -s joinery -- token --user ada')}   `
    : '';
  return query + users;
}

/** Apart from each other: each takes connections, and the first queries would wait for all of them. */
function beginInTurn(subgraphs: readonly Subgraph[], onClose: (close: Close) => void): void {
  let next = 0;
  const timer = setInterval(() => {
    const subgraph = subgraphs[next++];
    if (subgraph) subgraph.references.begin();
    else clearInterval(timer);
  }, beginEveryMs);
  onClose(async () => clearInterval(timer));
}

/** What the gateway is told of before it is open: nobody asks the gateway until all are. */
const openedLater = (subgraph: () => Subgraph): InProcessSubgraph => ({
  execute: request => subgraph().execute(request),
  subscribe: request => subgraph().subscribe!(request),
  ready: () => subgraph().ready(),
  close: () => subgraph().close(),
});
