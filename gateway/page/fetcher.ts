/**
 * Owns how the page asks the gateway: one POST a query, a stream of events a subscription; an answer that is no JSON
 * becomes an error that says so.
 */
import type { GraphiQLProps } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';

export const fetcher: GraphiQLProps['fetcher'] = (params, options) => {
  const asked = options?.documentAST && getOperationAST(options.documentAST, params.operationName);
  return asked?.operation === 'subscription'
    ? subscribe(params, options?.headers)
    : post(params, options?.headers);
};

type Params = Parameters<GraphiQLProps['fetcher']>[0];
type Headers = Record<string, string> | undefined;

function subscribe({ query, operationName, variables }: Params, headers: Headers): AsyncIterable<any> {
  return createClient({ url: '/graphql', headers: headers ?? {}, retryAttempts: 0 }).iterate({
    query,
    ...(operationName && { operationName }),
    ...(variables && { variables }),
  });
}

/** Rejects with a TypeError where nobody answers, as fetch does. */
export async function post(params: unknown, headers?: Record<string, string>) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page is worth its first lines, not its whole length.
    throw new Error(`/graphql answered ${response.status} without JSON: ${text.slice(0, 200)}`);
  }
}
