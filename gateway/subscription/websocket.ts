/**
 * Serves GraphQL over WebSocket: graphql-ws' protocol (`graphql-transport-ws`) for all kinds of operations. The
 * payload of connection_init carries the token; the connection ends when it expires.
 * https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { JoineryError } from '../../wire/contract/errors';
import type { EventStream } from '../../wire/contract/event-stream';
import { readIdempotencyKey } from '../../wire/contract/idempotency';
import type { Client, Viewer } from '../../wire/contract/viewer';
import { readWatermark, type Watermark } from '../../wire/contract/watermark';
import type { AllowsOrigin } from '../../wire/http/cors';
import { documentIdIn, type FindDocument } from '../../wire/http/document-request';
import { pathOf } from '../../wire/http/http-server';
import type { Limits } from '../../wire/limits';
import { Crowd } from '../../wire/turns';
import { callerAddress } from '../http/caller-address';
import { contractAt } from '../http/contract-path';
import type { Identify } from '../http/identity';
import { Quota } from '../limits/quota';
import { atTime } from './expiry';
import type { SocketTimes } from './socket-times';

export interface SocketRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  /** At whose path the connection was opened; undefined, the whole graph's. */
  readonly contract: string | undefined;
  readonly viewer: Viewer;
  /** Of the request that opened the connection; `authorization` as connection_init said it. */
  readonly headers: IncomingHttpHeaders;
  readonly watermark: Watermark | undefined;
  /** Of a mutation. */
  readonly idempotencyKey: string | undefined;
  readonly client: Client;
}

export interface WebSocketOptions {
  /** By contract; undefined where there is none of that name. */
  readonly schemaOf: (contract: string | undefined) => GraphQLSchema | undefined;
  readonly findIn: (contract: string | undefined) => FindDocument;
  /** At present. */
  readonly limits: () => Pick<Limits, 'bodyBytes' | 'webSockets' | 'addressWebSockets' | 'socketOperations'>;
  readonly times: SocketTimes;
  readonly identify: Identify;
  readonly clientOf: (req: IncomingMessage) => Client;
  /** Whether a page of this origin may connect, beside the gateway's own. */
  readonly allowsOrigin: AllowsOrigin;
  readonly execute: (request: SocketRequest) => Promise<EventStream<ExecutionResult> | ExecutionResult>;
  readonly subscribe: (request: SocketRequest) => Promise<EventStream<ExecutionResult> | ExecutionResult>;
}

export interface WebSockets {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many are open. */
  count(): number;
  /** Tells clients to go elsewhere, and cuts whoever does not. */
  close(): Promise<void>;
}

const closingMs = 1_000;
/** Clients connect again after it, and not after 4403. https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number */
const tryAgainLater = 1013;

/** Of a connection that said who is asking. */
interface Identified extends Pick<SocketRequest, 'viewer' | 'headers' | 'client'> {
  readonly forgetExpiry: (() => void) | undefined;
}

export function webSockets(options: WebSocketOptions): WebSockets {
  const { schemaOf, findIn, limits, times, identify, clientOf, allowsOrigin, execute, subscribe } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: limits().bodyBytes });
  const identified = new WeakMap<object, Identified>();
  const open = new Quota();
  const crowd = new Crowd();

  const requestOf = (args: any): SocketRequest => ({
    document: args.document,
    operationName: args.operationName ?? undefined,
    variables: args.variableValues ?? undefined,
    ...args.contextValue,
  });

  // biome-ignore lint/correctness/useHookAtTopLevel: it is no hook of React
  const { dispose } = useServer(
    {
      connectionInitWaitTimeout: times.initTimeoutMs,
      onConnect: async ({ connectionParams, extra }) => {
        try {
          const authorization = authorizationOf(connectionParams) ?? extra.request.headers.authorization;
          const viewer = await identify(authorization);
          const { expiresAt } = viewer;
          const end = () => extra.socket.close(CloseCode.Forbidden, 'The token has expired.');
          const forgetExpiry = expiresAt === undefined ? undefined : atTime(expiresAt, end);
          const headers = { ...extra.request.headers, authorization };
          identified.set(extra.socket, { viewer, headers, client: clientOf(extra.request), forgetExpiry });
          return true;
        } catch (error) {
          if (!(error instanceof JoineryError)) throw error;
          const isPassing = error.extensions.code === 'ISSUER_UNREACHABLE';
          extra.socket.close(isPassing ? tryAgainLater : CloseCode.Forbidden, error.message.slice(0, 120));
          return false;
        }
      },
      onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
        const { socketOperations } = limits();
        if (Object.keys(subscriptions).length > socketOperations) {
          const message = `A connection has ${socketOperations} operations under way at most; end some first.`;
          return [new JoineryError('TOO_MANY_SUBSCRIPTIONS', message)];
        }
        await crowd.turn();
        const { query, extensions } = payload;
        // Those who send an id send an empty query: the protocol wants one.
        const id = query ? undefined : documentIdIn({ ...payload });
        const contract = contractAt(extra.request);
        const { document, errors } = await findIn(contract)({
          query: id === undefined ? query : undefined,
          id,
          extensions,
        });
        if (errors) return errors;
        const operation = getOperationAST(document, payload.operationName);
        if (!operation) {
          return [new JoineryError('BAD_REQUEST', 'operationName must say which operation is meant.')];
        }
        let idempotencyKey: string | undefined;
        try {
          const given = payload.extensions?.idempotencyKey;
          if (operation.operation === 'mutation') idempotencyKey = readIdempotencyKey(given);
        } catch (error) {
          return [error as JoineryError];
        }
        const { viewer, headers, client } = identified.get(extra.socket)!;
        return {
          // One that a reload has taken away is missed when the operation runs.
          schema: (schemaOf(contract) ?? schemaOf(undefined))!,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: {
            ...{ viewer, contract, headers, client, idempotencyKey },
            watermark: readWatermark(payload.extensions?.watermark),
          },
        };
      },
      execute: args => execute(requestOf(args)),
      subscribe: args => subscribe(requestOf(args)),
      onClose: ({ extra }) => identified.get(extra.socket)?.forgetExpiry?.(),
    },
    server,
    times.pingMs,
  );
  // What breaks the protocol has its connection closed by ws, with the code for it; graphql-ws would print each, with a stack.
  server.on('connection', client => {
    client.removeAllListeners('error');
    client.on('error', () => {});
  });

  const close = async () => {
    const cut = setTimeout(() => {
      for (const client of server.clients) client.terminate();
    }, closingMs);
    await dispose();
    clearTimeout(cut);
  };
  let closing: Promise<void> | undefined;

  return {
    count: () => open.all,
    upgrade: (req, socket, head) => {
      const contract = contractAt(req);
      if (contract === undefined ? pathOf(req) !== '/graphql' : !schemaOf(contract)) {
        return refuse(socket, '404 Not Found');
      }
      if (!isAllowed(req, allowsOrigin)) return refuse(socket, '403 Forbidden');
      const { webSockets: most, addressWebSockets, bodyBytes } = limits();
      if (open.all >= most) return refuse(socket, '503 Service Unavailable');
      const address = callerAddress(clientOf(req).address);
      if (open.of(address) >= addressWebSockets) return refuse(socket, '429 Too Many Requests');
      open.take(address);
      socket.once('close', () => open.giveBack(address));
      server.options.maxPayload = bodyBytes;
      server.handleUpgrade(req, socket, head, client => server.emit('connection', client, req));
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** What a header may hold, for it goes on as one. https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
const headerText = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Browsers send no header of ours along when they connect: the payload stands for it. Throws UNAUTHENTICATED. */
function authorizationOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = params?.authorization ?? params?.Authorization;
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string' && headerText.test(given)) return given;
  throw new JoineryError('UNAUTHENTICATED', 'The authorization of connection_init must be: Bearer <token>.');
}

/** Pages may open WebSockets anywhere, since CORS does not apply; clients that are not browsers send no Origin header. */
function isAllowed({ headers: { origin, host } }: IncomingMessage, allowsOrigin: AllowsOrigin): boolean {
  if (origin === undefined || allowsOrigin(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
