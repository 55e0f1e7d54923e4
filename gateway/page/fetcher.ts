/**
 * Sends the page's queries to the gateway: one POST per query, whose answer may come in parts if it defers, and an
 * event stream per subscription. An answer that is not JSON becomes an error that says so.
 */
import type { GraphiQLProps } from 'graphiql';
import { createClient } from 'graphql-sse';
import { meros } from 'meros/browser';
import { answersOf } from '../execute/defer/answers-of';
import { authorizedFetch } from './sign-in/authorized-fetch';

export const fetcher: GraphiQLProps['fetcher'] = (params, options) => {
  const document = options?.documentAST;
  switch (document && answersOf(document, params.operationName)) {
    case 'events':
      return events(params, options?.headers);
    case 'parts':
      return inParts(params, options?.headers);
    default:
      return post(params, options?.headers);
  }
};

type Params = Parameters<GraphiQLProps['fetcher']>[0];
type Headers = Record<string, string> | undefined;

/** Those of a subscription. */
export function events(
  { query, operationName, variables }: Params,
  headers: Headers,
): AsyncIterableIterator<any> {
  return createClient({
    url: '/graphql',
    headers: headers ?? {},
    retryAttempts: 0,
    fetchFn: authorizedFetch,
  }).iterate({
    query,
    ...(operationName && { operationName }),
    ...(variables && { variables }),
  });
}

/** Each as it comes: the whole answer, or the first of its parts. */
export async function* inParts(params: Params, headers: Headers): AsyncGenerator<any> {
  const parts = await meros<any>(
    await send(params, `multipart/mixed;deferSpec=20220824, ${accepted}`, headers),
  );
  if (parts instanceof Response) yield jsonOf(parts);
  else for await (const { body } of parts) yield body;
}

/** Rejects with a TypeError where nobody answers, as fetch does. */
export async function post(params: unknown, headers?: Headers): Promise<any> {
  return jsonOf(await send(params, accepted, headers));
}

const accepted = 'application/graphql-response+json, application/json;q=0.9';

function send(params: unknown, accept: string, headers: Headers): Promise<Response> {
  return authorizedFetch('/graphql', {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  });
}

export async function jsonOf(response: Response): Promise<any> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page is worth its first lines, not its whole length.
    throw new Error(`/graphql answered ${response.status} without JSON: ${text.slice(0, 200)}`);
  }
}
