/**
 * Signs and verifies cursors: a position in one list in one order. A cursor of another list or order, or one made by
 * hand, is refused with INVALID_CURSOR. A cursor grants no access: the rows after it are still limited to what the
 * viewer may read.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { JoineryError } from '../../../wire/contract/errors';

/** Half of SHA-256: plenty against guessing, short enough for a URL. */
const signatureBytes = 16;

export interface CursorPlace {
  /** Which list in which order: `User.posts createdAt DESC`. */
  readonly list: string;
  /** The value of the order's column, as JSON, and the key. */
  readonly values: readonly unknown[];
}

export class Cursors {
  /** The first secret signs; cursors of the others hold. */
  constructor(private readonly secrets: readonly string[]) {}

  encode({ list, values }: CursorPlace): string {
    const place = Buffer.from(JSON.stringify(values));
    return Buffer.concat([sign(list, place, this.secrets[0]!), place]).toString('base64url');
  }

  /** The values that `encode` was given for this list; throws INVALID_CURSOR. */
  decode(list: string, cursor: string): unknown[] {
    const bytes = Buffer.from(cursor, 'base64url');
    const place = bytes.subarray(signatureBytes);
    const signature = bytes.subarray(0, signatureBytes);
    const isOurs = (secret: string) => timingSafeEqual(signature, sign(list, place, secret));
    if (signature.length === signatureBytes && this.secrets.some(isOurs)) {
      return JSON.parse(place.toString());
    }
    throw new JoineryError(
      'INVALID_CURSOR',
      `A cursor of the list "${list}" was expected, but got: ${JSON.stringify(cursor.slice(0, 80))}. ` +
        'Pass a cursor that this list returned in the same order.',
    );
  }
}

function sign(list: string, place: Buffer, secret: string): Buffer {
  const digest = createHmac('sha256', secret).update('cursor\0').update(list).update('\0').update(place);
  return digest.digest().subarray(0, signatureBytes);
}
