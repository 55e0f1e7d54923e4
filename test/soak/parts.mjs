/** Merges an answer that may come in parts, as a client does. */
import { meros } from 'meros/browser';

/** `response` as `fetch` gives it. Resolves to the whole answer. */
export async function wholeAnswer(response) {
  const parts = await meros(response);
  if (parts instanceof Response) return parts.json();
  let whole;
  let ended = false;
  for await (const { json, body } of parts) {
    if (!json) throw new Error(`a part is no JSON: ${body}`);
    ended = !body.hasNext;
    if (!whole) whole = { data: body.data, errors: body.errors ?? [] };
    for (const { path, data, errors = [] } of body.incremental ?? []) {
      const place = path.reduce((value, key) => value[key], whole.data);
      if (data) Object.assign(place, data);
      whole.errors.push(...errors);
    }
  }
  if (!ended) throw new Error('the last part is missing');
  return whole;
}
