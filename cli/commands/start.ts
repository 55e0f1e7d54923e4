/** `joinery start`: the whole graph in one process, with databases and demo data where there are none yet. */
import colours from 'picocolors';
import { loadPage } from '../../gateway/http/page';
import { startGateway } from '../../gateway/http/server';
import { loadDomain, manifest } from '../../subgraphs/manifest';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { watchRoutes } from '../../subgraphs/runtime/references/repair/metrics';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import type { Config } from '../../wire/config';
import { openLog } from '../../wire/log';
import { openDatabases, prepareAll } from '../estate/databases';
import { openDomain, poolSizeBeside } from '../estate/open-domain';
import { openPeerDirectory } from '../estate/peers';
import { openAdminListener } from '../process/admin-listener';
import { openKnownDocuments } from '../process/known-documents';
import { openMediaFolder } from '../process/media-folder';
import { openOwnIdentity } from '../process/own-identity';
import { untilStopped } from '../process/until-stopped';
import { openWatchedGraph } from '../process/watched-graph';
import { step } from '../terminal/steps';
import { seedFirstStart } from './seed';
import { supergraphFile } from './serve';

/** Each takes connections and processor time while it starts. */
const openedAtOnce = 4;
const queryToTry = '{ posts(first: 3) { nodes { title author { username } category { label } } } }';

export function start(config: Config): Promise<void> {
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    const database = config.databaseUrl
      ? 'the PostgreSQL of DATABASE_URL'
      : 'the embedded PostgreSQL, data in .joinery/';
    const here = manifest.filter(({ name }) => !config.urlOf(name)).map(loadDomain);
    const databases = await step(database, () => openDatabases(config, here));
    onClose(() => databases.stop());
    await prepareAll(databases, here);
    const peerDirectory = openPeerDirectory(config, log);
    onClose(() => peerDirectory.close());
    if (!config.production) await seedFirstStart(databases, here, peerDirectory);

    const inProcess: Record<string, Subgraph> = {};
    await step(`${here.length} subgraphs`, async () => {
      const poolSize = poolSizeBeside(here.length);
      const opened = await sideBySide(here, openedAtOnce, async domain => {
        const subgraph = await openDomain(domain, databases, config, peerDirectory, log, poolSize);
        onClose(() => subgraph.close());
        return subgraph;
      });
      for (const subgraph of opened) inProcess[subgraph.name] = subgraph;
    });
    const server = await step('the gateway', async () => {
      const { urlOf, secretsOf, passErrors, host, port, limits } = config;
      const suggestions = config.introspection;
      const secretOf = (name: string) => secretsOf(name)[0];
      const transports = { inProcess, urlOf, secretOf, passErrors };
      const graph = await openWatchedGraph(
        { file: supergraphFile, transports, limits, log, suggestions },
        onClose,
      );
      return startGateway({
        graph,
        config,
        known: openKnownDocuments(config, log, onClose),
        ...openOwnIdentity(config, transports, log, onClose),
        page: config.graphiql ? loadPage({ hasDemoUsers: !config.production }) : undefined,
        media: openMediaFolder(config),
        host,
        port,
        log,
      });
    });
    onClose(() => server.close());
    // After the supergraph is built, which leaves no time for a hundred new connections.
    for (const { references } of Object.values(inProcess)) references.begin();
    const admin = await openAdminListener(config, watchRoutes(Object.values(inProcess)), log, onClose);
    const more = [config.graphiql && 'which opens in a browser', admin && `for operators at ${admin}`];
    const where = [colours.cyan(server.url), ...more.filter(Boolean)].join(', ');

    console.log(`
${colours.bold('Joinery is ready')} at ${where}. A query to try:

  curl -s ${server.url}/graphql -H 'content-type: application/json' \\
    -d '{"query":"${queryToTry}"}'

Sign in ${config.graphiql ? 'on the page, or with' : 'with'} ${colours.dim('mutation { signIn(input: { login: "ada", password: "joinery-demo" }) { accessToken } }')}
or with a token: ${colours.dim('npm run -s joinery -- token --user ada')}   Stop with Ctrl-C.`);
  });
}
