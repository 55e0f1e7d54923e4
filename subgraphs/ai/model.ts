/**
 * Asks a language model by the chat endpoint that most servers of models have, and reads its answer while it comes.
 * https://platform.openai.com/docs/api-reference/chat
 */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { z } from 'zod';
import type { Model } from '../runtime/declare/settings';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Its message is for the user: nothing of what the server said. */
export class ModelError extends Error {
  constructor(
    message: string,
    /** It may answer another time. */
    readonly isPassing: boolean,
  ) {
    super(message);
  }
}

/** Of the whole answer. */
const patienceMs = 120_000;
const maxCharacters = 100_000;

const piece = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }).optional() })),
});

/** The pieces of the answer, in their order. Throws ModelError. */
export async function* ask(
  { url, key, name }: Model,
  messages: readonly ChatMessage[],
): AsyncGenerator<string> {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(patienceMs)]);
  try {
    const body = await send(url, key, { model: name, messages, stream: true }, signal);
    let length = 0;
    for await (const { data } of body) {
      if (data === '[DONE]') return;
      const text = piece.parse(JSON.parse(data)).choices[0]?.delta?.content ?? '';
      length += text.length;
      if (length > maxCharacters) throw new ModelError('The answer was too long.', false);
      if (text !== '') yield text;
    }
    throw new ModelError('The language model stopped in the middle of its answer.', true);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    if (signal.aborted) throw new ModelError('The language model took too long.', true);
    throw error instanceof z.ZodError || error instanceof SyntaxError
      ? new ModelError('The language model answered in a form that is not understood.', false)
      : new ModelError('The language model does not answer.', true);
  } finally {
    gone.abort();
  }
}

async function send(url: string, key: string | undefined, question: object, signal: AbortSignal) {
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    // The key goes to that server alone.
    redirect: 'error',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(question),
    signal,
  });
  const { ok, status, body } = response;
  if (ok && body) {
    return body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  }
  throw new ModelError(
    `The language model refused to answer (HTTP ${status}).`,
    status === 429 || status >= 500,
  );
}
