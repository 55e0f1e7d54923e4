/** Serves the built page at a gateway over the whole graph, for the browser tests. */
import type { Graph } from '../../gateway/graph';
import type { Identify } from '../../gateway/http/identity';
import { loadPage } from '../../gateway/http/page';
import { startGateway } from '../../gateway/http/server';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { demoViewer, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

export interface ServedPage {
  url: string;
  graph: Graph;
  /** Resolves when somebody listens for posts. */
  heard(): Promise<void>;
  /** Resolves when nobody does. */
  unheard(): Promise<void>;
  publish(content: string): Promise<void>;
  close(): Promise<void>;
}

export async function servePage(): Promise<ServedPage> {
  const estate = await openEstate({ posts: 80 });
  const server = await servePageOver(estate.graph);
  const listeners = (count: number) =>
    eventually(async () => {
      expect(estate.subgraphs.find(({ name }) => name === 'postal')!.references.live.size).toBe(count);
    });
  return {
    url: server.url,
    graph: estate.graph,
    heard: () => listeners(1),
    unheard: () => listeners(0),
    publish: async content => {
      const author = demoViewer(1);
      const create = `mutation ($content: String!) { createPost(input: { kind: SHORT, content: $content }) { post { id } } }`;
      const { data } = await estate.query(create, { content }, author);
      const publish = 'mutation ($id: ID!) { publishPost(input: { id: $id }) { post { id } } }';
      await estate.query(publish, { id: data.createPost.post.id }, author);
    },
    close: async () => {
      await server.close(1_000);
      await estate.close();
    },
  };
}

/** A gateway with the page over a graph that stays its caller's. */
export function servePageOver(
  graph: Graph,
  { production = false, identify }: { production?: boolean; identify?: Identify } = {},
): Promise<HttpServer> {
  return startGateway({
    graph,
    config: { ...readConfig({}), production },
    identify,
    page: loadPage({ hasDemoUsers: true }),
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
}
