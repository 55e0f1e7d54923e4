/**
 * Sends requests to a subgraph over HTTP: a pool of kept-alive connections, a deadline, a limit on the answer. With a
 * secret the subgraph is ours: requests are signed and name the viewer. Without one it is foreign: it gets those of
 * the client's headers that may be passed on, and never the viewer. Redirects are not followed.
 */
import type { ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { JoineryError } from '../../wire/contract/errors';
import { mappedEvents } from '../../wire/contract/event-stream';
import { askedOnceHeader, writeIdempotency } from '../../wire/contract/idempotency';
import { addressHeader } from '../../wire/contract/in-process-subgraph';
import { sign } from '../../wire/contract/signature';
import { readStatements } from '../../wire/contract/statement-report';
import { skipWaitHeader, watermarkHeader, writeWatermark } from '../../wire/contract/watermark';
import { defaultLimits } from '../../wire/limits';
import type { SubscriptionProtocol } from '../../wire/settings';
import { connector } from './connection';
import { acceptEncoding } from './content-encoding';
import { foreignErrors, type MaskForeign } from './foreign-errors';
import { httpCall, type ReadHttpAnswer } from './http-call';
import { httpEvents } from './http-events';
import { badResponse, readResult } from './http-result';
import { bodyOf } from './request-text';
import { socketEvents } from './socket-events';
import type { AnsweredHeader, Headers } from './subgraph-headers';
import type { SubgraphResult, Transport, TransportRequest } from './transport';

export interface HttpTransportOptions {
  readonly name: string;
  /** Where operations are posted, for example http://postal:4002/graphql. */
  readonly url: string;
  readonly secret?: string | undefined;
  /** What it gets of the client's headers that subgraphs may see, where that is not all. */
  readonly requestHeaders?: ((seen: Headers) => Headers) | undefined;
  /** What the client gets of its answers' headers. */
  readonly responseHeaders?: ((headers: readonly Buffer[]) => readonly AnsweredHeader[]) | undefined;
  /** Which errors of foreign subgraphs clients may read. */
  readonly maskForeign?: MaskForeign | undefined;
  /** How a foreign subgraph sends events; unless given, by server-sent events. */
  readonly subscriptions?: SubscriptionProtocol | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxResponseBytes?: number | undefined;
  readonly connections?: number | undefined;
}

const defaults = {
  timeoutMs: defaultLimits.fetchMs,
  maxResponseBytes: defaultLimits.fetchBytes,
  connections: defaultLimits.fetches,
};
const connectTimeoutMs = 3000;

/** Names and values in turn, as they go out. */
const graphqlHeaders = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
  'accept-encoding',
  acceptEncoding,
];
const replaced = new Set(['content-type', 'accept', 'accept-encoding']);
/** Three times what passes between two signs of life of a subgraph of ours. */
const silentMs = 36_000;

export function httpTransport(options: HttpTransportOptions): Transport {
  const { name, secret, timeoutMs, maxResponseBytes, connections } = { ...defaults, ...options };
  const { maskForeign = foreignErrors(name, [], undefined), responseHeaders } = options;
  const { requestHeaders = asTheyAre } = options;
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections,
    connect: connector(connectTimeoutMs),
    // The call's own deadline is for all of it.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxResponseBytes,
  });

  const path = pathname + search;
  const limitsUntil = (end: number | undefined) => ({
    timeoutMs: end === undefined ? timeoutMs : Math.min(timeoutMs, end - Date.now()),
    maxBytes: maxResponseBytes,
  });
  const failed = (reason: NodeJS.ErrnoException) => failure(name, reason);
  const eventsBy = options.subscriptions === 'websocket' ? socketEvents : httpEvents;
  const events = eventsBy({
    name,
    url: options.url,
    timeoutMs,
    silentMs: secret ? silentMs : 0,
    maxBytes: maxResponseBytes,
    headersOf: (request, body) =>
      secret
        ? signed(request, body, secret)
        : Object.fromEntries(
            Object.entries(requestHeaders(request.headers)).filter(([header]) => !replaced.has(header)),
          ),
  });

  const foreign = (result: ExecutionResult): ExecutionResult =>
    maskForeign(result.extensions ? withoutExtensions(result) : result);

  const signed = (request: TransportRequest, body: string, secret: string) =>
    sign(
      { viewer: request.viewer, method: 'POST', path, audience: name, body, headers: ours(request) },
      secret,
    );

  const call = <R>(
    request: Omit<Dispatcher.DispatchOptions, 'origin'>,
    read: ReadHttpAnswer<R>,
    { signal, end }: Pick<TransportRequest, 'signal' | 'end'> = {},
  ): Promise<R> => httpCall(pool, request, limitsUntil(end), failed, signal, read);

  const post = (
    body: string,
    headers: Readonly<Record<string, string>>,
    request: Pick<TransportRequest, 'parse' | 'signal' | 'end' | 'report'> = {},
  ) => {
    const { report } = request;
    if (report) report.bytesSent = Buffer.byteLength(body);
    const all = [...graphqlHeaders];
    for (const header in headers) if (!replaced.has(header)) all.push(header, headers[header]!);
    const read: ReadHttpAnswer<SubgraphResult> = (status, text, answered) => {
      const result = readResult(name, status, text, request);
      if (report) report.bytesReceived = Buffer.byteLength(text);
      if (!secret) {
        const theirs = foreign(result);
        return responseHeaders ? { ...theirs, headers: responseHeaders(answered) } : theirs;
      }
      if (report) report.statements = readStatements(result.extensions);
      return result;
    };
    return call({ method: 'POST', path, headers: all, body }, read, request);
  };

  return {
    fetch: request => {
      const { headers, report } = request;
      // Only a subgraph of ours is asked for its SQL.
      const body = bodyOf(request, secret && report ? { explain: report.ask } : undefined);
      return post(body, secret ? signed(request, body, secret) : requestHeaders(headers), request);
    },
    ready: async () => {
      if (!secret) {
        const result = await post('{"query":"{ __typename }"}', requestHeaders({}));
        if (!result.data) throw badResponse(name, 'refuses { __typename }');
        return;
      }
      const status = await call({ method: 'GET', path: '/ready' }, answered => answered);
      if (status !== 200)
        throw new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${name} is up, but not ready.`);
    },
    subscribe: async request => {
      const results = await events.subscribe(request);
      return secret ? results : mappedEvents(results, foreign);
    },
    close: async () => {
      await events.close();
      await pool.close();
    },
  };
}

const asTheyAre = (headers: Headers): Headers => headers;

/** Ours learns who asks from the signature; of the headers it needs those that tie logs and traces together. */
function ours({
  viewer,
  address,
  headers,
  watermark,
  skipWait,
  idempotency,
}: Pick<
  TransportRequest,
  'viewer' | 'address' | 'headers' | 'watermark' | 'skipWait' | 'idempotency'
>): Record<string, string> {
  const sent: Record<string, string> = {};
  const requestId = headers['x-request-id'];
  if (requestId !== undefined) sent['x-request-id'] = requestId;
  const { traceparent } = headers;
  if (traceparent !== undefined) sent.traceparent = traceparent;
  if (viewer.userId === null && address !== undefined) sent[addressHeader] = address;
  if (watermark) sent[watermarkHeader] = writeWatermark(watermark);
  if (watermark && skipWait) sent[skipWaitHeader] = '1';
  if (idempotency) sent[askedOnceHeader] = writeIdempotency(idempotency);
  return sent;
}

/** What others say there is for their own gateways. */
function withoutExtensions({ extensions, ...result }: ExecutionResult): ExecutionResult {
  return result;
}

function failure(name: string, reason: NodeJS.ErrnoException): JoineryError {
  switch (reason.code) {
    case 'ABORTED':
      return new JoineryError('SUBGRAPH_TIMEOUT', `Subgraph ${name} did not answer in time.`);
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return badResponse(name, 'answered with more than the limit');
    case 'UNREADABLE':
      return badResponse(name, 'answered with what cannot be decompressed');
    default:
      return unreachable(name, reason);
  }
}

/** Why it cannot, a name that is not known or a certificate that is not trusted, is the operator's to read. */
function unreachable(name: string, cause: Error): JoineryError {
  return Object.assign(new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${name} cannot be reached.`), {
    cause,
  });
}
