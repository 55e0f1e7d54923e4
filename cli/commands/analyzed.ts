/**
 * Asks a running gateway how an operation ran: one POST, or a stream of events for an operation with several answers.
 * For a subscription the first event is explained.
 */
import type { Source } from 'graphql';
import { createClient, NetworkError } from 'graphql-sse';
import { answersOfText } from '../../gateway/execute/defer/answers-of';
import { type Explain, explainSchema } from '../../gateway/explain/model';

export interface AskedOperation {
  readonly source: Source;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

export interface Gateway {
  readonly url: string;
  readonly token: string | undefined;
}

export interface Analyzed {
  readonly explain: Explain;
  /** Of the answer, each with the place where the gateway found it. */
  readonly errors: readonly string[];
}

/** `header` is joinery-explain's. Throws, in sentences, what is wrong with the operation or with reaching the gateway. */
export async function analyzed(
  operation: AskedOperation,
  gateway: Gateway,
  header: string,
): Promise<Analyzed> {
  const { url, token } = gateway;
  const headers = { 'joinery-explain': header, ...(token && { authorization: `Bearer ${token}` }) };
  const answers = answersOfText(operation.source.body, operation.operationName);
  if (answers === 'events') console.error(`Waiting for an event of the subscription at ${url} …`);
  const { errors, explain } = await (answers === 'one' ? posted : streamed)(operation, url, headers);
  const described = errors.map(error => describe(error, operation.source));
  if (!explain) {
    throw new Error(
      described.join('\n') ||
        `The gateway at ${url} returned no explanation: does it run this version of Joinery?`,
    );
  }
  const parsed = explainSchema.safeParse(explain);
  if (!parsed.success)
    throw new Error(`The gateway at ${url} returned an explanation of another version's format.`);
  return { explain: parsed.data, errors: described };
}

interface Answer {
  readonly errors: readonly any[];
  readonly explain: unknown;
}

async function posted(
  operation: AskedOperation,
  url: string,
  headers: Record<string, string>,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify(bodyOf(operation)),
    });
  } catch {
    throw unreachable(url);
  }
  return readAnswer(response, url);
}

/** Up to the answer that is explained. */
async function streamed(
  operation: AskedOperation,
  url: string,
  headers: Record<string, string>,
): Promise<Answer> {
  const client = createClient({ url, headers, retryAttempts: 0 });
  const errors: any[] = [];
  let answered = false;
  try {
    for await (const answer of client.iterate(bodyOf(operation)) as AsyncIterable<any>) {
      answered = true;
      errors.push(...(answer.errors ?? []));
      for (const part of answer.incremental ?? []) errors.push(...(part.errors ?? []));
      if (answer.extensions?.explain) return { errors, explain: answer.extensions.explain };
    }
    if (!answered) throw new Error(`The stream of the gateway at ${url} ended before the first answer.`);
    return { errors, explain: undefined };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    if (!error.response) throw unreachable(url);
    return readAnswer(error.response as Response, url);
  }
}

const bodyOf = ({ source, operationName, variables }: AskedOperation) => ({
  query: source.body,
  ...(operationName !== undefined && { operationName }),
  variables,
});

const unreachable = (url: string) =>
  new Error(`No gateway answers at ${url}. Start one with \`npm start\`, or set its address with --url.`);

async function readAnswer(response: Response, url: string): Promise<Answer> {
  const text = await response.text();
  try {
    const { errors = [], extensions } = Object(JSON.parse(text));
    return { errors, explain: extensions?.explain };
  } catch {
    throw new Error(
      `${url} answered with HTTP status ${response.status} and no JSON. Is it a GraphQL endpoint?`,
    );
  }
}

/** With the line and the column of the file where the gateway names them. */
function describe({ message, locations, path, extensions }: any, source: Source): string {
  const [location] = Array.isArray(locations) ? locations : [];
  const where = location ? `${source.name}:${location.line}:${location.column}: ` : '';
  const at = Array.isArray(path) ? ` (at ${path.join('.')})` : '';
  return `${where}${message}${at}${extensions?.code ? ` [${extensions.code}]` : ''}`;
}
