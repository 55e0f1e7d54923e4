/**
 * Owns a subgraph as a process of its own: POST /graphql for the gateway, and nobody else, /health and /ready for
 * whoever watches over it. The signature is checked before a byte of the operation is read as GraphQL.
 */
import type { GraphQLSchema } from 'graphql';
import { graphqlOverHttp } from './graphql-over-http';
import { send } from './http-answer';
import { health, notFound, only, readiness, whyNotReady } from './http-routes';
import { type HttpServer, startHttpServer } from './http-server';
import type { InProcessSubgraph } from './in-process-subgraph';
import type { Log } from './log';
import { readBody } from './request-body';
import { verify } from './signature';
import { readStatementAsk } from './statement-report';
import type { Viewer } from './viewer';

/** Representations of many entities come in one request, so a subgraph takes more than the gateway does. */
const maxBodyBytes = 16 * 1024 * 1024;

export interface SubgraphServerOptions {
  readonly subgraph: InProcessSubgraph & { readonly schema: GraphQLSchema };
  /** SUBGRAPH_SECRET, as the gateway has it. */
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

/** Closing the server leaves the subgraph open: its opener closes it. */
export function serveSubgraph(options: SubgraphServerOptions): Promise<HttpServer> {
  const { subgraph, secret, host, port, log } = options;
  const answer = graphqlOverHttp<Viewer>(subgraph.schema, ({ context: viewer, extensions, ...request }) =>
    subgraph.execute({ ...request, viewer, explain: extensions && readStatementAsk(extensions) }),
  );
  return startHttpServer({
    host,
    port,
    log,
    maxBodyBytes,
    routes: {
      '/graphql': only(['POST'], async (req, res) => {
        const body = await readBody(req, maxBodyBytes);
        send(res, await answer(req, body, verify(req.headers, body, secret)));
      }),
      '/health': health,
      '/ready': readiness('checks', async () => ({ database: await whyNotReady(subgraph, log) })),
    },
    fallback: notFound('A subgraph serves /graphql, /health and /ready.'),
  });
}
