/**
 * Reads and writes the idempotency key that a client gives to a request, so that a repeated request is not executed
 * again: the header `idempotency-key`, or `extensions.idempotencyKey` if there are no headers.
 */
import { JoineryError } from './errors';

export const idempotencyHeader = 'idempotency-key';
/** Of the gateway's requests to subgraphs: what was asked, as a hash, and the key. */
export const askedOnceHeader = 'joinery-idempotency';

export interface Idempotency {
  readonly key: string;
  /** The same for the same operation with the same variables. */
  readonly request: string;
}

const form = /^[\x21-\x7e]{1,200}$/;
const sentForm = /^([\w-]{43}) ([\x21-\x7e]{1,200})$/;

/** Throws BAD_REQUEST for what is no key: whoever sends one relies on it. */
export function readIdempotencyKey(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string' && form.test(given)) return given;
  throw new JoineryError(
    'BAD_REQUEST',
    'The Idempotency-Key must have 1 to 200 visible ASCII characters without spaces, for example a UUID.',
  );
}

export const writeIdempotency = ({ key, request }: Idempotency): string => `${request} ${key}`;

/** What `writeIdempotency` wrote. Throws BAD_REQUEST. */
export function readIdempotency(text: unknown): Idempotency | undefined {
  if (text === undefined) return undefined;
  const [, request, key] = sentForm.exec(String(text)) ?? [];
  if (request && key) return { request, key };
  throw new JoineryError('BAD_REQUEST', `${askedOnceHeader} is of the form <hash> <key>.`);
}
