/**
 * Serves trusted operations at /api/<name>: queries by GET and POST, mutations by POST. An answer has the form of
 * GraphQL's, and the status that its first error has where nothing else came.
 */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { cutText } from '../../wire/contract/bounded-errors';
import { JoineryError } from '../../wire/contract/errors';
import { WrittenResult } from '../../wire/contract/serialized-result';
import { negotiate } from '../../wire/http/accept';
import type { AnswerGraphql } from '../../wire/http/graphql-over-http';
import { type Answer, errorAnswer, jsonType } from '../../wire/http/http-answer';
import { headersOf, statusOfCode } from '../../wire/http/status-of';
import type { Ask, Caller } from '../http/caller';
import { variablesInBody, variablesInUrl } from '../operations/given-variables';
import type { NamedOperation, NamedOperations } from '../operations/named-operations';
import { openApi } from './openapi';

export const restPrefix = '/api/';
const documentName = 'openapi.json';

export interface RestOptions {
  readonly named: () => NamedOperations;
  readonly schema: () => GraphQLSchema;
  readonly ask: Ask;
}

/** Rejects with a JoineryError for what is wrong with a request. */
export function openRest({ named, schema, ask }: RestOptions): AnswerGraphql<Caller> {
  const describe = openApi(named, schema, restPrefix);

  return async (req, body, caller) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
    const name = pathname.slice(restPrefix.length);
    const method = req.method ?? '';
    const operation = named().get(name);
    if (!operation && name !== documentName) throw notThere(name);
    const allowed = allowedFor(operation);
    if (!allowed.includes(method)) return notAllowed(method, name, allowed);
    if (!negotiate(req.headers.accept)) throw notAcceptable();
    if (!operation) return { status: 200, body: describe() };
    const isPost = method === 'POST';
    if (isPost) refuseOtherBody(req.headers['content-type'], searchParams);
    const variables = isPost
      ? variablesInBody(operation, body!)
      : variablesInUrl(operation, schema(), searchParams);
    const id = operation.trusted.ids[0]!;
    return withStatus(await ask({ query: undefined, id, operationName: name, variables }, caller));
  };
}

const allowedFor = (operation: NamedOperation | undefined): readonly string[] => {
  if (!operation) return ['GET'];
  return operation.isMutation ? ['POST'] : ['GET', 'POST'];
};

/** Of what a page of another origin could send without asking first. */
function refuseOtherBody(type: string | undefined, search: URLSearchParams): void {
  if (!/^application\/json\s*(;|$)/i.test(type ?? '')) {
    throw new JoineryError('UNSUPPORTED_MEDIA_TYPE', 'The Content-Type must be application/json.');
  }
  if (search.size === 0) return;
  throw new JoineryError('BAD_REQUEST', 'The variables of a POST stand in its body, and not in the URL.');
}

function withStatus({ body }: Answer): Answer {
  const headers = { 'content-type': jsonType };
  if (!(body instanceof WrittenResult)) {
    const [error] = JSON.parse(String(body)).errors as GraphQLError[];
    return { body, ...refused(error!) };
  }
  const [error] = body.errors;
  if (!error) return { status: 200, headers, body };
  if (!body.executed) return { ...refused(error), body };
  const data = body.take();
  const result = new WrittenResult(data, body.errors, body.extensions);
  return isNothing(data) ? { ...refused(error), body: result } : { status: 200, headers, body: result };
}

/** Codes without a status are of values, and of rules of a domain. */
function refused({ extensions = {} }: GraphQLError): Pick<Answer, 'status' | 'headers'> {
  return {
    status: statusOfCode(extensions.code) ?? 400,
    headers: { 'content-type': jsonType, ...headersOf(extensions) },
  };
}

const isNothing = (data: string): boolean =>
  Object.values((JSON.parse(data) as Record<string, unknown> | null) ?? {}).every(value => value === null);

function notAllowed(method: string, name: string, allowed: readonly string[]): Answer {
  const message = `${method} does not serve ${name}; ${allowed.join(' and ')} ${allowed.length > 1 ? 'do' : 'does'}.`;
  return errorAnswer(405, 'METHOD_NOT_ALLOWED', message, { allow: allowed.join(', ') });
}

const notThere = (name: string) =>
  new JoineryError(
    'NOT_FOUND',
    `There is no operation "${cutText(name, 100)}". ${restPrefix}${documentName} lists those there are.`,
  );

const notAcceptable = () => new JoineryError('NOT_ACCEPTABLE', 'Accept must allow application/json.');
