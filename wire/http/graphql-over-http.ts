/**
 * Serves GraphQL over HTTP: decides which requests are GraphQL requests, and the status and media type of each
 * answer. Follows
 * https://graphql.github.io/graphql-over-http/draft/
 * through graphql-http, which reads the request; documents come from a cache and answers are written here. Safe
 * against CSRF: POST requires application/json, which a foreign page cannot send without a preflight, GET allows only
 * queries, and no cookie is read.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { type DocumentNode, type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import { createHandler, parseRequestParams, type RequestParams, type Response } from 'graphql-http';
import { cutText } from '../contract/bounded-errors';
import { type ErrorCode, JoineryError } from '../contract/errors';
import { type IncrementalResults, isIncremental } from '../contract/incremental-results';
import { WrittenResult } from '../contract/serialized-result';
import { type MediaType, negotiate } from './accept';
import type { PreparedDocument } from './document-cache';
import {
  asIfByText,
  type DocumentRequest,
  documentIdIn,
  type FindDocument,
  isObject,
} from './document-request';
import { type Answer, errorAnswer } from './http-answer';

export type ReadJson = (text: string) => unknown;

export interface GraphqlRequest<C> {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly extensions: Record<string, unknown> | undefined;
  readonly context: C;
}

/** Must not reject for the client's fault, and must give errors that are masked. */
export type Execute<C> = (
  request: GraphqlRequest<C>,
) => Promise<ExecutionResult | WrittenResult | IncrementalResults>;

export interface Call<C> {
  readonly mediaType: MediaType;
  readonly context: C;
}

/** Of an unusual request: what is found of it on the way. */
interface UnusualCall<C> extends Call<C> {
  /** Of its document, where it has no text. */
  readonly id: string | undefined;
  answer?: Answer;
}

/** `query` is undefined where the request has only an id. */
export type Params = Omit<RequestParams, 'query'> & DocumentRequest;

/** Answers one operation, however its request was written; `method` as of HTTP. */
export type AnswerOperation<C> = (params: Params, method: string, call: Call<C>) => Answer | Promise<Answer>;

/** Answers one request whose body (of a POST) was read already. `context` goes to `execute` as it is. */
export type AnswerGraphql<C> = (
  req: IncomingMessage,
  body: Buffer | undefined,
  context: C,
) => Answer | Promise<Answer>;

export function operationsBy<C>(find: FindDocument, execute: Execute<C>): AnswerOperation<C> {
  const answerPrepared = (
    { document, errors }: PreparedDocument,
    params: Params,
    method: string,
    { mediaType, context }: Call<C>,
  ): Answer | Promise<Answer> => {
    if (errors) return requestErrors(errors, mediaType);
    const refused = refuseOperation(document, params, method, mediaType);
    if (refused) return refused;
    const executed = execute({
      document,
      operationName: params.operationName ?? undefined,
      variables: params.variables ?? undefined,
      extensions: params.extensions ?? undefined,
      context,
    });
    return executed.then(result =>
      isIncremental(result) ? { status: 200, body: result } : response(result, mediaType),
    );
  };

  return (params, method, call) => {
    const prepared = find(params);
    return prepared instanceof Promise
      ? prepared.then(document => answerPrepared(document, params, method, call))
      : answerPrepared(prepared, params, method, call);
  };
}

/** `read` is JSON.parse, or reads more of a text than that. */
export function graphqlOverHttp<C>(
  answerOperation: AnswerOperation<C>,
  read: ReadJson = JSON.parse,
): AnswerGraphql<C> {
  /** What there is to say of a request that is not the usual one. */
  const handler = createHandler<IncomingMessage, UnusualCall<C>>({
    parseRequestParams: async req => {
      try {
        const params = await parseRequestParams(req);
        return isResponse(params) ? toResponse(refusal(params[1].status, req.method)) : params;
      } catch (error) {
        const code = isList(req.body) ? 'BATCHING_NOT_SERVED' : 'BAD_REQUEST';
        return toResponse(badRequest((error as Error).message, req.context.mediaType, code));
      }
    },
    onSubscribe: async (req, params): Promise<Response> => {
      const { id } = req.context;
      const asked: Params = id === undefined ? params : { ...params, query: undefined, id };
      req.context.answer = await answerOperation(
        readVariables(req.raw, asked, read),
        req.method,
        req.context,
      );
      return toResponse(req.context.answer);
    },
  });

  const answerUnusual = async (
    req: IncomingMessage,
    body: Buffer | undefined,
    { mediaType, context }: Call<C>,
  ): Promise<Answer> => {
    // Empty is null, so that graphql-http says that the body is missing.
    const given = body?.length ? readObject(body.toString('utf8'), read) : null;
    const byId = asIfByText(req, given);
    const call: UnusualCall<C> = { mediaType, context, id: byId?.id };
    const answered = await handler({
      method: req.method ?? 'GET',
      url: byId?.url ?? req.url ?? '/',
      headers: { accept: mediaType, 'content-type': req.headers['content-type'] },
      body: given === null ? null : () => (byId?.body ?? given) as string | Record<string, unknown>,
      raw: req,
      context: call,
    });
    return call.answer ?? toAnswer(answered);
  };

  return (req, body, context) => {
    const mediaType = negotiate(req.headers.accept);
    if (!mediaType) return notAcceptable;
    const encoding = req.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      return errorAnswer(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must not be compressed.');
    }
    if (body && !isUtf8(body)) return badRequest('The body is not UTF-8.', mediaType);
    const usual = body && usualParams(req, body, read);
    if (usual) return answerOperation(usual, 'POST', { mediaType, context });
    return answerUnusual(req, body, { mediaType, context });
  };
}

/** The parameters of a POST of well-formed JSON; undefined for all else, of which graphql-http knows what it is. */
function usualParams({ method, headers }: IncomingMessage, body: Buffer, read: ReadJson): Params | undefined {
  if (method !== 'POST' || headers['content-type'] !== 'application/json') return undefined;
  let value: unknown;
  try {
    value = read(isAscii(body) ? body.toString('latin1') : body.toString('utf8'));
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { query, operationName, variables, extensions } = value;
  const id = query ? undefined : documentIdIn(value);
  const usual =
    (typeof query === 'string' || (id !== undefined && (query === undefined || query === null))) &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || variables === null || isObject(variables)) &&
    (extensions === undefined || extensions === null || isObject(extensions));
  if (!usual) return undefined;
  return {
    query: id === undefined ? (query as string) : undefined,
    id,
    operationName,
    variables,
    extensions,
  };
}

/** The text itself where it is no object: the handlers of the libraries say what is wrong with it. */
export function readObject(text: string, read: ReadJson): string | Record<string, unknown> {
  try {
    const value = read(text);
    return isObject(value) ? value : text;
  } catch {
    return text;
  }
}

/** The variables of a GET, which the handlers have read by JSON.parse. */
export function readVariables<Params extends Pick<RequestParams, 'variables'>>(
  req: IncomingMessage,
  params: Params,
  read: ReadJson,
): Params {
  if (req.method !== 'GET' || !params.variables) return params;
  const text = new URL(req.url ?? '/', 'http://localhost').searchParams.get('variables');
  const variables = text && readObject(text, read);
  return isObject(variables) ? { ...params, variables } : params;
}

/** What the document asks for, but this request cannot have. */
function refuseOperation(
  document: DocumentNode,
  { operationName }: Params,
  method: string,
  mediaType: MediaType,
): Answer | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message = operationName
      ? `The document has no operation named "${cutText(operationName, 100)}".`
      : 'The document has several operations: operationName must say which one is meant.';
    return requestErrors([new JoineryError('BAD_REQUEST', message)], mediaType);
  }
  // https://graphql.github.io/graphql-over-http/draft/#sel-GALJTPABABgCzsd
  if (operation.operation === 'mutation' && method === 'GET') {
    return refusal(405, method, 'Mutations are served by POST only.', 'POST');
  }
  if (operation.operation === 'subscription') {
    const message = 'A subscription is answered by a stream of events: accept text/event-stream.';
    return requestErrors([new JoineryError('NOT_ACCEPTABLE', message)], mediaType);
  }
  return undefined;
}

/** https://graphql.github.io/graphql-over-http/draft/#sec-application-graphql-response-json.Status-Codes */
function response(result: ExecutionResult | WrittenResult, mediaType: MediaType): Answer {
  const isWritten = result instanceof WrittenResult;
  const executed = isWritten ? result.executed : 'data' in result;
  const status = mediaType === 'application/json' || executed ? 200 : 400;
  return written(isWritten ? result : JSON.stringify(inOrder(result)), status, mediaType);
}

/** Errors first, so that a person who looks at a long answer sees them. https://spec.graphql.org/October2021/#note-19ca4 */
function inOrder({ errors, data, extensions }: ExecutionResult): ExecutionResult {
  return errors?.length ? { errors, data, extensions } : { data, extensions };
}

function requestErrors(errors: readonly GraphQLError[], mediaType: MediaType): Answer {
  return response({ errors }, mediaType);
}

/** Not a GraphQL request at all: a 400 for both media types. */
function badRequest(reason: string, mediaType: MediaType, code: ErrorCode = 'BAD_REQUEST'): Answer {
  const message = code === 'BATCHING_NOT_SERVED' ? noBatching : (explanations[reason] ?? reason);
  const body = { errors: [new JoineryError(code, message)] };
  return written(JSON.stringify(body), 400, mediaType);
}

/** A connection carries many requests already, and each has limits and an answer of its own. */
const noBatching =
  'The body is a list. Send each operation in a request of its own; they can share a connection.';

function isList(body: unknown): boolean {
  const text: unknown = typeof body === 'function' ? body() : undefined;
  return typeof text === 'string' && /^\s*\[/.test(text);
}

/** graphql-http names what is wrong; these sentences also say what is right. */
const explanations: Record<string, string> = {
  'Unparsable URL': 'The variables or extensions in the URL are not JSON.',
  'Missing body': 'The body is missing: send {"query": "…"} as JSON.',
  'Unparsable JSON body': 'The body is not JSON.',
  'JSON body must be an object': 'The body must be a JSON object: {"query": "…", "variables": {…}}.',
  'Missing query': 'The parameter "query" is missing.',
  'Invalid query': 'The parameter "query" must be a string.',
  'Invalid variables': 'The parameter "variables" must be an object or null.',
  'Invalid operationName': 'The parameter "operationName" must be a string or null.',
  'Invalid extensions': 'The parameter "extensions" must be an object or null.',
};

function written(body: Answer['body'], status: number, mediaType: MediaType): Answer {
  return { status, headers: contentTypes[mediaType], body };
}

const contentTypes = {
  'application/json': { 'content-type': 'application/json; charset=utf-8' },
  'application/graphql-response+json': { 'content-type': 'application/graphql-response+json; charset=utf-8' },
};

const notAcceptable = errorAnswer(
  406,
  'NOT_ACCEPTABLE',
  'Accept must allow application/graphql-response+json or application/json, in UTF-8.',
);

function refusal(status: number, method: string, why?: string, allow = 'GET, POST'): Answer {
  return status === 405
    ? errorAnswer(status, 'METHOD_NOT_ALLOWED', why ?? `${method} is not served here.`, { allow })
    : errorAnswer(status, 'UNSUPPORTED_MEDIA_TYPE', 'The Content-Type must be application/json, in UTF-8.');
}

/** graphql-http hands a response through to its end. */
function toResponse({ status, headers = {}, body }: Answer): Response {
  const text = typeof body === 'string' ? body : '';
  return [text, { status, statusText: '', headers: headers as Record<string, string> }];
}

function toAnswer([body, { status, headers }]: Response): Answer {
  return { status, headers, body: body ?? '' };
}

function isResponse(value: RequestParams | Response): value is Response {
  return Array.isArray(value);
}
