/** Hashes passwords and compares them, by argon2id; whether there is an account takes as long as whether there is none. */
import { hash, verify } from '@node-rs/argon2';
import { invalidFields } from '../../wire/contract/errors';
import { errors } from './errors';

/** Shorter ones are guessed: https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver */
const minCharacters = 10;
const maxCharacters = 200;

/** The library's defaults are OWASP's: argon2id, 19 MiB, two passes. */
export function hashPassword(password: string, field: string): Promise<string> {
  const { length } = [...password];
  if (length >= minCharacters && length <= maxCharacters) return hash(password);
  const message = `A password has ${minCharacters} to ${maxCharacters} characters, but this one has ${length}.`;
  throw invalidFields([{ field, code: errors.WEAK_PASSWORD, message }]);
}

let ofNobody: Promise<string> | undefined;

export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if ([...password].length > maxCharacters) return false;
  ofNobody ??= hash('the password of nobody');
  const isRight = await verify(stored ?? (await ofNobody), password);
  return isRight && typeof stored === 'string';
}
