/**
 * Serves GraphQL over server-sent events: operations whose answers, one or many, come as a stream of events (`Accept:
 * text/event-stream`). It is graphql-sse's protocol in its distinct connections mode, by its own handler; documents
 * come from the cache.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { createHandler, type RequestParams } from 'graphql-sse';
import { JoineryError } from '../contract/errors';
import { type EventStream, isEventStream, mappedEvents } from '../contract/event-stream';
import { afterDrain } from './backpressure';
import type { PreparedDocument } from './document-cache';
import { asIfByText, type FindDocument } from './document-request';
import { type GraphqlRequest, type ReadJson, readObject, readVariables } from './graphql-over-http';
import { errorAnswer, send } from './http-answer';

/** Neither rejects, nor does what it gives throw; errors are masked. */
export interface StreamedOperations<C> {
  /** In parts where the client defers. */
  execute(request: GraphqlRequest<C>): Promise<EventStream<ExecutionResult> | ExecutionResult>;
  subscribe(request: GraphqlRequest<C>): Promise<EventStream<ExecutionResult> | ExecutionResult>;
}

export interface GraphqlOverSse<C> {
  /** Of a POST the body was read already. Ends when the client or the operation does. */
  answer(req: IncomingMessage, res: ServerResponse, body: Buffer | undefined, context: C): Promise<void>;
  /** Cuts what is open: a client whose stream was not completed begins again elsewhere. */
  close(): void;
}

export function wantsEventStream({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/event-stream') === true;
}

export function graphqlOverSse<C>(
  find: FindDocument,
  operations: StreamedOperations<C>,
  read: ReadJson = JSON.parse,
): GraphqlOverSse<C> {
  const open = new Set<ServerResponse>();
  let closed = false;

  const start = async (
    method: string,
    { query, operationName, variables, extensions }: RequestParams,
    { context, res, byId }: Call<C>,
  ): Promise<EventStream<ExecutionResult> | ExecutionResult> => {
    const { document, errors } = byId ?? (await find({ query, extensions }));
    if (errors) return { errors };
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused('BAD_REQUEST', 'operationName must say which operation is meant.');
    if (operation.operation === 'mutation' && method === 'GET') {
      return refused('METHOD_NOT_ALLOWED', 'Mutations are served by POST only.');
    }
    const request: GraphqlRequest<C> = {
      document,
      operationName: operationName ?? undefined,
      variables: (variables ?? undefined) as Record<string, unknown> | undefined,
      extensions: (extensions ?? undefined) as Record<string, unknown> | undefined,
      context,
    };
    const events =
      operation.operation === 'subscription'
        ? await operations.subscribe(request)
        : await operations.execute(request);
    // The handler takes events as fast as they come: a client that reads slowly must not make it keep them.
    return isEventStream<ExecutionResult>(events)
      ? mappedEvents(events, event => afterDrain(res).then(() => event))
      : events;
  };

  const handle = createHandler<IncomingMessage, Call<C>>({
    // Streams that several requests share would need a place of their own for each client.
    authenticate: () => null,
    onSubscribe: async (req, params) => {
      const answer = await start(req.method, readVariables(req.raw, params, read), req.context);
      // The handler knows no answer that has errors and no data.
      return isEventStream<ExecutionResult>(answer) ? answer : alone(answer);
    },
  });

  return {
    answer: async (req, res, body, context) => {
      const method = req.method ?? 'GET';
      if (method !== 'GET' && method !== 'POST') {
        const allow = { allow: 'GET, POST' };
        return send(res, errorAnswer(405, 'METHOD_NOT_ALLOWED', `${method} is not served here.`, allow));
      }
      const given = body && readObject(body.toString('utf8'), read);
      const asked = asIfByText(req, given);
      const byId = asked && (await find({ query: undefined, id: asked.id }));
      if (byId?.errors) throw byId.errors[0];
      const [stream, { status, headers }] = await handle({
        method,
        url: asked?.url ?? req.url ?? '/',
        headers: { get: name => headerFor(name, req) },
        body: body ? () => (asked?.body ?? given) as Record<string, unknown> : null,
        raw: req,
        context: { context, res, byId },
      });
      if (stream === null || typeof stream === 'string') return send(res, refusal(status, stream));
      if (closed) res.destroy();
      if (res.destroyed) return void (await stream.return());
      open.add(res);
      res.once('close', () => {
        open.delete(res);
        void stream.return();
      });
      res.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff', 'x-accel-buffering': 'no' });
      try {
        for await (const text of stream) if (!res.destroyed) res.write(text);
        res.end();
      } catch (error) {
        res.destroy();
        throw error;
      }
    },
    close: () => {
      closed = true;
      for (const res of open) res.destroy();
    },
  };
}

interface Call<C> {
  readonly context: C;
  readonly res: ServerResponse;
  /** The document, where the request has only its id. */
  readonly byId: PreparedDocument | undefined;
}

async function* alone(answer: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield answer;
}

function refused(code: 'BAD_REQUEST' | 'METHOD_NOT_ALLOWED', message: string): ExecutionResult {
  return { errors: [new JoineryError(code, message)] };
}

/** A type that a foreign page may send unasked is none that is read here, whatever else is in it. */
function headerFor(name: string, { headers }: IncomingMessage): string | undefined {
  if (name === 'accept') return 'text/event-stream';
  const value = headers[name];
  if (name === 'content-type' && !/^application\/json *(;|$)/i.test(String(value))) return undefined;
  return Array.isArray(value) ? value.join(', ') : value;
}

function refusal(status: number, body: string | null) {
  if (status === 415) {
    return errorAnswer(415, 'UNSUPPORTED_MEDIA_TYPE', 'The Content-Type must be application/json, in UTF-8.');
  }
  const message: unknown = body ? JSON.parse(body).errors?.[0]?.message : undefined;
  return errorAnswer(status, 'BAD_REQUEST', String(message ?? 'This is not a GraphQL request.'));
}
