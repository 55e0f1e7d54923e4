/**
 * Owns the way to a subgraph over HTTP: a pool of kept-alive connections, a deadline, a bound on the answer. With a
 * secret the subgraph is ours: requests are signed and tell the viewer. Without, it is somebody else's and gets the
 * client's headers that may be passed on, and never the viewer. Redirects are not followed.
 */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { JoineryError } from '../../wire/errors';
import { sign } from '../../wire/signature';
import { readStatements } from '../../wire/statement-report';
import type { FetchReport, Transport, TransportRequest } from './transport';

export interface HttpTransportOptions {
  readonly name: string;
  /** Where operations are posted, for example http://postal:4002/graphql. */
  readonly url: string;
  readonly secret?: string | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxResponseBytes?: number | undefined;
}

/** Longer than any query of ours should take; a client has given up by then. */
const defaultTimeoutMs = 10_000;
const defaultMaxResponseBytes = 64 * 1024 * 1024;
/** More would only queue up inside the subgraph instead of here. */
const maxConnections = 128;
const connectTimeoutMs = 3000;

const graphqlHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

export function httpTransport(options: HttpTransportOptions): Transport {
  const { name, secret, timeoutMs = defaultTimeoutMs } = options;
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: maxConnections,
    connectTimeout: connectTimeoutMs,
    maxResponseSize: options.maxResponseBytes ?? defaultMaxResponseBytes,
  });

  const call = async (request: Omit<Dispatcher.RequestOptions, 'origin'>, caller?: AbortSignal) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    const giveUp = () => controller.abort();
    caller?.addEventListener('abort', giveUp, { once: true });
    try {
      const { statusCode, body } = await pool.request({ ...request, signal: controller.signal });
      return { status: statusCode, text: await body.text() };
    } catch (error) {
      throw failure(name, controller.signal.aborted ? 'ABORTED' : (error as NodeJS.ErrnoException).code);
    } finally {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
    }
  };

  const post = async (
    body: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
    report?: FetchReport,
  ) => {
    if (report) report.bytesSent = Buffer.byteLength(body);
    const path = pathname + search;
    const answer = await call(
      { method: 'POST', path, headers: { ...headers, ...graphqlHeaders }, body },
      signal,
    );
    if (report) report.bytesReceived = Buffer.byteLength(answer.text);
    const result = readResult(name, answer.status, answer.text);
    if (report && secret) report.statements = readStatements(result.extensions);
    return result;
  };

  return {
    fetch: ({ query, operationName, variables, viewer, headers, signal, report }: TransportRequest) => {
      // Only a subgraph of ours is asked for its SQL.
      const extensions = secret && report ? { explain: report.ask } : undefined;
      const body = JSON.stringify({ query, operationName, variables, extensions });
      return post(body, secret ? ours(headers, sign(viewer, body, secret)) : headers, signal, report);
    },
    ready: async () => {
      if (!secret) {
        const result = await post('{"query":"{ __typename }"}', {});
        if (!result.data) throw badResponse(name, 'refuses { __typename }');
        return;
      }
      const { status } = await call({ method: 'GET', path: '/ready' });
      if (status !== 200)
        throw new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${name} is up, but not ready.`);
    },
    close: () => pool.close(),
  };
}

/** Ours learns who asks from the signature; of the client's headers it needs the one that ties the logs together. */
function ours(
  headers: Readonly<Record<string, string>>,
  signed: Record<string, string>,
): Record<string, string> {
  const requestId = headers['x-request-id'];
  return requestId === undefined ? signed : { ...signed, 'x-request-id': requestId };
}

function failure(name: string, code: string | undefined): JoineryError {
  switch (code) {
    case 'ABORTED':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return new JoineryError('SUBGRAPH_TIMEOUT', `Subgraph ${name} did not answer in time.`);
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return badResponse(name, 'answered with more than the limit');
    default:
      return new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${name} cannot be reached.`);
  }
}

/**
 * A well-formed GraphQL response counts, whatever its status: servers disagree about the status of a refused
 * operation, and its errors say more. https://graphql.github.io/graphql-over-http/draft/#sec-Processing-the-response
 */
function readResult(name: string, status: number, text: string): ExecutionResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badResponse(name, `answered with HTTP status ${status} and no JSON`);
  }
  const { data, errors, extensions } = Object(value) as Record<string, any>;
  const noted = errors === undefined || errors === null ? [] : errors;
  const wellFormed =
    (data === undefined || typeof data === 'object') &&
    !Array.isArray(data) &&
    Array.isArray(noted) &&
    noted.every(error => typeof error?.message === 'string') &&
    (data !== undefined || noted.length > 0);
  if (!wellFormed) throw badResponse(name, `answered with HTTP status ${status} and no GraphQL response`);
  if (noted[0]?.extensions?.code === 'UNSIGNED_REQUEST') {
    throw badResponse(name, 'refused the signature of the gateway');
  }
  if (noted.length === 0) return { data, ...(extensions && { extensions }) };
  return { data, errors: noted.map(toError), ...(extensions && { extensions }) };
}

function toError({ message, path, extensions }: Record<string, any>): GraphQLError {
  return new GraphQLError(message, {
    path: Array.isArray(path) ? path : undefined,
    extensions: typeof extensions === 'object' ? extensions : undefined,
  });
}

function badResponse(name: string, what: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Subgraph ${name} ${what}.`);
}
