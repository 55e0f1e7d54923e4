/**
 * Calls one subgraph for one fetch of a plan: passes the client's variables that it uses, and makes one call for
 * identical fetches of a request. Never rejects: a failure is an answer with errors.
 */
import type { FetchNode } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import type { Log } from '../../../wire/log';
import { jsonText } from '../../json/exact-number';
import { tracedStatements } from '../../observe/observation';
import type { GraphRequest } from '../../request';
import { ClientLeft } from '../../transport/resilient';
import { subgraphAnswer } from '../../transport/subgraph-answer';
import type { Transport, TransportRequest } from '../../transport/transport';
import type { ReadAnswer } from '../reuse/answer-reader';
import { isRisky, own, put, type Tree } from '../tree/own-property';
import type { Run } from './run';

export type SubgraphCall = (run: Run, more: Tree) => Promise<ExecutionResult>;

/** Equal for fetches of a plan that ask the same but for variables. Each has an operation name of its own. */
export function questionOf({ serviceName, operation, operationName }: FetchNode): string {
  return `${serviceName}\n${operationName ? operation.replace(operationName, '') : operation}`;
}

/** `id` is the fetch's place in the plan. With `shared`, the plan has another fetch with the same question: an answer may have several readers. `reading`: nothing in the plan is a mutation. */
export function subgraphCall(
  id: number,
  fetch: FetchNode,
  transport: Transport | undefined,
  shared: boolean,
  reading: boolean,
  read: ReadAnswer | undefined,
  log: Log,
): SubgraphCall {
  const { serviceName: name, operation: query, operationName } = fetch;
  const document = fetch.operationDocumentNode!;
  const question = questionOf(fetch);
  if (!transport) throw new Error(`There is no transport to subgraph ${name} of the supergraph.`);

  const send = (
    { request, budget, repeated, trace, responseExtensions, dedupeScope }: Run,
    variables: Tree,
  ): Promise<ExecutionResult> => {
    const { viewer, address, headers = {}, signal, observation, hooks } = request;
    const observed = observation?.fetching(name, variables);
    const traced = observed && observation?.trace?.fetching(observed);
    const parse = (text: string) => {
      budget.fetched(text.length);
      if (observed) observed.characters += text.length;
      return read ? read(text, repeated) : JSON.parse(text);
    };
    const report = trace?.asked(id) ?? (traced && { ask: tracedStatements });
    /** `more`: headers of a hook; what a hook sees of one request is not for another. */
    const asked = (more: Readonly<Record<string, string>> | undefined): TransportRequest => ({
      query,
      document,
      operationName,
      variables,
      viewer,
      address,
      headers: traced || more ? { ...headers, ...traced?.headers, ...more } : headers,
      signal,
      end: budget.end,
      parse,
      report,
      watermark: responseExtensions.watermark,
      skipWait: responseExtensions.skipWait,
      idempotency: request.idempotency,
      dedupeScope: reading && !traced && !more ? dedupeScope : undefined,
    });
    const fetched = signal?.aborted
      ? Promise.reject(new ClientLeft(name))
      : budget.isOver
        ? Promise.reject(budget.timeout())
        : hooks?.watchesFetches
          ? hooks.fetch(name, query, variables).then(more => transport.fetch(asked(more)))
          : transport.fetch(asked(undefined));
    const sanitized = subgraphAnswer(
      name,
      fetched,
      variables,
      responseExtensions,
      log,
      budget,
      request.answerHeaders,
    );
    const answer = observed
      ? observation!.fetched(observed, sanitized, traced && (() => traced.ended(observed, report!)))
      : sanitized;
    return trace && report ? trace.answered(id, report, answer) : answer;
  };

  return (run, more) => {
    const variables = variablesOf(fetch, run.request, more);
    if (!shared) return send(run, variables);
    const key = question + jsonText(variables);
    run.inFlight ??= new Map();
    let fetched = run.inFlight.get(key);
    if (!fetched) {
      fetched = send(run, variables);
      run.inFlight.set(key, fetched);
    } else run.trace?.shared(id, fetched, 'in-flight');
    return fetched;
  };
}

/** The fetch's own, and those of the client's that it uses. */
export function variablesOf(
  { variableUsages = [] }: FetchNode,
  { variables: given }: Pick<GraphRequest, 'variables'>,
  more: Tree,
): Tree {
  const variables: Tree = { ...more };
  for (const variable of variableUsages) {
    const value = given && own(given, variable);
    if (value === undefined || Object.hasOwn(more, variable)) continue;
    if (isRisky(variable)) put(variables, variable, value);
    else variables[variable] = value;
  }
  return variables;
}
