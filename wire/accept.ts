/**
 * Owns which of GraphQL's two media types answers a request, by its Accept header with weights. Undefined means
 * that neither would do (406).
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
  let chosen: MediaType | undefined;
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
function weightOf(parameters: string[]): number {
  const q = parameters.find(parameter => parameter.startsWith('q='));
  if (q === undefined) return 1;
  const weight = Number(q.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
