/** Decides whether a subgraph's HTTP answer is a GraphQL response. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { maxErrors } from '../../wire/contract/bounded-errors';
import { JoineryError } from '../../wire/contract/errors';
import { isNestedWithin } from '../../wire/contract/nesting';
import { isTree } from '../execute/tree/failed-marker';
import { parsed, type TransportRequest } from './transport';

/**
 * A well-formed GraphQL response counts, whatever its status: servers disagree about the status of a refused
 * operation, and its errors say more. https://graphql.github.io/graphql-over-http/draft/#sec-Processing-the-response
 */
export function readResult(
  name: string,
  status: number,
  text: string,
  request: Pick<TransportRequest, 'parse'>,
): ExecutionResult {
  let value: unknown;
  try {
    value = parsed(text, request);
  } catch (error) {
    throw error instanceof JoineryError ? error : noGraphql(name, status, 'no JSON');
  }
  return readValue(name, status, value);
}

/** Of what was JSON. */
export function readValue(name: string, status: number, value: unknown): ExecutionResult {
  const { data, errors, extensions } = Object(value) as Record<string, any>;
  const hasData = isTree(data);
  const noted = notedErrors(errors, hasData);
  // https://spec.graphql.org/October2021/#sec-Data: null has a reason.
  const wellFormed = hasData || ((data === undefined || data === null) && noted.length > 0);
  if (!wellFormed) throw noGraphql(name, status, 'no GraphQL response');
  if (noted[0]?.extensions?.code === 'UNSIGNED_REQUEST') {
    throw badResponse(name, 'refused the signature of the gateway');
  }
  if (noted.length === 0) return extensions ? { data, extensions } : { data };
  return { data, errors: noted.map(error => toError(name, error)), ...(extensions && { extensions }) };
}

/** What is no list is one error beside data; without, it may be anything. */
function notedErrors(errors: unknown, hasData: boolean): readonly any[] {
  if (Array.isArray(errors)) return errors.slice(0, maxErrors + 1);
  return hasData && errors !== undefined && errors !== null ? [errors] : [];
}

/** Any error is reported, whatever its form, and costs no data. */
function toError(name: string, error: unknown): GraphQLError {
  const { message, path, extensions } = Object(error) as Record<string, any>;
  const told =
    typeof message === 'string' ? message : `Subgraph ${name} reported an error without a message.`;
  return new GraphQLError(told, {
    path: Array.isArray(path) && path.every(isPart) ? path : undefined,
    extensions: isTree(extensions) && isNestedWithin(maxLevels, extensions) ? extensions : undefined,
  });
}

/** Of what an error says beside its message. What is nested deeper could be read and not written. */
const maxLevels = 50;

function isPart(part: unknown): boolean {
  return typeof part === 'string' || (Number.isInteger(part) && (part as number) >= 0);
}

/** What a proxy says when nobody is behind it (502, 503, 504) is no answer of the subgraph's. */
function noGraphql(name: string, status: number, what: string): JoineryError {
  if (status < 502 || status > 504)
    return badResponse(name, `answered with HTTP status ${status} and ${what}`);
  return new JoineryError('SUBGRAPH_UNREACHABLE', `Subgraph ${name} is unavailable (HTTP status ${status}).`);
}

export function badResponse(name: string, what: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Subgraph ${name} ${what}.`);
}
