/** Makes tokens that cannot be guessed, of which only the hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Without salt: what is random needs none. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
