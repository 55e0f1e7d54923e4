/**
 * Serves the gateway over HTTP: routes paths, identifies the viewer, and passes each request on. An invalid token
 * ends the request before its operation is read.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Config } from '../../wire/config';
import { JoineryError } from '../../wire/contract/errors';
import { isEventStream } from '../../wire/contract/event-stream';
import { readIdempotencyKey } from '../../wire/contract/idempotency';
import { type IncrementalResults, isIncremental } from '../../wire/contract/incremental-results';
import { WrittenResult } from '../../wire/contract/serialized-result';
import type { Viewer } from '../../wire/contract/viewer';
import { readWatermark, watermarkHeader } from '../../wire/contract/watermark';
import { compress } from '../../wire/http/compressed';
import { type AllowsOrigin, withCors } from '../../wire/http/cors';
import type { FindDocument } from '../../wire/http/document-request';
import {
  type AnswerGraphql,
  type Execute,
  type GraphqlRequest,
  graphqlOverHttp,
  operationsBy,
} from '../../wire/http/graphql-over-http';
import {
  type GraphqlOverSse,
  graphqlOverSse,
  type StreamedOperations,
  wantsEventStream,
} from '../../wire/http/graphql-sse';
import { type Answer, jsonAnswer, send } from '../../wire/http/http-answer';
import { health, notFound, only, readiness } from '../../wire/http/http-routes';
import { type Handler, type HttpServer, startHttpServer } from '../../wire/http/http-server';
import type { Request } from '../../wire/http/request-body';
import type { Log } from '../../wire/log';
import type { Graph } from '../graph';
import { HookRefusal, hookCaller } from '../hooks/call-hook';
import { hooked } from '../hooks/hooked';
import type { HookedRequest, Hooks } from '../hooks/hooks';
import { RequestHooks } from '../hooks/request-hooks';
import { readJson } from '../json/exact-json';
import { AdmissionControl } from '../limits/admission-control';
import type { RateLimits } from '../limits/rate-limits';
import { codesOf, type Observer, operationOf, RequestObservation } from '../observe/observation';
import { cacheHeaders } from '../operations/cache-headers';
import type { KnownDocuments } from '../operations/known-documents';
import type { GraphRequest } from '../request';
import { executeInParts } from '../subscription/in-parts';
import { type SocketTimes, socketTimes } from '../subscription/socket-times';
import { subscriptionsOf } from '../subscription/subscriptions';
import { type SocketRequest, webSockets } from '../subscription/websocket';
import { fetchesBegun } from '../transport/dedupe-scope';
import { type Ask, type Caller, callerIn, passedOn } from './caller';
import { callerAddress } from './caller-address';
import { clientOf } from './client-of';
import { contractAt } from './contract-path';
import { idempotencyOf } from './idempotency';
import type { Identify } from './identity';
import { type GatewayConfig, liveSettings } from './live-settings';
import { namedWays } from './named-ways';
import type { Page } from './page';

export interface GatewayOptions {
  readonly graph: Graph;
  readonly config: GatewayConfig &
    Pick<Config, 'defaultTenantId' | 'production'> &
    Partial<Pick<Config, 'mcp' | 'rest'>>;
  /** Documents that clients may ask by id. */
  readonly known?: KnownDocuments | undefined;
  /** If omitted, all viewers are anonymous. */
  readonly identify?: Identify | undefined;
  /** The keys by which others verify the tokens of this graph: a JSON Web Key Set. */
  readonly publicKeys?: (() => Promise<string>) | undefined;
  /** What a person sees at `/`. */
  readonly page?: Page | undefined;
  /** Takes and gives files by signed links. */
  readonly media?: Handler | undefined;
  readonly socketTimes?: Partial<SocketTimes> | undefined;
  /** The operator's, which take part in each request. */
  readonly hooks?: Hooks | undefined;
  /** Of each caller. */
  readonly rates?: RateLimits | undefined;
  /** Are told of each request. */
  readonly observers?: readonly Observer[] | undefined;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Log;
  /** Why newer settings are not in service, where there are such. */
  readonly refusedSettings?: (() => string | undefined) | undefined;
}

export interface Gateway extends HttpServer {
  /** From the next request on; those under way go on as they began. */
  reconfigure(config: GatewayConfig, rates: RateLimits | undefined | 'as before'): void;
}

/** Requests over HTTP that are written in the same way. */
interface Requests {
  readonly answer: AnswerGraphql<Caller>;
  /** For clients that accept streams of events. */
  readonly streams?: GraphqlOverSse<Caller>;
  /** Whose schema they are written for; undefined, the whole graph's. */
  readonly contract?: string | undefined;
  /** Each asks for an operation by its name. */
  readonly asksByName?: boolean;
}

/** Closing the server leaves the graph open: close it after. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { graph, config, page, media, publicKeys, host, port, log } = options;
  const anonymous: Viewer = { tenantId: config.defaultTenantId, userId: null, roles: [] };
  const identify: Identify = options.identify ?? (() => anonymous);
  let now = liveSettings(config, options.rates, options);
  const admission = new AdmissionControl();
  const { observers = [], hooks } = options;
  let closing: Promise<void> | undefined;
  const callHook = hooks && hookCaller(() => now.limits.hookMs, log);
  const hooksOf = callHook && ((request: HookedRequest) => new RequestHooks(hooks, callHook, { ...request }));
  const observe =
    observers.length > 0
      ? (requestId: string, method: string, headers: IncomingHttpHeaders) => {
          const observation = new RequestObservation(requestId, method);
          for (const { began } of observers) began?.(observation, headers);
          return observation;
        }
      : undefined;
  const ended = (observation: RequestObservation, status: number): void => {
    observation.end(status);
    for (const observer of observers) observer.ended(observation);
  };
  // Named one by one: of the client's extensions no other goes on.
  const requestOf = ({
    context,
    document,
    operationName,
    variables,
    extensions,
  }: GraphqlRequest<Caller>): GraphRequest => {
    const { contract, address, headers, signal, explain, since, observation, answerHeaders, hooks } = context;
    const isChange = changes(document, operationName);
    const viewer = isChange ? context.changing() : context.viewer;
    const key = isChange && readIdempotencyKey(context.idempotencyKey ?? extensions?.idempotencyKey);
    const idempotency = key ? idempotencyOf(key, { document, operationName, variables }) : undefined;
    const watermark = context.watermark ?? readWatermark(extensions?.watermark);
    const request: GraphRequest = {
      document,
      operationName,
      contract,
      variables,
      viewer,
      address,
      headers,
      explain,
      watermark,
      idempotency,
      since,
      observation,
      answerHeaders,
      hooks,
      // No getter: V8 makes a hidden class for each object with one of its own, outside the young generation, and that
      // keeps the request, its response and whatever they hold until the next collection of everything.
      signal: signal(),
    };
    observation?.asks(request);
    return request;
  };
  const findIn =
    (contract: string | undefined): FindDocument =>
    request =>
      now.find(contract)(request);
  const execute: Execute<Caller> = asked => {
    const answerPlain = (request: GraphRequest): Promise<WrittenResult | IncrementalResults> =>
      asked.context.takesParts ? graph.answerIncrementally(request) : graph.answer(request);
    const request = requestOf(asked);
    const answerNow = request.hooks
      ? (request: GraphRequest) => hooked(graph, request, answerPlain)
      : answerPlain;
    const { rates } = now;
    return rates ? withinRates(request, rates).then(() => answerNow(request)) : answerNow(request);
  };
  const subscribe = subscriptionsOf(graph, () => now.limits);
  const streamed: StreamedOperations<Caller> = {
    execute: request => refusedOr(requestOf(request), one => executeInParts(graph, one)),
    subscribe: request => refusedOr(requestOf(request), subscribe),
  };
  const withinRates = (request: GraphRequest, { operation }: RateLimits): Promise<void> =>
    operation(request, operationOf(request).name, () => graph.costOf(request));
  /** Over a stream a refusal is an answer. */
  const refusedOr = async <Result>(
    request: GraphRequest,
    run: (request: GraphRequest) => Promise<Result>,
  ): Promise<Result | ExecutionResult> => {
    try {
      if (now.rates) await withinRates(request, now.rates);
    } catch (error) {
      if (error instanceof JoineryError) return { errors: [error] };
      throw error;
    }
    if (!request.hooks) return run(request);
    const result = await hooked<object>(
      graph,
      request,
      run as (one: GraphRequest) => Promise<Result & object>,
    );
    return result instanceof WrittenResult ? result.takeResult() : (result as Result);
  };
  /** Over a WebSocket each operation is a request. */
  const socketRequest = async <Result>(
    request: GraphRequest,
    run: (request: GraphRequest) => Promise<Result>,
  ): Promise<Result | ExecutionResult> => {
    let leave: (() => void) | undefined;
    try {
      await request.hooks?.begin();
      leave = await now.rates?.begin(request);
      return await refusedOr(request, run);
    } catch (error) {
      const isRefusal = error instanceof JoineryError && error.extensions.code === 'RATE_LIMITED';
      if (isRefusal || error instanceof HookRefusal) return { errors: [error] };
      throw error;
    } finally {
      leave?.();
    }
  };
  const overSocket = ({ headers, client, idempotencyKey, ...request }: SocketRequest): GraphRequest => {
    const id = randomUUID();
    const address = callerAddress(client.address);
    const { viewer, contract } = request;
    return {
      ...request,
      address,
      hooks: hooksOf?.({ id, method: 'WEBSOCKET', headers, address, contract, viewer, context: {} }),
      ...(changes(request.document, request.operationName) && {
        viewer: { ...viewer, client },
        ...(idempotencyKey !== undefined && { idempotency: idempotencyOf(idempotencyKey, request) }),
      }),
      headers: passedOn(headers, now.seenHeaders, id),
      since: fetchesBegun(),
    };
  };
  const allowsOrigin: AllowsOrigin = origin => now.cors?.allows(origin) === true;
  const sockets = webSockets({
    schemaOf: contract => graph.schemaOf(contract),
    findIn,
    limits: () => now.limits,
    times: { ...socketTimes, ...options.socketTimes },
    identify,
    clientOf: req => clientOf(req, now.trustedProxies),
    allowsOrigin,
    execute: async request => {
      const asked = overSocket(request);
      const observation = observe?.(asked.headers!['x-request-id']!, 'WEBSOCKET', request.headers);
      await admission.begin();
      try {
        if (!observation) return await socketRequest(asked, one => executeInParts(graph, one));
        observation.begins(asked.viewer);
        const observed = { ...asked, observation };
        observation.asks(observed);
        const result = await socketRequest(observed, one => executeInParts(graph, one));
        if (!isEventStream(result)) observation.codes = codesOf(result.errors);
        ended(observation, 200);
        return result;
      } finally {
        admission.end();
      }
    },
    subscribe: request => socketRequest(overSocket(request), subscribe),
  });

  const answerRequest = async (
    { answer, streams, contract, asksByName }: Requests,
    req: Request,
    res: ServerResponse,
    requestId: string,
    observation?: RequestObservation,
  ) => {
    const body = req.method === 'POST' ? await req.readBody(now.limits.bodyBytes) : undefined;
    if (req.method === 'GET') checkHeader(req, now.getRequiresHeader);
    const requestHooks = hooksOf?.({
      id: requestId,
      method: req.method ?? '',
      headers: req.headers,
      address: callerAddress(clientOf(req, now.trustedProxies).address),
      contract,
      viewer: undefined,
      context: {},
    });
    if (requestHooks) await requestHooks.begin();
    const since = fetchesBegun();
    await admission.begin();
    try {
      const identified = identify(req.headers.authorization);
      const viewer = identified instanceof Promise ? await identified : identified;
      observation?.begins(viewer);
      const caller = callerIn(
        req,
        res,
        { viewer, since, contract, observation, hooks: requestHooks, requestId },
        now,
        config.production,
      );
      if (now.rates) res.once('close', await now.rates.begin(caller));
      if (streams && wantsEventStream(req)) return streams.answer(req, res, body, caller);
      const answered = await answer(req, body, caller);
      caller.answerHeaders?.applyTo(res);
      const result = resultOf(answered);
      if (observation) note(observation, answered);
      const reached = result?.extensions?.watermark;
      if (reached) res.setHeader(watermarkHeader, String(reached));
      const { getMaxAge, seenHeaders: passHeaders } = now;
      if (getMaxAge === 0) return send(res, answered);
      const isComplete =
        answered.status === 200 &&
        result === answered.body &&
        result.errors.length === 0 &&
        !requestHooks?.decidedPolicies;
      const kept = { maxAgeSeconds: getMaxAge, passHeaders, asksByName };
      const headers = { ...answered.headers, ...cacheHeaders(req, viewer, isComplete, kept) };
      return send(res, { ...answered, headers });
    } finally {
      // What goes on after that, a stream of events or what was deferred, is not waited for.
      admission.end();
    }
  };
  /** Requests of one form: each waits for its turn, is identified, limited and observed. */
  const requests = (form: Requests): Handler => {
    if (!observe) return (req, res, requestId) => answerRequest(form, req, res, requestId);
    return async (req, res, requestId) => {
      const observation = observe(requestId, req.method ?? '', req.headers);
      res.once('close', () => ended(observation, res.statusCode));
      try {
        await answerRequest(form, req, res, requestId, observation);
      } catch (error) {
        if (error instanceof JoineryError) observation.codes = codesOf([error]);
        throw error;
      }
    };
  };
  const forPages = (handler: Handler): Handler =>
    withCors(
      () => now.cors,
      (req, res, requestId) => {
        if (now.compressAbove !== undefined) compress(req, res, now.compressAbove);
        return handler(req, res, requestId);
      },
    );
  /** By contract. */
  const opened = new Map<string | undefined, { graphql: Handler; streams: GraphqlOverSse<Caller> }>();
  const graphqlIn = (contract: string | undefined): Handler => {
    const known = opened.get(contract);
    if (known) return known.graphql;
    const find = findIn(contract);
    const streams = graphqlOverSse(find, streamed, readJson);
    const answer = graphqlOverHttp(operationsBy(find, execute), readJson);
    const graphql = forPages(requests({ answer, streams, contract }));
    opened.set(contract, { graphql, streams });
    return graphql;
  };
  const answerOperation = operationsBy(findIn(undefined), execute);
  /** For requests that are not GraphQL's, about operations that are. */
  const ask: Ask = async (params, caller) => {
    const call = {
      mediaType: 'application/graphql-response+json',
      context: { ...caller, takesParts: false },
    } as const;
    try {
      const answered = await answerOperation(params, 'POST', call);
      if (caller.observation) note(caller.observation, answered);
      return answered;
    } catch (error) {
      if (caller.observation && error instanceof JoineryError) caller.observation.codes = codesOf([error]);
      throw error;
    }
  };
  const { agents, rest } = namedWays({
    config,
    documents: options.known?.trusted?.documents,
    schema: () => graph.schema,
    ask,
    allowsOrigin,
    develops: () => now.introspection && !config.production,
    log,
  });

  for (const { watch } of observers) {
    watch?.(() => ({
      running: admission.running,
      waiting: admission.waiting,
      webSockets: sockets.count(),
      subgraphs: graph.states(),
    }));
  }
  const api = rest && forPages(requests({ answer: rest, asksByName: true }));
  const refusals = () => {
    const settings = options.refusedSettings?.();
    return {
      ...(graph.refused && { supergraph: `A newer one is refused: ${graph.refused}` }),
      ...(settings && { configuration: `A newer one is refused: ${settings}` }),
    };
  };
  const elsewhere = notFound('The graph is at /graphql.');

  const server = await startHttpServer({
    host,
    port,
    log,
    maxBodyBytes: () => now.limits.bodyBytes,
    routes: {
      '/graphql': graphqlIn(undefined),
      ...(agents && { '/mcp': forPages(only(['POST'], requests({ answer: agents }))) }),
      ...(media && { '/media': withCors(() => now.cors, media) }),
      ...(publicKeys && {
        '/.well-known/jwks.json': async (_req, res) =>
          send(res, { ...jsonAnswer(200, {}), body: await publicKeys() }),
      }),
      '/health': health,
      '/ready': readiness('subgraphs', () => graph.ready(), refusals),
    },
    fallback: (req, res, requestId) => {
      if (api && req.url?.startsWith('/api/')) return api(req, res, requestId);
      const contract = contractAt(req);
      if (contract !== undefined && graph.schemaOf(contract)) return graphqlIn(contract)(req, res, requestId);
      if (page?.serve(req, res)) return;
      return elsewhere(req, res, requestId);
    },
    upgrade: sockets.upgrade,
  });
  return {
    ...server,
    reconfigure: (next, given) => {
      const before = now;
      now = liveSettings(next, given === 'as before' ? before.rates : given, options);
      // Requests that it has begun to count have been counted by then.
      if (now.rates !== before.rates) setTimeout(() => void before.rates?.close(), ratesEndMs).unref();
    },
    close: async graceMs => {
      for (const { streams } of opened.values()) streams.close();
      await Promise.all([sockets.close(), server.close(graceMs)]);
      // Its failure is logged.
      if (hooks?.onClose) closing ??= callHook!('onClose', () => hooks.onClose!()).catch(() => {});
      await closing;
    },
  };
}

const ratesEndMs = 5_000;

const changes = (document: DocumentNode, operationName?: string): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;

/** A page of another origin cannot send a header that is not its own without asking first. */
function checkHeader(req: IncomingMessage, names: readonly string[]): void {
  if (names.length === 0 || names.some(name => req.headers[name])) return;
  throw new JoineryError(
    'BAD_REQUEST',
    `A GET must have a header ${names.join(' or ')}: send one, with any value, or use POST.`,
  );
}

function resultOf({ body }: Answer): WrittenResult | undefined {
  if (typeof body === 'string') return undefined;
  return isIncremental(body) ? body.initialResult : body;
}

/** Of an answer that was written as text: one of errors. */
function note(observation: RequestObservation, answered: Answer): void {
  const { body } = answered;
  const result = resultOf(answered);
  if (result) observation.codes = codesOf(result.errors);
  else if (String(body).startsWith('{"errors"')) observation.codes = codesOf(JSON.parse(String(body)).errors);
}
