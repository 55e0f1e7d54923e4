/** Hashes passwords and compares them, by argon2id; whether there is an account takes as long as whether there is none. */
import { hash, verify } from '@node-rs/argon2';
import { type InvalidField, invalidField } from '../../wire/contract/errors';
import { errors } from './errors';

/** Shorter ones are guessed: https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver */
const minCharacters = 10;
const maxCharacters = 200;

/** The library's defaults are OWASP's: argon2id, 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const checkPassword =
  <Field extends string>(field: Field) =>
  (input: { readonly [name in Field]?: string }): InvalidField[] => {
    const password: string | undefined = input[field];
    const length = password === undefined ? minCharacters : [...password].length;
    if (length >= minCharacters && length <= maxCharacters) return [];
    const message = `A password has ${minCharacters} to ${maxCharacters} characters, but this one has ${length}.`;
    return [invalidField(field, message, errors.WEAK_PASSWORD)];
  };

let ofNobody: Promise<string> | undefined;

export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if ([...password].length > maxCharacters) return false;
  ofNobody ??= hash('the password of nobody');
  const isRight = await verify(stored ?? (await ofNobody), password);
  return isRight && typeof stored === 'string';
}
