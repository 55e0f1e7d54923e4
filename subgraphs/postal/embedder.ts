/** Makes a vector of a text, so that texts about the same lie near each other: another model needs this one function. */

export interface Embedder {
  /** The length of its vectors. Those of another length are compared with none. */
  readonly dimensions: number;
  /** Of length 1, so that a product of two is their cosine; null where the text says nothing. */
  embed(texts: readonly string[]): Promise<(number[] | null)[]>;
}

const dimensions = 256;
/** Words that every text has say nothing about it. */
const common = new Set(
  (
    'a about after all also an and any are as at be been but by can do for from had has have how i if in into is it its ' +
    'just like me more my no not of on one or our out so some than that the their them then there they this to up us ' +
    'was we were what when which who why will with you your'
  ).split(' '),
);

/**
 * Needs no model: the words of a text and pairs of neighbours, each hashed to one dimension and a sign; a word that comes
 * often counts more, and less and less so. The same text has the same vector everywhere.
 */
export const hashingEmbedder: Embedder = {
  dimensions,
  embed: async texts => texts.map(vectorOf),
};

export function vectorOf(text: string): number[] | null {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter(word => word.length > 1 && !common.has(word));
  const counts = new Map<string, number>();
  const count = (feature: string, weight: number) => counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const [index, word] of words.entries()) {
    count(stemOf(word), 1);
    const next = words[index + 1];
    if (next) count(`${stemOf(word)} ${stemOf(next)}`, 0.5);
  }
  const vector = Array<number>(dimensions).fill(0);
  for (const [feature, times] of counts) {
    const hash = hashOf(feature);
    vector[hash % dimensions]! += (hash & 0x80000000 ? -1 : 1) * (1 + Math.log(1 + times));
  }
  const length = Math.hypot(...vector);
  return length === 0 ? null : vector.map(value => Math.fround(value / length));
}

/** `caches`, `caching` and `cached` are about the same. */
const stemOf = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ings?|ies|ed|es|s|y)$/, '') : word.replace(/s$/, '');

/** FNV-1a, then mixed: its low bits alone are uneven. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
