/**
 * Serves a subgraph as a process of its own: POST /graphql for the gateway, POST /peer for the other subgraphs,
 * /health and /ready. The signature is checked before a byte of the operation is parsed.
 */
import { type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import type { CancellationSignal } from '../contract/cancellation';
import { JoineryError } from '../contract/errors';
import { isEventStream, mappedEvents } from '../contract/event-stream';
import { askedOnceHeader, type Idempotency, readIdempotency } from '../contract/idempotency';
import { addressHeader, type InProcessSubgraph } from '../contract/in-process-subgraph';
import { mask } from '../contract/mask';
import { Nonces, type Once } from '../contract/nonces';
import { refusal, verify } from '../contract/signature';
import { readStatementAsk } from '../contract/statement-report';
import type { Viewer } from '../contract/viewer';
import { readWatermark, skipWaitHeader, type Watermark, watermarkHeader } from '../contract/watermark';
import type { Log } from '../log';
import { clientSignal } from './client-abort';
import { documentCache } from './document-cache';
import { findByText } from './document-request';
import { type GraphqlRequest, graphqlOverHttp, operationsBy } from './graphql-over-http';
import { graphqlOverSse, wantsEventStream } from './graphql-sse';
import { jsonAnswer, send } from './http-answer';
import { health, notFound, only, readiness, whyNotReady } from './http-routes';
import { type HttpServer, startHttpServer } from './http-server';
import type { Request } from './request-body';

/** Representations of many entities come in one request, so a subgraph takes more than the gateway does. */
const maxBodyBytes = 16 * 1024 * 1024;

export interface SubgraphServerOptions {
  readonly subgraph: InProcessSubgraph & {
    /** As the supergraph calls it. */
    readonly name: string;
    readonly schema: GraphQLSchema;
    /** What another subgraph asks, where it may. Throws BAD_REQUEST. */
    answerPeer?(question: unknown): Promise<unknown>;
  };
  /** Of who may ask; each of them may have signed. */
  readonly secrets: readonly string[];
  /** What this process remembers of what was asked, unless it is one of several. */
  readonly nonces?: Once | undefined;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

interface Asked {
  readonly viewer: Viewer;
  readonly nonce: string;
  readonly address: string;
  readonly watermark: Watermark | undefined;
  readonly skipWait: boolean;
  readonly idempotency: Idempotency | undefined;
  readonly signal: CancellationSignal;
}

/** Closing the server leaves the subgraph open: its opener closes it. */
export async function serveSubgraph(options: SubgraphServerOptions): Promise<HttpServer> {
  const { subgraph, secrets, nonces = new Nonces(), host, port, log } = options;
  const find = findByText(documentCache(() => subgraph.schema));
  const verified = ({ method = '', url: path = '', headers }: Request, body: Buffer) =>
    verify({ method, path, headers, body, audience: subgraph.name }, secrets);
  /** Throws UNSIGNED_REQUEST. */
  const refuseCopy = async (nonce: string) => {
    if (!(await nonces.isNew(nonce))) throw refusal('it came before. Somebody sent a copy of it');
  };

  const execute = async ({ context, extensions, ...request }: GraphqlRequest<Asked>) => {
    const { nonce, ...asked } = context;
    const operation = getOperationAST(request.document, request.operationName);
    if (operation?.operation === 'mutation') await refuseCopy(nonce);
    return subgraph.execute({ ...request, ...asked, explain: extensions && readStatementAsk(extensions) });
  };
  const answer = graphqlOverHttp(operationsBy(find, execute));
  const refused = (error: unknown): ExecutionResult => ({ errors: [mask(error, log)] });
  const streams = graphqlOverSse<Asked>(find, {
    execute,
    subscribe: async ({ context: { nonce: _nonce, ...context }, extensions: _, ...request }) => {
      if (!subgraph.subscribe) return refused(new JoineryError('BAD_REQUEST', 'There are no subscriptions.'));
      const events = await subgraph.subscribe({ ...request, ...context });
      return isEventStream<ExecutionResult>(events) ? mappedEvents(events, event => event, refused) : events;
    },
  });
  const server = await startHttpServer({
    host,
    port,
    log,
    maxBodyBytes: () => maxBodyBytes,
    routes: {
      '/graphql': only(['POST'], async (req, res) => {
        const body = await req.readBody(maxBodyBytes);
        const { viewer, nonce } = verified(req, body);
        const watermark = readWatermark(req.headers[watermarkHeader]);
        const asked = {
          viewer,
          nonce,
          address: String(req.headers[addressHeader] ?? ''),
          watermark,
          skipWait: req.headers[skipWaitHeader] === '1',
          idempotency: readIdempotency(req.headers[askedOnceHeader]),
          signal: clientSignal(res)(),
        };
        if (wantsEventStream(req)) return streams.answer(req, res, body, asked);
        send(res, await answer(req, body, asked));
      }),
      '/peer': only(['POST'], async (req, res) => {
        const body = await req.readBody(maxBodyBytes);
        await refuseCopy(verified(req, body).nonce);
        send(res, jsonAnswer(200, { data: await subgraph.answerPeer?.(readJson(body)) }));
      }),
      '/health': health,
      '/ready': readiness('checks', async () => ({ database: await whyNotReady(subgraph, log) })),
    },
    fallback: notFound('A subgraph serves /graphql, /peer, /health and /ready.'),
  });
  return {
    ...server,
    close: graceMs => {
      streams.close();
      return server.close(graceMs);
    },
  };
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new JoineryError('BAD_REQUEST', 'The body is not JSON.');
  }
}
