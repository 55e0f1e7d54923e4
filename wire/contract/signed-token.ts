/**
 * Signs the content of a link for one purpose, and verifies it: nothing is stored, and nobody else can create such a
 * link.
 */
import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** A key for each purpose: what one link is for, no other link does. */
const keyOf = (secret: string, purpose: string) =>
  createHash('sha256').update(`link ${purpose} ${secret}`).digest();

/** Signed by the first of the secrets. `expiresIn` as jose takes it: `7d`. */
export const signedToken = (
  secrets: readonly string[],
  purpose: string,
  subject: string,
  expiresIn: string,
): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setExpirationTime(expiresIn)
    .sign(keyOf(secrets[0]!, purpose));

/** The subject; undefined where the token is not such a one, or is too old. */
export async function readSignedToken(
  secrets: readonly string[],
  purpose: string,
  token: string,
): Promise<string | undefined> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtVerify(token, keyOf(secret, purpose), { algorithms: ['HS256'] });
      return payload.sub;
    } catch {
      // Another secret may have signed it.
    }
  }
  return undefined;
}
