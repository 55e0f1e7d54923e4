/**
 * Chooses between GraphQL's two media types by the Accept header and its weights. Undefined means that neither is
 * acceptable (406).
 * https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types
 */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/** Clients send a handful of distinct headers, for ever; whatever a hostile one makes up is not kept. */
const known = new Map<string, MediaType | undefined>();
const maxKnown = 100;

export function negotiate(accept: string | undefined): MediaType | undefined {
  // https://graphql.github.io/graphql-over-http/draft/#sec-Legacy-Watershed: without Accept, JSON.
  if (!accept) return 'application/json';
  if (known.has(accept)) return known.get(accept);
  const chosen = choose(accept);
  if (known.size < maxKnown && accept.length < 300) known.set(accept, chosen);
  return chosen;
}

function choose(accept: string): MediaType | undefined {
  // Where nothing is deferred there is one result, which is no part of anything.
  let chosen: MediaType | undefined = acceptsParts(accept) ? 'application/json' : undefined;
  let best = 0;
  for (const range of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map(part => part.trim());
    const mediaType = servedAs(name);
    const weight = weightOf(parameters);
    // Of two with equal weight the one that is named first wins.
    if (!mediaType || !isUtf8(parameters) || weight <= best) continue;
    chosen = mediaType;
    best = weight;
  }
  return chosen;
}

/** Whether the client takes results that come in parts, in the form that `incremental-results.ts` knows. */
export function acceptsParts(accept: string | undefined): boolean {
  if (!accept?.includes('multipart/mixed')) return false;
  return accept.split(',').some(range => {
    const [name, ...parameters] = range.split(';').map(part => part.trim());
    if (name !== 'multipart/mixed' || weightOf(parameters) === 0) return false;
    const spec = parameters.find(parameter => /^\w+Spec=/.test(parameter));
    return spec === undefined || /^deferSpec="?20220824"?$/.test(spec);
  });
}

function servedAs(range: string): MediaType | undefined {
  switch (range) {
    case 'application/graphql-response+json':
      return range;
    case 'application/json':
    case 'application/*':
    case '*/*':
      return 'application/json';
    default:
      return undefined;
  }
}

function isUtf8(parameters: string[]): boolean {
  const charset = parameters.find(parameter => parameter.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-quality-values */
export function weightOf(parameters: string[]): number {
  const q = parameters.find(parameter => parameter.startsWith('q='));
  if (q === undefined) return 1;
  const weight = Number(q.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
