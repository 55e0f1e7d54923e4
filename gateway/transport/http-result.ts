/** Owns what of a subgraph's HTTP answer is a GraphQL response, and what is none. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { JoineryError } from '../../wire/errors';

/**
 * A well-formed GraphQL response counts, whatever its status: servers disagree about the status of a refused
 * operation, and its errors say more. https://graphql.github.io/graphql-over-http/draft/#sec-Processing-the-response
 */
export function readResult(
  name: string,
  status: number,
  text: string,
  parse: (text: string) => unknown,
): ExecutionResult {
  let value: unknown;
  try {
    value = parse(text);
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
  if (noted.length === 0) return { data };
  return { data, errors: noted.map(toError), ...(extensions && { extensions }) };
}

function toError({ message, path, extensions }: Record<string, any>): GraphQLError {
  return new GraphQLError(message, {
    path: Array.isArray(path) ? path : undefined,
    extensions: typeof extensions === 'object' ? extensions : undefined,
  });
}

export function badResponse(name: string, what: string): JoineryError {
  return new JoineryError('SUBGRAPH_BAD_RESPONSE', `Subgraph ${name} ${what}.`);
}
