/**
 * Asks the gateway to explain the operation in the editors: an ordinary request with one more header. For a
 * subscription the first event is explained.
 */
import { tryParseJSONC } from '@graphiql/react';
import { NetworkError } from 'graphql-sse';
import { type Payload, withParts } from '../../../wire/contract/merged-parts';
import { answersOfText } from '../../execute/defer/answers-of';
import type { Explain } from '../../explain/model';
import { events, inParts, jsonOf, post } from '../fetcher';
import type { Mode } from './mode';
import { emptyQuery, invalidJson, Refusal, stopped, unanswered, unexplained } from './refusal';

export interface Written {
  readonly query: string;
  /** JSON with comments, as the editors have it. */
  readonly variables: string;
  readonly headers: string;
  readonly operationName: string | undefined;
}

export interface Explained {
  readonly explain: Explain;
  /** The ordinary answer, without the explanation. */
  readonly answer: object;
}

/** Rejects with a Refusal. */
export async function ask(
  { query, operationName, ...written }: Written,
  mode: Mode,
  stop: AbortSignal,
): Promise<Explained> {
  if (query.replaceAll(/#.*/g, '').trim() === '') throw emptyQuery();
  const variables = parsed('Variables', written.variables);
  const headers = parsed('Headers', written.headers);
  const asked = { query, variables, operationName };
  const asking = { ...headers, 'joinery-explain': mode.header };
  const answering = {
    one: () => post(asked, asking),
    parts: () => whole(inParts(asked, asking)),
    events: () => firstOf(events(asked, asking), stop),
  };
  const { extensions = {}, ...answer } = await answering[answersOfText(query, operationName)]().catch(
    error => {
      throw error instanceof Refusal ? error : unanswered(error);
    },
  );
  const { explain, ...others } = extensions;
  if (!explain) throw unexplained(answer.errors);
  return { explain, answer: Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer };
}

async function whole(parts: AsyncIterable<Payload>): Promise<Payload> {
  let answer: Payload | undefined;
  for await (const part of parts) {
    const { hasNext: _, ...payload } = part;
    answer = answer ? withParts(answer, payload) : payload;
  }
  return answer ?? {};
}

async function firstOf(events: AsyncIterableIterator<Payload>, stop: AbortSignal): Promise<Payload> {
  stop.addEventListener('abort', () => void events.return?.());
  try {
    for await (const event of events) return event;
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    // What is refused before it begins is no stream; without an answer, nobody is there, as fetch says it.
    if (error.response) return jsonOf(error.response as Response);
    throw new TypeError(error.message);
  }
  throw stopped();
}

function parsed(editor: 'Variables' | 'Headers', text: string) {
  try {
    return tryParseJSONC(text);
  } catch (error) {
    throw invalidJson(editor, error);
  }
}
