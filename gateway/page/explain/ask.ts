/** Owns asking the gateway for an explanation of what the editors hold: an ordinary request with one header more. */
import { tryParseJSONC } from '@graphiql/react';
import type { Explain } from '../../explain/model';
import { post } from '../fetcher';
import type { Mode } from './mode';
import { emptyQuery, invalidJson, unanswered, unexplained } from './refusal';

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
export async function ask({ query, operationName, ...written }: Written, mode: Mode): Promise<Explained> {
  if (query.replaceAll(/#.*/g, '').trim() === '') throw emptyQuery();
  const variables = parsed('Variables', written.variables);
  const headers = parsed('Headers', written.headers);
  const { extensions = {}, ...answer } = await post(
    { query, variables, operationName },
    { ...headers, 'joinery-explain': mode.header },
  ).catch(error => {
    throw unanswered(error);
  });
  const { explain, ...others } = extensions;
  if (!explain) throw unexplained(answer.errors);
  return { explain, answer: Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer };
}

function parsed(editor: 'Variables' | 'Headers', text: string) {
  try {
    return tryParseJSONC(text);
  } catch (error) {
    throw invalidJson(editor, error);
  }
}
