/** Turns a title or a name into a slug: Latin letters and digits, whatever script it is written in. */
import { randomBytes } from 'node:crypto';

// What tells names apart and has no letter: C++, C# and C are three.
const spoken: [RegExp, string][] = [
  [/\+/g, ' plus '],
  [/[#♯]/g, ' sharp '],
  [/&/g, ' and '],
  [/@/g, ' at '],
  [/%/g, ' percent '],
  [/['’]/g, ''],
];

/** "Ünïcode & Friends" → "unicode-and-friends", "日本語" → "ri-ben-yu"; empty where nothing can be spoken: "🎉". */
export function slugOf(text: string): string {
  // The letters of all scripts: loaded by who makes the first slug, and not by every start.
  const { slugify } = require('transliteration') as typeof import('transliteration');
  const slug = slugify(text.normalize('NFC'), { allowedChars: 'a-zA-Z0-9', replace: spoken });
  return slug.match(/[a-z0-9]+/g)?.join('-') ?? '';
}

/** A slug with a random end, so that the same title can be used again. */
export function uniqueSlug(title: string): string {
  const words = slugOf(title).slice(0, 80).replace(/-$/, '');
  const suffix = randomBytes(4).toString('hex');
  return words ? `${words}-${suffix}` : suffix;
}

/** Whether two names are written alike but for case, spaces and punctuation: only then their one slug means one thing. */
export const isSameName = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);

const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#♯&@%]/gu, '');
