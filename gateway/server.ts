/**
 * Owns the gateway's front door: which path is what, who is asking, and in what order a request goes through both.
 * A token that is not valid ends the request before its operation is looked at.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../wire/config';
import { withCors } from '../wire/cors';
import { graphqlOverHttp } from '../wire/graphql-over-http';
import { send } from '../wire/http-answer';
import { health, notFound, readiness } from '../wire/http-routes';
import { type Handler, type HttpServer, startHttpServer } from '../wire/http-server';
import type { Log } from '../wire/log';
import { readBody } from '../wire/request-body';
import type { Viewer } from '../wire/viewer';
import { readWatermark, type Watermark, watermarkHeader } from '../wire/watermark';
import { clientSignal } from './client-abort';
import { type ExplainRequest, explainHeader, readExplain } from './explain/explain-request';
import type { Graph } from './graph';
import type { Identify } from './identity';
import { limits } from './limits';
import type { Page } from './page';

export interface GatewayOptions {
  readonly graph: Graph;
  readonly config: Pick<Config, 'corsOrigins' | 'passHeaders' | 'defaultTenantId' | 'production'>;
  /** Left out, nobody is known here. */
  readonly identify?: Identify | undefined;
  /** What a person sees at `/`. */
  readonly page?: Page | undefined;
  /** For whoever watches over the process, where it holds more than the gateway. */
  readonly watch?: Readonly<Record<string, Handler>> | undefined;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Log;
}

interface Caller {
  readonly viewer: Viewer;
  readonly headers: Record<string, string>;
  readonly signal: () => AbortSignal;
  readonly explain: ExplainRequest | undefined;
  readonly watermark: Watermark | undefined;
}

/** Closing the server leaves the graph open: close it after. */
export function startGateway(options: GatewayOptions): Promise<HttpServer> {
  const { graph, config, page, host, port, log } = options;
  const anonymous: Viewer = { tenantId: config.defaultTenantId, userId: null, roles: [] };
  const identify: Identify = options.identify ?? (() => anonymous);
  const answer = graphqlOverHttp<Caller>(
    () => graph.schema,
    // Named one by one: of the client's extensions nothing goes on.
    ({ context: { viewer, headers, signal, explain, watermark }, document, operationName, variables }) =>
      graph.answer({
        document,
        operationName,
        variables,
        viewer,
        headers,
        explain,
        watermark,
        get signal() {
          return signal();
        },
      }),
    limits,
  );

  const graphql = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const body = req.method === 'POST' ? await readBody(req) : undefined;
    const viewer = await identify(req.headers.authorization);
    const headers = passedOn(req, config.passHeaders, requestId);
    const explain = readExplain(req.headers[explainHeader], viewer, config.production);
    const watermark = readWatermark(req.headers[watermarkHeader]);
    const signal = clientSignal(res);
    const answered = await answer(req, body, { viewer, headers, signal, explain, watermark });
    const reached = typeof answered.body === 'string' ? undefined : answered.body.extensions?.watermark;
    if (reached) res.setHeader(watermarkHeader, String(reached));
    send(res, answered);
  };
  const elsewhere = notFound('The graph is at /graphql.');

  return startHttpServer({
    host,
    port,
    log,
    routes: {
      ...options.watch,
      '/graphql': withCors(config.corsOrigins, graphql),
      '/health': health,
      '/ready': readiness(
        'subgraphs',
        () => graph.ready(),
        () => (graph.refused ? { supergraph: `A newer one is refused: ${graph.refused}` } : undefined),
      ),
    },
    fallback: (req, res, requestId) => {
      if (page?.serve(req, res)) return;
      return elsewhere(req, res, requestId);
    },
  });
}

function passedOn(req: IncomingMessage, names: readonly string[], requestId: string): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': requestId };
  for (const name of names) {
    const value = req.headers[name];
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
