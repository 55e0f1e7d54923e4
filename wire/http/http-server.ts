/**
 * Runs the HTTP server of a process that speaks GraphQL: routes by path, a request id, timeouts, and a graceful
 * shutdown that loses no request. A handler that throws a JoineryError answers with it; any other error is masked as
 * a 500. If the port cannot be opened, one sentence says what to set.
 */
import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { JoineryError } from '../contract/errors';
import { mask } from '../contract/mask';
import type { Log } from '../log';
import { writeWhole } from './coalesced-writes';
import { errorAnswer, jsonAnswer, send } from './http-answer';
import { declaresTooMuch, defaultMaxBodyBytes, Request } from './request-body';
import { headersOf, statusOfCode } from './status-of';

export type Handler = (req: Request, res: ServerResponse, requestId: string) => void | Promise<void>;

export interface HttpServerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** By exact path, without the query string. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** For every other path. */
  readonly fallback: Handler;
  /** For connections that shall speak another protocol; left out, they are asked to stay with HTTP. */
  readonly upgrade?: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly log: Log;
  /** At present. */
  readonly maxBodyBytes?: () => number;
  /** After so long a client that reads nothing of what it is sent is cut. */
  readonly unreadMs?: number;
  /** The variables that say port and host, for whoever must set another. */
  readonly names?: ListeningVariables;
}

export interface ListeningVariables {
  readonly port: string;
  readonly host: string;
}

export interface HttpServer {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops accepting, lets what is under way finish, and after `graceMs` cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/** A request that takes longer to arrive is an attack or a broken line, for its body is at most a megabyte. */
const requestTimeoutMs = 30_000;
const headersTimeoutMs = 10_000;
/** Longer than the 60 s after which usual load balancers drop an idle connection: they must be first. */
const keepAliveTimeoutMs = 65_000;
const defaultGraceMs = 10_000;
/** A line that is that slow carries no answer to its end; meanwhile the answer takes memory here. */
const defaultUnreadMs = 30_000;

/** Says the request's id in its head: `setHeader` would make Node merge and check all headers of every answer. */
class Response extends ServerResponse<Request> {
  readonly requestId = requestIdOf(this.req);

  constructor(...given: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...given);
    // Nothing came or went for a while: an answer may be long in the making, but not on its way.
    this.on('timeout', cutUnread);
  }

  override writeHead(status: number, ...more: unknown[]): this {
    const headers = more.at(-1) as OutgoingHttpHeaders | undefined;
    return super.writeHead(status, { 'x-request-id': this.requestId, ...headers });
  }
}

function cutUnread(socket: Socket): void {
  if (socket.writableLength > 0) socket.destroy();
}

type OurServer = Server<typeof Request, typeof Response>;

export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { log, maxBodyBytes = () => defaultMaxBodyBytes, names = { port: 'PORT', host: 'HOST' } } = options;
  const routes = new Map(Object.entries(options.routes));
  let closing = false;

  const handle = (req: Request, res: Response) => {
    if (req.headers.host === undefined && req.httpVersion === '1.1') return send(res, withoutHost);
    if (closing) res.shouldKeepAlive = false;
    const handler = routes.get(pathOf(req)) ?? options.fallback;
    const fail = (error: unknown) => sendError(res, error, log);
    try {
      handler(req, res, res.requestId)?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };

  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: headersTimeoutMs,
      keepAliveTimeout: keepAliveTimeoutMs,
      // Node's own answer has no body.
      requireHostHeader: false,
      IncomingMessage: Request,
      ServerResponse: Response,
    },
    handle,
  );
  // A client that asks first (Expect: 100-continue) need not send a body that will be refused.
  server.on('checkContinue', (req: Request, res: Response) => {
    if (!declaresTooMuch(req, maxBodyBytes())) res.writeContinue();
    handle(req, res);
  });
  server.setTimeout(options.unreadMs ?? defaultUnreadMs);
  server.on('connection', writeWhole);
  server.on('clientError', answerNonsense);
  if (options.upgrade) server.on('upgrade', options.upgrade);

  const port = await listen(server, options.host, options.port, names);
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    port,
    close: (graceMs = defaultGraceMs) => {
      closing = true;
      return close(server, graceMs);
    },
  };
}

export function pathOf(req: IncomingMessage): string {
  const url = req.url ?? '/';
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

export function sendError(res: ServerResponse, error: unknown, log: Log): void {
  if (!(error instanceof JoineryError)) {
    send(res, errorAnswer(500, 'INTERNAL_ERROR', mask(error, log).message));
    return;
  }
  // What the operator's own code says has a code of the operator's.
  const { status: own = 500 } = error as { status?: number };
  const status = statusOfCode(error.extensions.code) ?? own;
  send(res, jsonAnswer(status, { errors: [error] }, headersOf(error.extensions)));
}

/** https://www.rfc-editor.org/rfc/rfc9112#name-request-target */
const withoutHost = errorAnswer(400, 'BAD_REQUEST', 'A request of HTTP/1.1 has a header Host.', {
  connection: 'close',
});

/** A caller's id is kept, so that one request can be followed through all logs, unless it could forge a log line. */
function requestIdOf(req: IncomingMessage): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** What node's parser refuses never becomes a request, so the answer is written by hand. */
function answerNonsense(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const timedOut = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const status = tooLarge
    ? '431 Request Header Fields Too Large'
    : timedOut
      ? '408 Request Timeout'
      : '400 Bad Request';
  const message = tooLarge
    ? 'The headers or the URL are too long. Send the operation by POST.'
    : timedOut
      ? 'The request took too long to arrive.'
      : 'This is not an HTTP request.';
  const { body } = errorAnswer(400, 'BAD_REQUEST', message);
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function listen(server: OurServer, host: string, port: number, names: ListeningVariables): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(whyNot(error, host, port, names))),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number, names: ListeningVariables): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Set ${names.port} to a free one, for example ${names.port}=${port + 1}.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Set ${names.port} to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set ${names.host} to 127.0.0.1, or to 0.0.0.0 for every address.`;
    default:
      return `Port ${port} on ${host} cannot be opened (${error.code ?? error.message}). Set ${names.port} or ${names.host}.`;
  }
}

function close(server: OurServer, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection whose answer was begun before the end promised the client to stay; it becomes idle only later.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
