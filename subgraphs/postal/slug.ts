/** Decides how a title or a name becomes a slug. */
import { randomBytes } from 'node:crypto';

/** "Ünïcode & Friends" → "unicode-friends". */
export function slugify(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return (
    ascii
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}

/** A slug with a random end, so that the same title can be used again. */
export function uniqueSlug(title: string): string {
  const words = slugify(title).slice(0, 80).replace(/-$/, '');
  const suffix = randomBytes(4).toString('hex');
  return words ? `${words}-${suffix}` : suffix;
}
