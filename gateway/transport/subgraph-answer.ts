/**
 * Sanitizes a subgraph's answer before it is merged: a failed fetch becomes one error and costs the fields that it
 * was for; an error of the subgraph's own keeps its message and code, and loses what is internal.
 */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { boundedErrors } from '../../wire/contract/bounded-errors';
import { JoineryError } from '../../wire/contract/errors';
import { mask, withoutInternals } from '../../wire/contract/mask';
import type { Log } from '../../wire/log';
import type { ResponseExtensions } from '../execute/run/response-extensions';
import type { RequestBudget } from '../limits/request-budget';
import type { GraphRequest } from '../request';
import { ClientLeft } from './resilient';
import type { SubgraphResult } from './transport';

/** Never rejects. `variables` are those of the fetch. */
export function subgraphAnswer(
  name: string,
  fetched: Promise<SubgraphResult>,
  variables: Record<string, unknown> | undefined,
  responseExtensions: ResponseExtensions,
  log: Log,
  budget?: RequestBudget,
  answerHeaders?: GraphRequest['answerHeaders'],
): Promise<ExecutionResult> {
  const read = ({ data = null, errors, extensions, headers }: SubgraphResult): ExecutionResult => {
    if (extensions) responseExtensions.note(name, extensions);
    if (headers) answerHeaders?.note(headers);
    checkEntities(name, data, variables?.representations);
    return errors?.length ? { data, errors: boundedErrors(errors).map(clientError) } : { data };
  };
  return fetched
    .then(read)
    .catch(error => failure(name, isCutShort(error, budget) ? budget!.timeout() : error, log));
}

/** By the request's end, and not by that of the fetch. */
function isCutShort(error: unknown, budget: RequestBudget | undefined): boolean {
  return (
    error instanceof JoineryError && error.extensions.code === 'SUBGRAPH_TIMEOUT' && budget?.isOver === true
  );
}

function failure(name: string, error: unknown, log: Log): ExecutionResult {
  if (error instanceof JoineryError) {
    // Clients leave all day long.
    const level = error instanceof ClientLeft ? 'debug' : 'warn';
    const cause = (error.cause as NodeJS.ErrnoException | undefined)?.code;
    log[level]({ subgraph: name, code: error.extensions.code, cause }, error.message);
  }
  return { data: null, errors: [mask(error, log)] };
}

/** https://www.apollographql.com/docs/graphos/reference/federation/subgraph-specific-fields#resolver-for-query_entities */
function checkEntities(name: string, data: ExecutionResult['data'], asked: unknown): void {
  if (!data || !Array.isArray(asked)) return;
  const entities = data._entities;
  // Null as a whole is what an error in one entity of a non-null type leaves; the error is in the answer.
  if (entities === null || (Array.isArray(entities) && entities.length === asked.length)) return;
  throw new JoineryError(
    'SUBGRAPH_BAD_RESPONSE',
    `Subgraph ${name} was asked for ${asked.length} entities and returned a different number.`,
  );
}

function clientError({ message, path, extensions }: GraphQLError): GraphQLError {
  const rest = withoutInternals(extensions);
  return new GraphQLError(message, {
    path,
    extensions: { ...rest, code: typeof rest.code === 'string' ? rest.code : 'SUBGRAPH_ERROR' },
  });
}
