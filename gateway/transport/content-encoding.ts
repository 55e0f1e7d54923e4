/**
 * Negotiates and undoes the compression of subgraphs' answers. An answer may not grow beyond its limit, and is
 * decompressed off the event loop. undici's own interceptor has no limit for the decompressed size.
 */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** As https://www.rfc-editor.org/rfc/rfc9110#name-content-codings names them; one of them at a time. */
export const acceptEncoding = 'gzip, deflate, br';

const decoders = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  /** What some servers send as `deflate`: without the head of zlib. */
  raw: promisify(inflateRaw),
};

const header = 'content-encoding';

/** Undefined for an answer that is as it was written. `headers`: names and values in turn. */
export function encodingOf(headers: readonly Buffer[]): string | undefined {
  for (let n = 0; n + 1 < headers.length; n += 2) {
    const name = headers[n]!;
    if (name.length !== header.length || name.toString('latin1').toLowerCase() !== header) continue;
    const encoding = headers[n + 1]!.toString('latin1').trim().toLowerCase();
    return encoding === '' || encoding === 'identity' ? undefined : encoding;
  }
  return undefined;
}

/** Rejects with an error whose code is UNREADABLE or, for what is too large, UND_ERR_RES_EXCEEDED_MAX_SIZE. */
export async function decoded(encoding: string, body: Buffer, maxBytes: number): Promise<Buffer> {
  if (body.length === 0) return body;
  const decode = decoderOf(encoding, body);
  if (!decode) throw coded('UNREADABLE');
  try {
    return await decode(body, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw coded(tooLarge ? 'UND_ERR_RES_EXCEEDED_MAX_SIZE' : 'UNREADABLE');
  }
}

function decoderOf(encoding: string, body: Buffer) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return decoders.gzip;
    case 'br':
      return decoders.br;
    case 'deflate':
      // https://www.rfc-editor.org/rfc/rfc1950#section-2.2: the method 8 stands in the low half of the first byte.
      return (body[0]! & 0x0f) === 8 ? decoders.deflate : decoders.raw;
    default:
      return undefined;
  }
}

function coded(code: string): Error {
  return Object.assign(new Error('The answer cannot be decompressed.'), { code });
}
