/**
 * Compresses an answer on its way out, as the client accepts: what is sent whole, if it is long enough, and streams, of which
 * each piece leaves at once. zlib works off the event loop.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { weightOf } from './accept';

const { constants } = zlib;

type Encoding = 'zstd' | 'br' | 'gzip';

/** Newer versions of Node have it. */
const { createZstdCompress } = zlib as { createZstdCompress?: (options: object) => Transform };
const zstdFlush = (constants as Record<string, number>).ZSTD_e_flush;

/** Of those that a client likes equally, the first. Brotli's own default takes a hundred times as long. */
const encoders: readonly (readonly [Encoding, (piecewise: boolean) => Transform])[] = [
  ...(createZstdCompress
    ? [['zstd', (piecewise: boolean) => createZstdCompress(piecewise ? { flush: zstdFlush } : {})] as const]
    : []),
  [
    'br',
    piecewise =>
      zlib.createBrotliCompress({
        params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
        ...(piecewise && { flush: constants.BROTLI_OPERATION_FLUSH }),
      }),
  ],
  ['gzip', piecewise => zlib.createGzip(piecewise ? { flush: constants.Z_SYNC_FLUSH } : {})],
];

/** Call it before the head is written. A shorter answer than `minBytes` goes as it is. */
export function compress(req: IncomingMessage, res: ServerResponse, minBytes: number): void {
  const begin = chosen(req.headers['accept-encoding']);
  const { writeHead, write, end } = res;
  let encoder: Transform | undefined;

  res.writeHead = ((status: number, given: OutgoingHttpHeaders = {}) => {
    const { 'content-length': length, 'content-encoding': encoded = 'none', ...others } = given;
    const vary = [given.vary ?? res.getHeader('vary'), 'Accept-Encoding'].flat().filter(Boolean).join(', ');
    const isWorth = status !== 204 && (length === undefined || Number(length) >= minBytes);
    // graphql-sse says `none`, for proxies that would keep a stream back to compress it.
    if (!begin || !isWorth || encoded !== 'none') {
      return writeHead.call(res, status, { ...given, vary });
    }
    encoder = begin[1](length === undefined);
    encoder.on('data', (bytes: Buffer) => {
      if (write.call(res, bytes, 'latin1') || !encoder) return;
      encoder.pause();
      res.once('drain', () => encoder?.resume());
    });
    encoder.on('end', () => end.call(res, undefined, 'latin1'));
    encoder.on('error', () => res.destroy());
    res.once('close', () => encoder?.destroy());
    return writeHead.call(res, status, { ...others, vary, 'content-encoding': begin[0] });
  }) as typeof writeHead;
  res.write = ((...given: Parameters<typeof write>) =>
    encoder ? encoder.write(...given) : write.apply(res, given)) as typeof write;
  res.end = ((...given: Parameters<typeof end>) => {
    if (!encoder) return end.apply(res, given);
    encoder.end(...given);
    return res;
  }) as typeof end;
}

/** By the client's weights. https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding */
function chosen(accept: string | string[] | undefined): (typeof encoders)[number] | undefined {
  if (!accept) return undefined;
  const weights = new Map<string, number>();
  for (const range of String(accept).toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map(part => part.trim());
    weights.set(name, weightOf(parameters));
  }
  let best: (typeof encoders)[number] | undefined;
  let most = 0;
  for (const encoder of encoders) {
    const weight = weights.get(encoder[0]) ?? weights.get('*') ?? 0;
    if (weight <= most) continue;
    best = encoder;
    most = weight;
  }
  return best;
}
